import type { Language } from '@bylaw/runtime';
import type { Binding, RecordScope } from '../resolve/bindings.ts';
import { POSTING_COLUMNS } from '../resolve/bindings.ts';
import type { DeclName, Name } from '../syntax/ast.ts';
import { sayText } from './literals.ts';

/** How the names of a policy are said in one language. */
export interface Naming {
  readonly language: Language;
  /** A name that refers to something, `this Sale` / `本成交` for a record in scope. */
  nameOf(name: Name): string;
  /** What stands behind `this`: the same, for a node that the author began with the word. */
  thisOf(name: Name): string;
  /** A declared name with its label: `designated "当日指定客"` / `当日指定客(designated)`. */
  declare(name: DeclName): string;
}

export interface NamingOptions {
  readonly language: Language;
  /** What each name means; a name that is not in it is said as it was written. */
  readonly bindings?: ReadonlyMap<Name, Binding>;
  /** Whether a word may stand for a name without 「」: a word of the lexer, and no keyword that it reserves. */
  readonly isPlain: (text: string) => boolean;
}

const columnLabels = new Map(POSTING_COLUMNS.map(({ column, label }) => [column, label]));

/** Names in a language: labels in Chinese, identifiers in English, and as written where nothing is known of them. */
export function createNaming({ language, bindings, isPlain }: NamingOptions): Naming {
  const quote = (text: string): string => (isPlain(text) ? text : `「${text}」`);
  const pick = (id: string, label: string): string =>
    quote(language === 'zh' && isQuotable(label) ? label : id);
  const written = (name: Name): string => (name.quoted ? `「${name.text}」` : name.text);

  function recordOf(record: RecordScope, name: Name): string {
    const own = record.what === 'subject' || record.what === 'candidate';
    if (!own && record.alias !== undefined) return quote(record.alias);
    const symbol = record.relation ?? record.block;
    if (symbol === undefined) return written(name);
    const { id, label } = symbol;
    if (language === 'en') return own ? `this ${quote(id)}` : quote(id);
    if (own) return `本${isQuotable(label) ? quote(label) : quote(id)}`;
    // Glued to its name 该 is part of the word, and a name in 「」 is no word.
    return `该${isPlain(label) ? label : id}`;
  }

  function nameOf(name: Name): string {
    const binding = bindings?.get(name);
    switch (binding?.kind) {
      case undefined:
        return written(name);
      case 'declaration':
      case 'measure':
        return pick(binding.symbol.id, binding.symbol.label);
      case 'member': {
        const member = binding.of.members[binding.index];
        return member === undefined ? written(name) : pick(member.id, member.label);
      }
      case 'field':
        return pick(binding.field.id, binding.field.label);
      case 'posting-field':
        return pick(binding.column, columnLabels.get(binding.column) ?? binding.column);
      case 'record':
        return recordOf(binding.record, name);
      case 'line':
      case 'role':
      case 'rule':
        return pick(binding.id, binding.label);
      case 'scenario-record':
        return quote(binding.id);
    }
  }

  return {
    language,
    nameOf,
    thisOf(name) {
      if (bindings?.get(name)?.kind === 'record') return nameOf(name);
      return `${language === 'zh' ? '本' : 'this'} ${written(name)}`;
    },
    declare({ id, label }) {
      const idText = quote(id.text);
      if (label === undefined) return idText;
      if (language === 'zh' && isQuotable(label.value)) return `${quote(label.value)}(${idText})`;
      const said = sayText(label.value, language);
      return said.startsWith('“') ? idText + said : `${idText} ${said}`;
    },
  };
}

/** Whether a label can stand in 「」. */
function isQuotable(label: string): boolean {
  return label.trim() !== '' && !/[「」\n]/.test(label);
}

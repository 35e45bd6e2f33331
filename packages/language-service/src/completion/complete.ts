import { assistAt, languageOf, writeName } from '@bylaw/compiler';
import type { PolicyFile, Suggestion, Type } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Place, Stretch } from '../place.ts';
import { sayTypeOf } from '../say-type.ts';
import type { Examples } from '../examples.ts';
import { sayDetail } from './detail.ts';
import { snippetOf } from './snippets.ts';

export interface Completion {
  /** What the list shows. */
  readonly label: string;
  /** Beside it: type and unit, an example, what sort of thing. */
  readonly detail: string;
  /** What is written. With `snippet`, `${1:…}` are places to fill. */
  readonly text: string;
  readonly snippet: boolean;
  readonly sort: 'keyword' | 'value' | 'type' | 'field' | 'member' | 'param' | 'block' | 'record' | 'part';
  /** Also found by this: the name in the other language. */
  readonly filter: string;
}

export interface Completions {
  /** The word that is replaced. */
  readonly replaces: Stretch;
  readonly items: readonly Completion[];
}

/**
 * What can be written at a place, the likeliest first. Words are offered in the keyword language of the file; details
 * are said in the reader's `language`.
 */
export function complete(
  files: readonly PolicyFile[],
  place: Place,
  language: Language,
  examples: Examples = () => [],
): Completions {
  const file = files.find(({ path }) => path === place.path);
  const written = file === undefined ? language : languageOf(file);
  const { start, end, suggestions } = assistAt(files, place.path, place.offset);
  const items = suggestions.flatMap((each) => completionsOf(each, written, language, examples));
  return { replaces: { path: place.path, start, end }, items: dropRepeated(items) };
}

function dropRepeated(items: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
}

function completionsOf(
  suggestion: Suggestion,
  written: Language,
  language: Language,
  examples: Examples,
): readonly Completion[] {
  const detail = sayDetail(suggestion, language, examples);
  switch (suggestion.kind) {
    case 'keyword': {
      const word = suggestion.keyword[written][0];
      if (word === undefined) return [];
      const snippet = snippetOf(suggestion.keyword.id, written);
      const filter = [...suggestion.keyword.en, ...suggestion.keyword.zh].join(' ');
      return [
        {
          label: word,
          detail,
          text: snippet ?? word,
          snippet: snippet !== undefined,
          sort: 'keyword',
          filter,
        },
      ];
    }
    case 'value':
      return valuesOf(suggestion.type, written).map((text) => ({
        label: text,
        detail: sayTypeOf(suggestion.type, language),
        text,
        snippet: false,
        sort: 'value',
        filter: text,
      }));
    case 'declaration':
      return [nameOf(suggestion.symbol, sortOf(suggestion.symbol.kind), detail, written)];
    case 'field':
      return [nameOf(suggestion.field, 'field', detail, written)];
    case 'member':
      return [nameOf(suggestion, 'member', detail, written)];
    case 'record':
      return [recordOf(suggestion, detail, written)];
    case 'part':
      return [nameOf(suggestion, 'part', detail, written)];
  }
}

function sortOf(kind: string): Completion['sort'] {
  if (kind === 'param') return 'param';
  return kind === 'enum' || kind === 'entity' || kind === 'event' ? 'type' : 'block';
}

function nameOf(
  { id, label }: { readonly id: string; readonly label: string },
  sort: Completion['sort'],
  detail: string,
  written: Language,
): Completion {
  const name = written === 'zh' ? label : id;
  const filter = id === label ? id : `${label} ${id}`;
  return { label: name, detail, text: writeName(name), snippet: false, sort, filter };
}

/** `本成交` or `this Sale`; `该到访` or `Visit`. */
function recordOf(
  { sort, id, label }: Extract<Suggestion, { kind: 'record' }>,
  detail: string,
  written: Language,
): Completion {
  const chinese = { subject: `本${label}`, found: `该${label}`, alias: label };
  const english = { subject: `this ${writeName(id)}`, found: writeName(id), alias: writeName(id) };
  const text = written === 'zh' ? chinese[sort] : english[sort];
  return { label: text, detail, text, snippet: false, sort: 'record', filter: `${text} ${id} ${label}` };
}

/** Forms to fill of a type: an example with the unit. */
function valuesOf(type: Type, written: Language): readonly string[] {
  const zh = written === 'zh';
  switch (type.kind) {
    case 'money':
      return zh ? ['100元', '1万元'] : ['100 CNY', '10000 CNY'];
    case 'percent':
      return ['10%'];
    case 'count':
      return ['3'];
    case 'days':
      return [zh ? '7天' : '7 days'];
    case 'months':
      return [zh ? '3个月' : '3 months'];
    case 'date':
      return [zh ? '2026年1月1日' : '2026-01-01'];
    case 'time':
      return ['9:00'];
    case 'text':
      return [zh ? '“”' : '""'];
    default:
      return [];
  }
}

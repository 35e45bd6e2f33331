import type {
  Binding,
  FieldSym,
  PostingColumn,
  RecordScope,
  RelationSym,
  Type,
} from '../resolve/bindings.ts';
import { POSTING_COLUMNS } from '../resolve/bindings.ts';
import type { BlockLikeSym } from '../resolve/symbols.ts';
import { isRelation } from '../resolve/symbols.ts';
import type { Context, Want } from './context.ts';
import type { Env } from './env.ts';
import { findCandidate, recordsOf, recordsOfType } from './env.ts';
import { ruleNamesOf } from './postings.ts';
import { isSameType } from './type.ts';

/** Something that a bare name can stand for at a place. */
export interface Meaning {
  readonly binding: Binding;
  /** Absent where the block that gives it has not been checked yet. */
  readonly type?: Type;
}

/** A field of a kind of record, by either of its names. */
export function findField(relation: RelationSym, name: string): FieldSym | undefined {
  return relation.fields.find((field) => field.id === name || field.label === name);
}

export function findColumn(name: string): PostingColumn | undefined {
  return POSTING_COLUMNS.find((each) => each.column === name || each.label === name)?.column;
}

/** A field or column of a record in scope. */
export function findPart(record: RecordScope, name: string): Meaning | undefined {
  if (record.relation !== undefined) {
    const field = findField(record.relation, name);
    if (field === undefined) return undefined;
    return { binding: { kind: 'field', of: record.relation, field, record }, type: field.type };
  }
  const column = findColumn(name);
  return column === undefined ? undefined : { binding: { kind: 'posting-field', column, record } };
}

/**
 * Everything that a bare name can stand for: a field of the innermost record, a line, a param, a measure of that
 * record, what an award or commission paid, a member of the enum that is wanted. Only where it is none of these: a
 * record in scope, by the name of its type, or as `本X` and `该X`.
 */
export function findMeanings(ctx: Context, name: string, env: Env, want?: Want): readonly Meaning[] {
  const named = recordsOf(env).filter((record) => record.alias === name);
  if (named.length > 0) return named.map(recordMeaning);

  const record = env.rows.at(-1) ?? env.subject;
  const meanings: Meaning[] = [];
  const part = record && findPart(record, name);
  if (part !== undefined) meanings.push(part);
  const line = env.lines?.get(name);
  if (line !== undefined && env.block?.kind === 'statement') {
    meanings.push({
      binding: { kind: 'line', statement: env.block, ...line },
      type: { kind: 'money', exact: false },
    });
  }
  const symbol = ctx.symbols.findBlock(name);
  const value = symbol && readSymbol(ctx, symbol, env);
  if (value !== undefined) meanings.push(value);

  const member = findMember(name, want);
  if (member !== undefined) {
    // The name of another kind of thing cannot be meant where a member is wanted; one of the same enum can.
    const rivals = meanings.filter(({ type }) => type?.kind === 'enum' && isSameType(type, want as Type));
    return [...rivals, member];
  }
  if (meanings.length > 0) return meanings;
  const found = findRecord(ctx, name, env);
  return found.map(recordMeaning);
}

function recordMeaning(record: RecordScope): Meaning {
  return { binding: { kind: 'record', record }, type: recordType(record) };
}

export function recordType({ relation, block }: RecordScope): Type {
  if (relation !== undefined) return { kind: 'ref', of: relation };
  return block === undefined ? { kind: 'error' } : { kind: 'posting', block };
}

function findMember(name: string, want: Want | undefined): Meaning | undefined {
  if (want?.kind === 'enum') {
    const index = want.of.members.findIndex((member) => member.id === name || member.label === name);
    return index < 0 ? undefined : { binding: { kind: 'member', of: want.of, index }, type: want };
  }
  if (want?.kind === 'rule-of') {
    const rule = ruleNamesOf(want.block).find(({ id, label }) => id.text === name || label?.value === name);
    if (rule === undefined) return undefined;
    const id = rule.id.text;
    return {
      binding: { kind: 'rule', block: want.block, id, label: rule.label?.value ?? id },
      type: { kind: 'text' },
    };
  }
  return undefined;
}

/** What a symbol stands for as a value, where it is one here. */
function readSymbol(ctx: Context, symbol: BlockLikeSym, env: Env): Meaning | undefined {
  const record = env.rows.at(-1) ?? env.subject;
  switch (symbol.kind) {
    case 'param':
      if (env.scope === 'constant') return undefined;
      return {
        binding: { kind: 'declaration', symbol },
        type: ctx.valueTypes.get(symbol) ?? { kind: 'error' },
      };
    case 'measure':
      if (record?.relation === undefined) return undefined;
      if (ctx.symbols.findType(symbol.decl.subject.text) !== record.relation) return undefined;
      return { binding: { kind: 'measure', symbol, record } };
    case 'award':
    case 'commission':
      // What it paid this person: only where a person's month is looked at.
      if (env.scope !== 'month' || env.rows.length > 0 || env.subject?.relation?.kind !== 'entity') {
        return undefined;
      }
      if (symbol.kind === 'award' && symbol.decl.gift.give.kind !== 'money') return undefined;
      return { binding: { kind: 'declaration', symbol }, type: { kind: 'money', exact: false } };
    default:
      return undefined;
  }
}

/** Records that a type's name, `本X` (the subject) or `该X` (what was found) stands for. */
function findRecord(ctx: Context, name: string, env: Env): readonly RecordScope[] {
  const plain = ctx.symbols.findType(name);
  if (plain !== undefined && isRelation(plain)) {
    const found = recordsOfType(env, plain);
    const subject = env.subject?.relation === plain ? env.subject : undefined;
    // The record that is being looked at has no name yet; where the subject is of its kind, either could be meant.
    if (subject !== undefined && found.some((record) => record === env.rows.at(-1)))
      return [...found, subject];
    if (found.length > 0) return found;
    return subject === undefined ? [] : [subject];
  }
  const rest = name.slice(1);
  const type = ctx.symbols.findType(rest);
  if (name.startsWith('本')) {
    const own = [env.subject, findCandidate(env)];
    return own.filter(
      (record) => record !== undefined && type !== undefined && record.relation === type,
    ) as RecordScope[];
  }
  if (!name.startsWith('该')) return [];
  const aliased = recordsOf(env).filter((record) => record.alias === rest);
  if (aliased.length > 0) return aliased;
  return type !== undefined && isRelation(type) ? recordsOfType(env, type) : [];
}

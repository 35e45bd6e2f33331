import type { Context, Want } from '../check/context.ts';
import type { Env } from '../check/env.ts';
import { recordsOf } from '../check/env.ts';
import { isBlock, ruleNamesOf } from '../check/postings.ts';
import { COUNT, MONEY, PERCENT, isSameType } from '../check/type.ts';
import type { FieldSym, RecordScope, RelationSym, Symbol_, Type } from '../resolve/bindings.ts';
import { POSTING_COLUMNS } from '../resolve/bindings.ts';
import { namesOf } from '../resolve/declare.ts';
import type { Suggestion } from './suggestion.ts';

const DAYS: Type = { kind: 'days' };

/** The declarations of certain kinds. */
export function suggestDeclarations(
  symbols: readonly Symbol_[],
  kinds: readonly Symbol_['kind'][],
): readonly Suggestion[] {
  return symbols
    .filter(({ kind }) => kinds.includes(kind))
    .map((symbol) => ({ kind: 'declaration', symbol }));
}

/** The fields of a kind of record, built-in ones behind the author's. */
export function suggestFields(of: RelationSym): readonly Suggestion[] {
  const own = (field: FieldSym): boolean => of.decl.fields.some(({ name }) => name.id.text === field.id);
  return [...of.fields.filter(own), ...of.fields.filter((field) => !own(field))].map((field) => ({
    kind: 'field',
    of,
    field,
  }));
}

/**
 * Everything that a bare name could mean at a place, what fits the wanted type first: members of the enum, fields of
 * the innermost record, lines, params, measures, then the records themselves.
 */
export function suggestMeanings(
  ctx: Context,
  env: Env,
  want: Want | undefined,
  value: boolean,
): readonly Suggestion[] {
  if (want?.kind === 'rule-of') return suggestRules(want.block);
  if (env.scope === 'constant') return suggestConstants(want);
  const record = env.rows.at(-1) ?? env.subject;
  const suggestions: Suggestion[] = [];
  if (want?.kind === 'enum') {
    for (const { id, label } of want.of.members) suggestions.push({ kind: 'member', of: want.of, id, label });
  }
  if (record?.relation !== undefined) suggestions.push(...suggestFields(record.relation));
  if (record?.block !== undefined) {
    for (const { column, label } of POSTING_COLUMNS) {
      suggestions.push({ kind: 'part', sort: 'column', id: column, label });
    }
  }
  for (const { id, label } of new Set(env.lines?.values() ?? [])) {
    suggestions.push({ kind: 'part', sort: 'line', id, label });
  }
  for (const symbol of ctx.symbols.all) {
    if (isValueHere(ctx, symbol, record)) suggestions.push({ kind: 'declaration', symbol });
  }
  suggestions.push(...suggestRecords(env));
  if (value && want !== undefined && want.kind !== 'enum') suggestions.unshift({ kind: 'value', type: want });
  const fits = (each: Suggestion): boolean => {
    const type = want === undefined || want.kind === 'error' ? undefined : typeOf(ctx, each);
    return type !== undefined && want !== undefined && isSameType(type, want as Type);
  };
  return [...suggestions.filter(fits), ...suggestions.filter((each) => !fits(each))];
}

/** Where nothing but a constant may stand: a value of the wanted type, or of each type that there is. */
function suggestConstants(want: Want | undefined): readonly Suggestion[] {
  if (want?.kind === 'enum') {
    const { of } = want;
    return of.members.map(({ id, label }) => ({ kind: 'member', of, id, label }));
  }
  if (want !== undefined && want.kind !== 'rule-of') return [{ kind: 'value', type: want }];
  return [MONEY, PERCENT, COUNT, DAYS].map((type) => ({ kind: 'value', type }));
}

function typeOf(ctx: Context, suggestion: Suggestion): Type | undefined {
  switch (suggestion.kind) {
    case 'field':
      return suggestion.field.type;
    case 'value':
      return suggestion.type;
    case 'member':
      return suggestion.of.kind === 'enum' ? { kind: 'enum', of: suggestion.of } : undefined;
    case 'declaration':
      return ctx.valueTypes.get(suggestion.symbol);
    default:
      return undefined;
  }
}

function isValueHere(ctx: Context, symbol: Symbol_, record: RecordScope | undefined): boolean {
  if (symbol.kind === 'param' || symbol.kind === 'table') return true;
  if (symbol.kind !== 'measure') return false;
  return record?.relation !== undefined && ctx.symbols.findType(symbol.decl.subject.text) === record.relation;
}

function suggestRecords(env: Env): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  if (env.subject?.relation !== undefined) {
    const { id, label } = env.subject.relation;
    suggestions.push({ kind: 'record', sort: 'subject', id, label });
  }
  for (const { alias, relation } of recordsOf(env)) {
    if (alias !== undefined) suggestions.push({ kind: 'record', sort: 'alias', id: alias, label: alias });
    else if (relation !== undefined) {
      suggestions.push({ kind: 'record', sort: 'found', id: relation.id, label: relation.label });
    }
  }
  return suggestions;
}

/** The rules of a block, by whatever it calls them. */
export function suggestRules(symbol: Symbol_): readonly Suggestion[] {
  if (!isBlock(symbol)) return [];
  return ruleNamesOf(symbol).map((name) => ({ kind: 'part', sort: 'rule', ...namesOf(name) }));
}

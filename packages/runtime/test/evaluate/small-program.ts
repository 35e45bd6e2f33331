import type {
  Action,
  Arith,
  Bilingual,
  Carry,
  Compare,
  Constant,
  Evaluation,
  EvaluatorOptions,
  Expr,
  FactRecord,
  Field,
  FieldOf,
  Find,
  Index,
  Ladder,
  MatchStep,
  Month,
  Outcome,
  Param,
  Program,
  Query,
  Relation,
  Rule,
  ValueType,
} from '../../src/index.ts';
import { createEvaluator } from '../../src/index.ts';

/** Words that no test looks at. */
export const text: Bilingual = { zh: '', en: '' };

const PERSON = ['Person', 'entity'] as const;

/** A sales floor in miniature: people sell to customers who visited, get refunds, and commit offences. */
export const RELATIONS: readonly Relation[] = [
  relation(...PERSON, [
    field('team', 'enum:Team'),
    field('target', 'money'),
    field('onLeave', 'bool'),
    field('share', 'percent', true),
    field('nick', 'text', true),
  ]),
  relation('Customer', 'entity', []),
  relation('Visit', 'event', [field('customer', 'ref:Customer'), field('named', 'ref:Person', true)]),
  relation('Sale', 'event', [
    field('customer', 'ref:Customer'),
    field('kind', 'enum:Kind'),
    field('amount', 'money'),
    field('seller', 'ref:Person'),
  ]),
  relation('Refund', 'event', [field('sale', 'ref:Sale'), field('amount', 'money')]),
  relation('Offence', 'event', [
    field('person', 'ref:Person'),
    field('kind', 'enum:Kind'),
    field('minutes', 'count', true),
  ]),
];

export const KIND = { card: 0, product: 1 } as const;

/** A program about the miniature floor; what is not given is empty. */
export function createProgram(parts: Partial<Program>): Program {
  return {
    version: 1,
    policy: {
      id: 'floor',
      label: 'floor',
      currency: 'CNY',
      rounding: 'half-up',
      effectiveFrom: '2020-01-01',
    },
    enums: [
      { ...named('Team'), members: [named('inside'), named('outside')] },
      { ...named('Kind'), members: [named('card'), named('product')] },
    ],
    relations: RELATIONS,
    params: [],
    tables: [],
    ladders: [],
    indexes: [],
    steps: [],
    carry: { events: [], postings: [] },
    assumptions: [],
    ...parts,
  };
}

export function named(id: string): { readonly id: string; readonly label: string } {
  return { id, label: id };
}

export function field(id: string, type: ValueType, optional = false): Field {
  return { ...named(id), type, optional };
}

export function relation(id: string, kind: 'entity' | 'event', fields: readonly Field[]): Relation {
  const event = kind === 'event' ? [field('date', 'date'), field('time', 'time', true)] : [];
  return { ...named(id), kind, fields: [field('id', 'text'), ...event, ...fields] };
}

// -- expressions ------------------------------------------------------------------------------------------------

export const subject = (relation: string): Expr => row(relation, 0);
export const row = (relation: string, slot: number): Expr => ({
  kind: 'slot',
  type: `ref:${relation}`,
  slot,
});

/** A field of the row in a slot, or of what an expression refers to; typed as the miniature floor declares it. */
export function read(relation: string, name: string, of: Expr | number = 0): FieldOf {
  const known = RELATIONS.find(({ id }) => id === relation)?.fields.find(({ id }) => id === name);
  if (known === undefined) throw new Error(`${relation} has no ${name}`);
  const { type, optional } = known;
  const node = {
    kind: 'field',
    type,
    of: typeof of === 'number' ? row(relation, of) : of,
    relation,
    field: name,
    optional,
  } as const;
  return type === 'percent' ? { ...node, exact: true } : node;
}

export function posted(
  column: 'to' | 'amount' | 'date' | 'of' | 'rule',
  type: ValueType,
  slot: number,
): Expr {
  return { kind: 'posting', type, of: { kind: 'slot', type: 'count', slot }, column };
}

export function constant(type: ValueType, value: Constant): Expr {
  return type === 'percent' ? { kind: 'const', type, exact: true, value } : { kind: 'const', type, value };
}

export const fen = (value: number): Expr => constant('money', value);
export const percent = (hundredths: number): Expr => constant('percent', [hundredths, 100]);

export function compare(op: Compare['op'], left: Expr, right: Expr): Expr {
  return { kind: 'compare', type: 'bool', id: 'compare', op, left, right, text };
}

export const both = (...terms: readonly Expr[]): Expr => ({ kind: 'and', type: 'bool', terms });
export const either = (...terms: readonly Expr[]): Expr => ({ kind: 'or', type: 'bool', terms });
export const not = (of: Expr): Expr => ({ kind: 'not', type: 'bool', id: 'not', of, text });
export function known(of: Expr, negated = false): Expr {
  return { kind: 'known', type: 'bool', id: 'known', of, negated, text };
}

export function arith(op: Arith['op'], type: ValueType, left: Expr, right: Expr, otherwise?: Expr): Expr {
  const exact = left.exact ?? right.exact;
  const node = { kind: 'arith', type, op, left, right, ...(otherwise ? { otherwise } : {}) } as const;
  return exact === true || op === 'div' ? { ...node, exact: true } : node;
}

export const lift = (of: Expr): Expr => ({ kind: 'lift', type: of.type, exact: true, of });
export const round = (of: Expr): Expr => ({ kind: 'round', type: of.type, of });
export const monthEnd: Expr = { kind: 'month-day', type: 'date', which: 'last' };
export const column = (id: string, type: ValueType, exact = false): Expr => ({
  kind: 'column',
  type,
  column: id,
  of: subject('Person'),
  ...(exact ? { exact } : {}),
});

export function shift(date: Expr, length: number, unit: 'days' | 'months' = 'days', sign: 1 | -1 = -1): Expr {
  return { kind: 'shift', type: 'date', date, by: constant(unit, length), unit, sign };
}

/** An index over a relation by fields of the row in slot 9. */
export function indexOf(
  relation: string,
  keys: readonly string[],
  filter: readonly Expr[] = [],
  scope: 'month' | 'history' = 'history',
): Index {
  return {
    id: `${relation}-by-${keys.join('-')}`,
    source: { kind: 'records', relation, scope },
    keys: keys.map((key) => read(relation, key, 9)),
    slot: 9,
    filter,
  };
}

export function find(mode: Find['mode'], query: Query, reads: readonly Expr[] = []): Expr {
  return { kind: 'find', type: 'bool', id: `find-${query.index}`, mode, query, reads, conditions: [], text };
}

/** The sum of what blocks posted to the person in slot 0; its index is `postedIndex`. */
export function sumPosted(index: string, type: ValueType = 'money'): Expr {
  return {
    kind: 'aggregate',
    type,
    id: `sum-${index}`,
    op: 'sum',
    query: { index, slot: 1, keys: [subject('Person')], filter: [] },
    value: posted('amount', type, 1),
    text,
  };
}

export function postedIndex(
  id: string,
  blocks: readonly string[],
  posts: readonly ('credit' | 'fine' | 'award')[],
): Index {
  return {
    id,
    source: { kind: 'postings', blocks, posts },
    keys: [posted('to', 'ref:Person', 9)],
    slot: 9,
    filter: [],
  };
}

// -- steps ------------------------------------------------------------------------------------------------------

export function rule(id: string, actions: readonly Action[], when?: Expr, dates: Partial<Rule> = {}): Rule {
  return { ...named(id), actions, text, ...(when === undefined ? {} : { when }), ...dates };
}

export function claim(id: string, relation: string, rules: readonly Rule[]): MatchStep {
  const day = read(relation, 'date');
  return {
    ...named(id),
    kind: 'match',
    block: 'claim',
    relation,
    hit: 'first',
    day,
    rules,
    decidesEach: true,
  };
}

export function discipline(id: string, relation: string, rules: readonly Rule[]): MatchStep {
  const day = relation === 'Person' ? monthEnd : read(relation, 'date');
  return {
    ...named(id),
    kind: 'match',
    block: 'discipline',
    relation,
    hit: 'all',
    day,
    rules,
    decidesEach: false,
  };
}

export function monthly(
  id: string,
  block: 'award' | 'commission',
  rules: readonly Rule[],
  where?: Expr,
): MatchStep {
  return {
    ...named(id),
    kind: 'match',
    block,
    relation: 'Person',
    hit: 'all',
    day: monthEnd,
    rules,
    decidesEach: false,
    ...(where === undefined ? {} : { where }),
  };
}

export const credit = (to: Expr, amount: Expr = read('Sale', 'amount')): Action => ({
  kind: 'credit',
  to,
  amount,
});
export const penalty = (
  penalty: 'warning' | 'fine' | 'absence',
  amount?: Expr,
  to: Expr = read('Offence', 'person'),
): Action => ({
  kind: 'penalty',
  penalty,
  to,
  ...(amount === undefined ? {} : { amount }),
});

export function param(id: string, type: ValueType, ...versions: readonly [Constant, string?][]): Param {
  return {
    ...named(id),
    type,
    versions: versions.map(([value, from]) => (from === undefined ? { value } : { value, from })),
  };
}

export function ladder(
  id: string,
  counts: Ladder['counts'],
  window: Ladder['window'],
  rungs: readonly (readonly Action[])[],
): Ladder {
  return {
    ...named(id),
    counts,
    window,
    rungs: rungs.map((actions, at) => ({ from: at + 1, id: `${id}/${at + 1}`, actions })),
  };
}

// -- months -----------------------------------------------------------------------------------------------------

export function person(id: string, more: Partial<FactRecord> = {}): FactRecord {
  return { id, team: 'inside', target: 100_000, onLeave: false, ...more };
}

export function sale(id: string, date: string, amount: number, more: Partial<FactRecord> = {}): FactRecord {
  return { id, date, customer: 'c1', kind: 'card', amount, seller: 'ann', ...more };
}

export function offence(id: string, date: string, more: Partial<FactRecord> = {}): FactRecord {
  return { id, date, person: 'ann', kind: 'card', ...more };
}

export function month(name: string, facts: Month['facts'], overrides?: Month['overrides']): Month {
  const base = { Person: [person('ann'), person('bob')], Customer: [{ id: 'c1' }, { id: 'c2' }] };
  const given = { month: name, facts: { ...base, ...facts } };
  return overrides === undefined ? given : { ...given, overrides };
}

/** Decides a month that must be decided. */
export function decide(program: Program, given: Month, carry?: Carry, options?: EvaluatorOptions): Outcome {
  return outcomeOf(createEvaluator(program, options).evaluate(given, carry));
}

/** Decides months one after another, each with what the one before carried over. */
export function decideAll(program: Program, months: readonly Month[]): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const each of months) outcomes.push(decide(program, each, outcomes.at(-1)?.carry));
  return outcomes;
}

export function outcomeOf(evaluation: Evaluation): Outcome {
  if (evaluation.kind === 'outcome') return evaluation.outcome;
  throw new Error(
    evaluation.kind === 'problems'
      ? JSON.stringify(evaluation.problems)
      : `${evaluation.refusal.code} ${JSON.stringify(evaluation.refusal.params)}`,
  );
}

/** Postings in short: `ann credit 100`, `ann warning`. */
export function sayPostings(outcome: Outcome): readonly string[] {
  return outcome.postings.map(({ to, kind, amount, role, options }) =>
    [to, kind, role, amount, options?.join('|')].filter((part) => part !== undefined).join(' '),
  );
}

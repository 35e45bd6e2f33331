import fc from 'fast-check';
import type {
  DeclName,
  Declaration,
  ExpectTest,
  OutcomeNode,
  ScenarioDecl,
  SourceTree,
  TurnClause,
  TypeNode,
} from '../../src/syntax/ast.ts';
import {
  assumed,
  condition,
  count,
  date,
  literal,
  maybe,
  money,
  name,
  percent,
  text,
  value,
} from './arbitrary-expr.ts';

const span = { file: 0, start: 0, end: 0 };

/** Fills in the kind and an empty place; what the grammar gives is up to the model. */
function node(kind: string | undefined, model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<never> {
  return fc
    .record(model)
    .map((fields) => ({ ...(kind === undefined ? {} : { kind }), ...fields, span }) as never);
}

const declName: fc.Arbitrary<DeclName> = node(undefined, {
  id: name,
  label: maybe(
    fc
      .constantFrom('业绩归属', '到访的目的', '警告', '当', 'a b', 'label')
      .map((value) => ({ kind: 'text', value, span })),
  ),
});
const type: fc.Arbitrary<TypeNode> = fc.oneof(
  node('builtin-type', {
    type: fc.constantFrom(
      'money',
      'percent',
      'count',
      'days',
      'months',
      'workdays',
      'date',
      'time',
      'text',
      'bool',
    ),
  }),
  node('named-type', {
    name: fc.constantFrom('Team', '部门').map((each) => ({ kind: 'name', text: each, quoted: false, span })),
  }),
);
const cites = maybe(text);
const meta = { cites, assumed: maybe(assumed) };
const list = <T>(each: fc.Arbitrary<T>, minLength = 1) => fc.array(each, { minLength, maxLength: 3 });

const propose = node('propose', {
  options: list(
    node(undefined, {
      proposal: fc.constantFrom(
        'dismissal',
        'demotion',
        'raise',
        'promotion',
        'review',
        'commendation',
        'coaching',
        'pay-cut',
        'referral',
      ),
    }),
  ),
});
const penalty: fc.Arbitrary<OutcomeNode> = fc.oneof(
  node('penalty', { penalty: fc.constantFrom('warning', 'absence') }),
  node('money-penalty', {
    penalty: fc.constantFrom('fine', 'compensation', 'points', 'suspension'),
    amount: value,
    rise: maybe(value),
  }),
  node('nothing', {}),
);
const atom: fc.Arbitrary<OutcomeNode> = fc.oneof(
  penalty,
  propose,
  node('credit', { to: value, amount: maybe(value) }),
  node('credit-house', { account: maybe(text) }),
  node('credit-nobody', {}),
  node('split', { split: name, parts: list(node(undefined, { role: name, to: value })) }),
  node('reverse', { block: name, of: value, keep: value }),
  node('ladder', { ladder: name }),
);
const atoms: fc.Arbitrary<OutcomeNode> = fc.oneof(
  { weight: 3, arbitrary: atom },
  { weight: 1, arbitrary: node('several', { outcomes: list(atom, 2) }) },
);
export const outcome: fc.Arbitrary<OutcomeNode> = fc.letrec<{ outcome: OutcomeNode }>((tie) => ({
  outcome: fc.oneof(
    { depthSize: 'small' },
    atoms,
    node('choose', { then: atoms, when: condition, otherwise: tie('outcome') }),
  ),
})).outcome;

const rule = node(undefined, {
  name: declName,
  from: maybe(date),
  until: maybe(date),
  when: condition,
  outcome,
  ...meta,
});
const otherwise = node(undefined, { name: declName, outcome, ...meta });
const requirement = node(undefined, {
  name: declName,
  from: maybe(date),
  until: maybe(date),
  when: maybe(condition),
  holds: condition,
  otherwise: maybe(outcome),
  ...meta,
});
const fields = list(node(undefined, { name: declName, type, optional: fc.boolean() }), 0);

/** `up to` and `above`, or `below` and `and up`. */
const tierBands = fc
  .boolean()
  .chain((upTo) =>
    fc.tuple(
      list(node('band', { bound: fc.constant(upTo ? 'up-to' : 'below'), value: literal })),
      node('band', { bound: fc.constant(upTo ? 'above' : 'and-up') }),
    ),
  );
const tiers = tierBands.chain(([bands, last]) =>
  node('tiers', {
    on: value,
    mode: fc.constantFrom('marginal', 'whole'),
    tiers: fc.tuple(
      ...[...bands, last].map((band) => node(undefined, { band: fc.constant(band), rate: value })),
    ),
  }),
);
const rank = node(undefined, {
  among: name,
  where: maybe(condition),
  per: list(value, 0),
  by: value,
  ties: fc.constantFrom('each', 'share', 'none'),
  assumed: maybe(assumed),
});
const give = fc.oneof(node('money', { amount: value }), propose);
const line = node('line', { name: declName, value, ...meta });

/** A percentage, a param, or their product: what a share is. A text in its place would be the label of the role. */
const shareOperand = fc.oneof(percent, name, node('group', { of: name }));
const share = fc.oneof(
  shareOperand,
  node('binary', { op: fc.constantFrom('add', 'mul'), left: shareOperand, right: shareOperand }),
);

const gives: fc.Arbitrary<TurnClause> = node('gives', {
  name: declName,
  to: value,
  when: condition,
  counts: fc.boolean(),
  ...meta,
});
const passes: fc.Arbitrary<TurnClause> = node('passes', {
  name: declName,
  when: condition,
  turn: fc.constantFrom('lost', 'kept', 'made-up'),
  ...meta,
});
const single: fc.Arbitrary<TurnClause> = fc.oneof(
  node('starts', { start: fc.constantFrom('first', 'on', 'further'), assumed: maybe(assumed) }),
  node('order', { by: value, assumed: maybe(assumed) }),
  node('received', { by: value }),
  node('nobody', { to: value, assumed: maybe(assumed) }),
  node('otherwise', { rule: otherwise }),
);

export const declaration: fc.Arbitrary<Declaration> = fc.oneof(
  node('enum', { name: declName, members: list(declName) }),
  node('entity', { name: declName, fields }),
  node('event', { name: declName, fields }),
  node('param', {
    name: declName,
    type: maybe(type),
    value,
    versions: list(node(undefined, { from: date, value }), 0),
    range: maybe(node(undefined, { min: value, max: value, step: maybe(value) })),
    ...meta,
  }),
  node('table', {
    name: declName,
    rowType: type,
    columnType: maybe(type),
    type,
    columns: list(name, 0),
    rows: list(node(undefined, { key: name, values: list(value) })),
    ...meta,
  }),
  node('article', { name: declName, cites, says: text }),
  node('split', {
    name: declName,
    shares: list(node(undefined, { role: declName, share: maybe(share) })),
    oddTo: maybe(node(undefined, { role: name, assumed: maybe(assumed) })),
    ...meta,
  }),
  node('ladder', {
    name: declName,
    counts: fc.constantFrom('rule', 'all'),
    window: fc.oneof(
      node('rolling', { length: literal }),
      node('calendar', { unit: fc.constantFrom('month', 'quarter', 'year') }),
      node('ever', {}),
    ),
    rungs: list(node(undefined, { ordinal: fc.integer({ min: 1, max: 23 }), on: fc.boolean(), outcome })),
    ...meta,
  }),
  fc
    .tuple(
      node('claim', { name: declName, subject: name, crediting: maybe(value), cites }),
      list(rule, 0),
      otherwise,
    )
    .map(([claim, rules, last]) => ({ ...(claim as Declaration), rules: [...rules, last] }) as Declaration),
  node('discipline', { name: declName, subject: name, against: value, rules: list(rule), cites }),
  node('discipline', { name: declName, subject: name, each: fc.constant('month'), rules: list(rule), cites }),
  node('duty', {
    name: declName,
    subject: name,
    every: maybe(fc.constantFrom('day', 'week', 'month', 'quarter', 'year')),
    where: maybe(condition),
    against: maybe(value),
    due: maybe(
      node(undefined, {
        at: value,
        by: maybe(fc.record({ length: value, side: fc.constantFrom('before', 'after') })),
      }),
    ),
    requirements: list(requirement),
    otherwise: maybe(outcome),
    cites,
  }),
  node('measure', { name: declName, subject: name, type, value, cites }),
  node('ranking', { name: declName, rank, cites }),
  node('award', {
    name: declName,
    rank,
    gift: node(undefined, {
      give,
      first: fc.integer({ min: 1, max: 9 }),
      only: maybe(condition),
      assumed: maybe(assumed),
    }),
    cites,
  }),
  node('award', {
    name: declName,
    subject: name,
    when: condition,
    gift: node(undefined, { give, assumed: maybe(assumed) }),
    cites,
  }),
  node('commission', {
    name: declName,
    subject: name,
    where: maybe(condition),
    pay: fc.oneof(value, tiers),
    ...meta,
  }),
  node('rotation', {
    name: declName,
    subject: name,
    among: name,
    where: maybe(condition),
    clauses: fc
      .tuple(
        list(fc.oneof(gives, passes), 0),
        fc.uniqueArray(single, { selector: ({ kind }) => kind, maxLength: 5 }),
      )
      .map((clauses) => clauses.flat()),
    cites,
  }),
  node('assessment', {
    name: declName,
    subject: name,
    every: fc.constantFrom('month', 'quarter', 'year'),
    where: maybe(condition),
    scores: list(node(undefined, { name: declName, weight: share, value, ...meta }), 0),
    grades: maybe(
      node(undefined, {
        of: name,
        rows: tierBands.chain(([bands, last]) =>
          fc.tuple(
            ...[...bands, last].map((band) => node(undefined, { band: fc.constant(band), grade: name })),
          ),
        ),
        assumed: maybe(assumed),
      }),
    ),
    caps: list(node(undefined, { grade: name, when: condition, ...meta }), 0),
    ...meta,
  }),
  node('statement', {
    name: declName,
    subject: name,
    where: maybe(condition),
    items: list(
      fc.oneof(
        line,
        node('subtotal', { name: declName }),
        node('total', { name: declName }),
        node('deduct', {
          base: name,
          atMost: maybe(value),
          leaving: maybe(value),
          lines: list(
            node(undefined, {
              name: declName,
              value,
              rest: fc.constantFrom('carried', 'waived'),
              assumed: maybe(assumed),
            }),
          ),
          ...meta,
        }),
      ),
    ),
    cites,
  }),
);

const id = fc
  .constantFrom('s1', 'wang', '王')
  .map((each) => ({ kind: 'name', text: each, quoted: false, span }));
const givenFields = list(node(undefined, { field: name, value: fc.oneof(literal, name) }), 0);
const given = fc.oneof(
  node('record', { relation: id, id, fields: givenFields }),
  node('record', {
    relation: id,
    id: maybe(id),
    date,
    time: maybe(fc.integer({ min: 0, max: 1439 })),
    fields: givenFields,
  }),
  node('param', { param: name, value: fc.oneof(literal, name) }),
  node('override', {
    action: fc.constant('credit'),
    block: name,
    of: id,
    on: maybe(date),
    to: id,
    uncounted: fc.constant(false),
    by: text,
    date,
    because: text,
  }),
  node('override', {
    action: fc.constant('waive'),
    block: name,
    of: id,
    on: maybe(date),
    uncounted: fc.boolean(),
    by: text,
    date,
    because: text,
  }),
);
const expectTest = fc.oneof(
  node('by', { rule: name, negated: fc.boolean() }),
  node('credits', { shares: list(node(undefined, { to: id, amount: money })) }),
  node('gives', {
    outcome: fc.oneof(
      penalty,
      node('several', { outcomes: list(penalty, 2) }),
      node('money-gift', { amount: money }),
    ),
  }),
  node('proposes', { outcome: propose }),
  node('line', { line: name, value: money }),
  node('turn', { to: maybe(id) }),
  node('passes', { people: list(id) }),
  node('undecided', {}),
  node('overridden', {}),
);
/** Shares first: no block both shares and gives points, and `3 分得` would be three points. */
const expectTests = list<ExpectTest>(expectTest, 0).map((tests) => [
  ...tests.filter((each) => each.kind === 'credits'),
  ...tests.filter((each) => each.kind !== 'credits'),
]);
export const scenario: fc.Arbitrary<ScenarioDecl> = node('scenario', {
  title: text,
  month: fc.constantFrom('2026-03', '2025-12'),
  givens: list(given, 0),
  expects: list(
    node(undefined, {
      none: fc.boolean(),
      block: name,
      of: id,
      on: maybe(date),
      tests: fc.oneof(expectTests, fc.tuple(node('is', { value: count }))),
    }),
  ),
});

export const tree: fc.Arbitrary<SourceTree> = fc.record({
  file: fc.constant(0),
  header: maybe(
    node('policy', {
      name: declName,
      currency: maybe(fc.constant({ kind: 'name', text: 'CNY', quoted: false, span })),
      rounding: maybe(
        node(undefined, { mode: fc.constantFrom('half-up', 'half-even', 'down'), assumed: maybe(assumed) }),
      ),
      effectiveFrom: maybe(date),
      uses: list(text, 0),
    }),
  ),
  calendars: list(
    node('calendar', {
      workdays: maybe(node(undefined, { weekdays: fc.constantFrom(5, 6, 7) })),
      off: list(name, 0),
      on: list(name, 0),
    }),
    0,
  ),
  declarations: list(declaration, 0),
  scenarios: list(scenario, 0),
  comments: fc.constant([]),
});

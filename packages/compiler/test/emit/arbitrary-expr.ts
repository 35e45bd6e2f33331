import type { Constant, Expr, Query, Relation, ValueType } from '@bylaw/runtime';
import {
  arith,
  compare,
  constant,
  field,
  known,
  not,
  percent,
  posted,
  relation,
  row,
  text,
} from '../../../runtime/test/evaluate/small-program.ts';
import type { createDice } from '../../../runtime/test/evaluate/whole-floor.ts';

/** Every type of field, given and not. */
export const RELATIONS: readonly Relation[] = [
  relation('Person', 'entity', [
    field('team', 'enum:Team'),
    field('rank', 'enum:Kind', true),
    field('target', 'money'),
    field('bonus', 'money', true),
    field('onLeave', 'bool'),
    field('away', 'bool', true),
    field('rate', 'percent'),
    field('share', 'percent', true),
    field('nick', 'text', true),
    field('boss', 'ref:Person', true),
    field('age', 'count'),
    field('level', 'count', true),
    field('since', 'date', true),
  ]),
  relation('Sale', 'event', [
    field('kind', 'enum:Kind'),
    field('mood', 'enum:Kind', true),
    field('seller', 'ref:Person'),
    field('helper', 'ref:Person', true),
    field('amount', 'money'),
    field('tip', 'money', true),
    field('off', 'percent', true),
    field('pieces', 'count', true),
    field('paid', 'date', true),
    field('urgent', 'bool'),
  ]),
  relation('Visit', 'event', [
    field('kind', 'enum:Kind', true),
    field('seller', 'ref:Person'),
    field('guide', 'ref:Person', true),
    field('pieces', 'count'),
    field('tip', 'money', true),
  ]),
];

export type Dice = ReturnType<typeof createDice>;

/** Where an expression stands: the rows that are bound there, and what it may ask. */
export interface Place {
  readonly dice: Dice;
  readonly rows: readonly { readonly relation: string; readonly slot: number }[];
  readonly depth: number;
  /** The slot of the next search. */
  readonly next: number;
  /** Whether the columns are there: the steps that fill them have run. */
  readonly columns: boolean;
}

export function pick<T>(dice: Dice, list: readonly T[]): T {
  const found = list[dice(list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

export const deeper = (at: Place): Place => ({ ...at, depth: at.depth - 1 });
export const monthDay = (which: 'first' | 'last'): Expr => ({ kind: 'month-day', type: 'date', which });

/** Fields of a type of the rows at hand, and of persons that these refer to. */
export function fieldsAt(at: Place, type: ValueType, optional?: boolean, hops = 1): readonly Expr[] {
  return at.rows.flatMap(({ relation: id, slot }) => fieldsOf(id, type, row(id, slot), optional, hops));
}

export function fieldsOf(
  id: string,
  type: ValueType,
  of: Expr,
  optional: boolean | undefined,
  hops: number,
): readonly Expr[] {
  const fields = RELATIONS.find((each) => each.id === id)?.fields.filter((each) => each.id !== 'id') ?? [];
  return fields.flatMap((each): readonly Expr[] => {
    const exact = each.type === 'percent' ? { exact: true as const } : {};
    const read: Expr = {
      kind: 'field',
      type: each.type,
      of,
      relation: id,
      field: each.id,
      optional: each.optional,
      ...exact,
    };
    const own = each.type === type && (optional === undefined || each.optional === optional) ? [read] : [];
    const target = each.type.startsWith('ref:') && hops > 0 ? each.type.slice(4) : undefined;
    return target === undefined ? own : [...own, ...fieldsOf(target, type, read, optional, hops - 1)];
  });
}

const CONSTANTS: { readonly [type: string]: readonly Constant[] } = {
  money: [0, 1, 5_000, -700, 100_000],
  count: [0, 1, 2, 3],
  percent: [
    [0, 1],
    [1, 1],
    [7, 10],
    [1, 3],
  ],
  date: [738_210, 738_230, 738_250],
  bool: [true, false],
  text: ['a', 'b', 'inside', '__proto__'],
  'enum:Team': [0, 1],
  'enum:Kind': [0, 1],
};
const PARAMS: { readonly [type: string]: string } = { money: 'prize', count: 'limit', text: 'word' };

/** Columns that leave some out, of the person at hand. */
function partialColumns(at: Place, type: ValueType): readonly Expr[] {
  const of = at.rows.find((each) => each.relation === 'Person');
  if (of === undefined || !at.columns) return [];
  const head = { kind: 'column', type, of: row('Person', of.slot), optional: true } as const;
  if (type === 'percent') return [{ ...head, column: 'rated', exact: true }];
  return type === 'enum:Kind' ? [{ ...head, column: 'mark' }] : [];
}

/** As `numberOf`, or a field or column that may not be given. */
export function anyNumberOf(at: Place, type: ValueType): Expr {
  const fields = [...fieldsAt(at, type), ...partialColumns(at, type)];
  return fields.length > 0 && at.dice(2) === 0 ? pick(at.dice, fields) : numberOf(at, type);
}

/** A whole number, member, person, text or truth that is given. A person has to be at hand. */
export function numberOf(at: Place, type: ValueType): Expr {
  const { dice } = at;
  const inner = deeper(at);
  const people = type === 'ref:Person' ? at.rows.filter((each) => each.relation === 'Person') : [];
  const fields = [...fieldsAt(at, type, false, 0), ...people.map(({ slot }) => row('Person', slot))];
  const leaf = (): Expr => {
    if (type === 'text' && dice(4) === 0) {
      return { kind: 'lookup', type, table: 'words', keys: [constant('enum:Kind', dice(2))] };
    }
    const id = PARAMS[type];
    if (id !== undefined && dice(4) === 0) return { kind: 'param', type, param: id, at: dayOf(at) };
    return fields.length > 0 && (type === 'ref:Person' || dice(4) > 0)
      ? pick(dice, fields)
      : constant(type, pick(dice, CONSTANTS[type] ?? []));
  };
  if (at.depth <= 0) return leaf();
  const optional = fieldsAt(at, type, true);
  if (optional.length > 0 && dice(4) === 0) {
    return { kind: 'or-else', type, of: pick(dice, optional), otherwise: numberOf(inner, type) };
  }
  if (type === 'bool') return dice(2) === 0 ? leaf() : truthOf(inner);
  if (type === 'date') return dice(2) === 0 ? leaf() : shifted(at);
  if (type !== 'money' && type !== 'count') return leaf();
  const sides = (): readonly [Expr, Expr] => [numberOf(inner, type), numberOf(inner, type)];
  switch (dice(9)) {
    case 0:
      return { kind: 'round', type, of: ratioOf(inner, type) };
    case 1:
      return lookup(inner, type);
    case 2:
      return aggregate(inner, type, false);
    case 3:
      return column(at, type) ?? leaf();
    case 4:
    case 5:
      return arith(pick(dice, ['add', 'sub', 'min', 'max']), type, ...sides());
    case 6:
      return arith('mul', type, numberOf(inner, type), constant('count', dice(4)));
    default:
      return leaf();
  }
}

/** As `ratioOf`, or a field that may not be given. */
function anyRatioOf(at: Place, type: 'money' | 'percent'): Expr {
  const fields = [...fieldsAt(at, type), ...partialColumns(at, type)];
  return fields.length > 0 && at.dice(3) === 0 ? lifted(pick(at.dice, fields)) : ratioOf(at, type);
}

/** An exact fraction that is given. */
export function ratioOf(at: Place, type: 'money' | 'count' | 'percent'): Expr {
  const { dice } = at;
  const inner = deeper(at);
  const percents = fieldsAt(at, 'percent', false, 0);
  if (at.depth <= 0) {
    if (type !== 'percent') return lifted(numberOf(at, type));
    if (percents.length > 0 && dice(2) === 0) return pick(dice, percents);
    return dice(2) === 0 ? percent(dice(120)) : share(at);
  }
  switch (dice(8)) {
    case 0:
      return arith(
        pick(dice, ['add', 'sub', 'min', 'max']),
        type,
        ratioOf(inner, type),
        ratioOf(inner, type),
      );
    case 1:
      return { ...arith('mul', type, ratioOf(inner, type), ratioOf(inner, 'percent')), exact: true };
    case 2:
      return arith('div', type, ratioOf(inner, type), ratioOf(inner, 'count'), ratioOf(inner, type));
    case 3:
      if (type === 'percent') {
        const keys = [constant('enum:Kind', dice(2))];
        return { kind: 'lookup', type, exact: true, table: 'rates', keys };
      }
      return {
        kind: 'tiers',
        type,
        exact: true,
        id: 'tiers',
        mode: pick(dice, ['marginal', 'whole']),
        on: dice(2) === 0 ? ratioOf(inner, type) : numberOf(inner, type),
        tiers: [
          { to: lifted(constant(type, 1_000)), inclusive: dice(2) === 0, rate: percent(3) },
          { to: lifted(constant(type, 9_000)), inclusive: dice(2) === 0, rate: share(at) },
          { inclusive: false, rate: percent(8) },
        ],
      };
    case 4:
      return type === 'percent' ? share(at) : aggregate(inner, type, true);
    case 5:
      return type === 'percent'
        ? percent(dice(150))
        : (column(at, type, true) ?? lifted(numberOf(inner, type)));
    case 6: {
      const of =
        type === 'percent' ? [...fieldsAt(at, 'percent', true), ...partialColumns(at, 'percent')] : [];
      const otherwise = ratioOf(inner, type);
      return of.length > 0
        ? { kind: 'or-else', type, exact: true, of: pick(dice, of), otherwise }
        : otherwise;
    }
    default:
      return type === 'percent' && percents.length > 0
        ? pick(dice, percents)
        : ratioOf({ ...at, depth: 0 }, type);
  }
}

export function lifted(of: Expr): Expr {
  return of.exact === true ? of : { kind: 'lift', type: of.type, exact: true, of };
}

export function share(at: Place): Expr {
  return {
    kind: 'param',
    type: 'percent',
    exact: true,
    param: pick(at.dice, ['cut', 'part']),
    at: dayOf(at),
  };
}

const OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const WHOLE = ['money', 'count', 'date', 'text', 'enum:Team', 'enum:Kind', 'bool', 'ref:Person'] as const;

export function truthOf(at: Place): Expr {
  const { dice } = at;
  const inner = deeper(at);
  const some = (): readonly Expr[] => Array.from({ length: 1 + dice(4) }, () => truthOf(inner));
  const roll = at.depth <= 0 ? dice(4) : dice(10);
  const fields = WHOLE.flatMap((type) => fieldsAt(at, type));
  switch (roll) {
    case 0: {
      const type = pick(dice, fieldsAt(at, 'ref:Person').length > 0 ? WHOLE : WHOLE.slice(0, -1));
      const ops = type === 'money' || type === 'count' || type === 'date' ? OPS : OPS.slice(0, 2);
      return compare(pick(dice, ops), anyNumberOf(inner, type), anyNumberOf(inner, type));
    }
    case 1:
      return known(
        pick(dice, [
          ...fields,
          ...fieldsAt(at, 'percent'),
          ...partialColumns(at, 'percent'),
          ...partialColumns(at, 'enum:Kind'),
        ]),
        dice(2) === 0,
      );
    case 2: {
      const type = pick(dice, ['enum:Kind', 'enum:Team', 'count'] as const);
      const members = [[0], [1], [0, 1], []][dice(4)] ?? [];
      const negated = dice(2) === 0;
      return { kind: 'in', type: 'bool', id: 'in', of: anyNumberOf(inner, type), members, negated, text };
    }
    case 3:
      return pick(dice, fieldsAt(at, 'bool').length > 0 ? fieldsAt(at, 'bool') : [constant('bool', true)]);
    case 4:
      return { kind: pick(dice, ['and', 'or']), type: 'bool', terms: some() };
    case 5: {
      if (dice(2) === 0) return not(truthOf(inner));
      const negated = dice(2) === 0;
      return { kind: 'is-workday', type: 'bool', id: 'workday', of: dayOf(inner), negated, text };
    }
    case 6: {
      const type = pick(dice, ['money', 'percent'] as const);
      return compare(pick(dice, OPS), anyRatioOf(inner, type), anyRatioOf(inner, type));
    }
    case 7: {
      const { query } = queryOf(inner);
      const mode = pick(dice, ['some', 'none'] as const);
      return {
        kind: 'find',
        type: 'bool',
        id: `find-${dice(1000)}`,
        mode,
        query,
        reads: [],
        conditions: [],
        text,
      };
    }
    case 8:
      return dice(2) === 0 ? found(inner) : suspended(inner);
    default: {
      const of = at.rows.find((each) => each.relation === 'Person');
      if (of === undefined || !at.columns) return found(inner);
      return {
        kind: 'streak-test',
        type: 'bool',
        id: 'run',
        column: 'run',
        of: row('Person', of.slot),
        test: pick(dice, ['reaches', 'each', 'at-least']),
        length: 1 + dice(2),
        text,
      };
    }
  }
}

/** Of somebody who may not be given, on a day that may not be. */
function suspended(at: Place): Expr {
  const of = anyNumberOf({ ...at, depth: 0 }, 'ref:Person');
  return {
    kind: 'suspended',
    type: 'bool',
    id: 'stop',
    of,
    on: anyNumberOf(at, 'date'),
    blocks: ['conduct'],
    text,
  };
}

/** A search that binds a row, and a condition that reads it. */
function found(at: Place): Expr {
  const { dice } = at;
  const { query, relation: of } = queryOf(at);
  const inside = { ...deeper(at), rows: [...at.rows, { relation: of, slot: query.slot }], next: at.next + 3 };
  const read = { ...inside, depth: dice(3) === 0 ? 1 : 0, rows: [{ relation: of, slot: query.slot }] };
  const reads = [anyNumberOf(read, 'ref:Person'), ...(dice(2) === 0 ? [anyNumberOf(read, 'money')] : [])];
  const mode = pick(dice, ['earliest', 'latest', 'only'] as const);
  const find: Expr = {
    kind: 'find',
    type: 'bool',
    id: `find-${dice(1000)}`,
    mode,
    query,
    reads: dice(4) === 0 ? [] : reads,
    conditions: [],
    text,
  };
  return { kind: 'and', type: 'bool', terms: [find, truthOf(inside), truthOf(inside)] };
}

/** Records about the person at hand, cut by days, by the subject's time and by a condition of their own. */
function queryOf(at: Place): { readonly query: Query; readonly relation: string } {
  const { dice } = at;
  const of = pick(dice, ['Sale', 'Visit']);
  const slot = at.next;
  const event = at.rows.find((each) => each.relation !== 'Person');
  const own =
    event === undefined ? [] : fieldsOf(event.relation, 'time', row(event.relation, event.slot), true, 0);
  const inside = { ...deeper(at), rows: [...at.rows, { relation: of, slot }], next: slot + 1 };
  return {
    relation: of,
    query: {
      index: `${of} of ${pick(dice, ['month', 'history'])}`,
      slot,
      keys: [personAt(at)],
      ...(dice(2) === 0 ? { from: shifted(at) } : {}),
      ...(dice(2) === 0 ? { to: dayOf(at), ...(dice(2) === 0 && own[0] ? { notAfter: own[0] } : {}) } : {}),
      filter:
        dice(2) === 0
          ? []
          : Array.from({ length: 1 + dice(2) }, () => truthOf({ ...inside, depth: at.depth > 1 ? 1 : 0 })),
    },
  };
}

function personAt(at: Place): Expr {
  const of = at.rows.find((each) => each.relation === 'Person');
  return of === undefined ? pick(at.dice, fieldsAt(at, 'ref:Person')) : row('Person', of.slot);
}

function aggregate(at: Place, type: 'money' | 'count', exact: boolean): Expr {
  const { dice } = at;
  const head = { kind: 'aggregate', type, id: `sum-${dice(1000)}`, text } as const;
  const given = exact ? ({ exact: true } as const) : {};
  if (at.columns && type === 'money' && dice(2) === 0) {
    const slot = at.next;
    const query: Query = { index: 'credits', slot, keys: [personAt(at)], filter: [] };
    const amount = posted('amount', 'money', slot);
    return { ...head, ...given, op: 'sum', query, value: exact ? lifted(amount) : amount };
  }
  const { query, relation: of } = queryOf(at);
  if (type === 'count' && dice(2) === 0) {
    const count: Expr = { ...head, op: 'count', query };
    return exact ? lifted(count) : count;
  }
  const inside = {
    ...at,
    depth: Math.min(at.depth - 1, 1),
    rows: [{ relation: of, slot: query.slot }],
    next: query.slot + 1,
  };
  return {
    ...head,
    ...given,
    op: 'sum',
    query,
    value: exact ? ratioOf(inside, type) : numberOf(inside, type),
  };
}

function lookup(at: Place, type: 'money' | 'count'): Expr {
  const keys =
    type === 'money' ? [constant('enum:Kind', at.dice(2)), numberOf(at, 'money')] : [ratioOf(at, 'percent')];
  return { kind: 'lookup', type, table: type === 'money' ? 'pay' : 'points', keys };
}

function column(at: Place, type: 'money' | 'count', exact = false): Expr | undefined {
  const of = at.rows.find((each) => each.relation === 'Person');
  if (of === undefined || !at.columns) return undefined;
  const id = exact ? 'fraction' : type === 'money' ? 'net' : pick(at.dice, ['top', 'run']);
  return {
    kind: 'column',
    type,
    column: id,
    of: row('Person', of.slot),
    ...(exact ? { exact: true as const } : {}),
  };
}

/** A day that is always given. */
function dayOf(at: Place): Expr {
  const days = fieldsAt(at, 'date', false, 0);
  return days.length === 0 || at.dice(4) === 0
    ? monthDay(at.dice(2) === 0 ? 'first' : 'last')
    : pick(at.dice, days);
}

function shifted(at: Place): Expr {
  const { dice } = at;
  const unit = pick(dice, ['days', 'months', 'workdays'] as const);
  const by: Expr =
    unit === 'workdays' || dice(2) === 0
      ? constant(unit, dice(20))
      : { kind: 'param', type: 'days', param: 'grace', at: dayOf(at) };
  return { kind: 'shift', type: 'date', date: dayOf(at), by, unit, sign: dice(2) === 0 ? 1 : -1 };
}

import type { Action, Expr, FactRecord, Index, Month, Program, Step, ValueType } from '@bylaw/runtime';
import {
  arith,
  constant,
  createProgram,
  ladder,
  named,
  param,
  percent,
  posted,
  row,
  rule,
  text,
} from '../../../runtime/test/evaluate/small-program.ts';
import { createDice } from '../../../runtime/test/evaluate/whole-floor.ts';
import {
  RELATIONS,
  deeper,
  fieldsAt,
  fieldsOf,
  lifted,
  monthDay,
  numberOf,
  pick,
  ratioOf,
  share,
  truthOf,
} from './arbitrary-expr.ts';
import type { Dice, Place } from './arbitrary-expr.ts';

/** A program that uses everything in odd places: it decides nothing that makes sense, and always the same. */
export function rollProgram(seed: number): Program {
  const dice = createDice(seed);
  const at = (of: string, columns: boolean): Place => ({
    dice,
    rows: [{ relation: of, slot: 0 }],
    depth: 3,
    next: 1,
    columns,
  });
  const person = (columns = true): Place => at('Person', columns);
  const monthly = { relation: 'Person', decidesEach: false, day: monthDay('last'), hit: 'all' } as const;
  const sale = { relation: 'Sale', day: fieldsOf('Sale', 'date', row('Sale', 0), false, 0)[0]! } as const;
  const sales = at('Sale', false);
  /** A sale in slot 0, and in slot 1 the person whose turn is asked for. */
  const candidate: Place = { ...sales, rows: [...sales.rows, { relation: 'Person', slot: 1 }], next: 2 };
  const dated = { from: '2026-02-10', until: '2026-03-20' };
  const column = (id: string, type: ValueType, value: Expr): Step => {
    return { kind: 'column', ...named(id), relation: 'Person', value: { ...value, type }, text };
  };
  const steps: Step[] = [
    column('net', 'money', numberOf(person(false), 'money')),
    column('fraction', 'money', ratioOf(person(false), 'money')),
    column('good', 'bool', truthOf(person(false))),
    // Some are left out, and one of them is worked out in March alone.
    {
      ...column('rated', 'percent', ratioOf(person(false), 'percent')),
      where: truthOf(person(false)),
      every: 'quarter',
    } as Step,
    {
      ...column('mark', 'enum:Kind', constant('enum:Kind', dice(2))),
      where: truthOf({ ...person(false), depth: 1 }),
    } as Step,
    {
      kind: 'rank',
      ...named('top'),
      relation: 'Person',
      where: truthOf(person(false)),
      per: [numberOf({ ...person(false), depth: 0 }, pick(dice, ['enum:Team', 'text', 'date']))],
      by: dice(2) === 0 ? ratioOf(person(false), 'money') : numberOf(person(false), 'count'),
      ties: pick(dice, ['each', 'share', 'none']),
      text,
    },
    {
      kind: 'streak',
      ...named('run'),
      relation: 'Person',
      holds: truthOf(person(false)),
      ...(dice(2) === 0 ? {} : { pauses: truthOf(person(false)), restartAt: 2 }),
      text,
    },
    {
      kind: 'match',
      ...named('owner'),
      block: 'claim',
      ...sale,
      hit: 'first',
      decidesEach: true,
      ...(dice(3) === 0 ? { where: truthOf(sales) } : {}),
      rules: [
        rule('first', creditOf(sales), truthOf(sales), dice(2) === 0 ? dated : {}),
        rule('second', creditOf(sales), truthOf(sales)),
        rule('rest', creditOf({ ...sales, depth: 1 })),
      ],
    },
    {
      kind: 'match',
      ...named('conduct'),
      block: 'discipline',
      ...sale,
      hit: 'all',
      decidesEach: false,
      rules: [
        rule('late', penaltyOf(sales), truthOf(sales)),
        rule('rude', penaltyOf(sales), truthOf(sales), dated),
      ],
    },
    rotationOf(sales, candidate, person(false)),
    { kind: 'ladder', id: 'steps', ladder: 'steps' },
    {
      kind: 'match',
      ...named('prize'),
      block: 'award',
      ...monthly,
      rules: [rule('prize', [give(person(), 'award')], truthOf(person()))],
    },
    {
      kind: 'match',
      ...named('rate'),
      block: 'commission',
      ...monthly,
      where: truthOf(person()),
      rules: [rule('rate', [give(person(), 'commission')])],
    },
    {
      kind: 'statement',
      ...named('wages'),
      relation: 'Person',
      where: truthOf(person()),
      items: [
        { kind: 'line', ...named('base'), value: numberOf(person(), 'money'), text },
        { kind: 'line', ...named('extra'), value: addLine(ratioOf(person(), 'money')), text },
        { kind: 'subtotal', ...named('gross') },
        {
          kind: 'deduct',
          base: 'gross',
          atMost: ratioOf(person(), 'money'),
          ...(dice(2) === 0
            ? {}
            : { leaving: { kind: 'round', type: 'money', of: ratioOf(person(), 'money') } }),
          lines: [
            { ...named('fines'), value: numberOf(person(), 'money'), rest: 'carried', text },
            { ...named('other'), value: numberOf(person(), 'money'), rest: 'waived', text },
          ],
        },
        { kind: 'total', ...named('payable') },
      ],
    },
  ];
  return createProgram({ relations: RELATIONS, ...SURROUNDINGS, steps, indexes: indexesOf(dice) });
}

function rotationOf(sales: Place, candidate: Place, person: Place): Step {
  const { dice } = sales;
  const event = { ...sales, next: 2 };
  const field = fieldsOf('Sale', 'ref:Person', row('Sale', 0), undefined, 0);
  const someone = (): Expr => pick(dice, field);
  return {
    kind: 'rotation',
    ...named('turns'),
    relation: 'Sale',
    people: 'Person',
    ...(dice(3) === 0 ? { where: truthOf(person) } : {}),
    order: dice(2) === 0 ? ratioOf(person, 'money') : numberOf(person, 'count'),
    day: fieldsOf('Sale', 'date', row('Sale', 0), false, 0)[0]!,
    starts: pick(dice, ['first', 'on', 'further']),
    rules: [
      { kind: 'gives', ...rule('given', []), when: truthOf(event), to: someone(), counts: dice(2) === 0 },
      { kind: 'passes', ...rule('away', []), when: truthOf(candidate), turn: pick(dice, ['lost', 'kept']) },
      { kind: 'passes', ...rule('busy', []), when: truthOf(candidate), turn: 'made-up' },
      { kind: 'otherwise', ...rule('against', penaltyOf(event)) },
    ],
    received: someone(),
    ...(dice(2) === 0 ? { nobody: someone() } : {}),
  };
}

const SURROUNDINGS: Pick<Program, 'calendar' | 'params' | 'tables' | 'ladders' | 'carry'> = {
  calendar: { weekdays: 5, off: ['Sale'], on: ['Visit'] },
  params: [
    param('prize', 'money', [20_000]),
    param('limit', 'count', [2], [3, '2026-03-10']),
    param('grace', 'days', [15], [30, '2026-02-15'], [7, '2026-03-15']),
    param('cut', 'percent', [[3, 10]], [[1, 3], '2026-03-01']),
    param('part', 'percent', [[1, 4]]),
    param('word', 'text', ['a'], ['b', '2026-03-12']),
  ],
  tables: [
    {
      ...named('pay'),
      type: 'money',
      rowKey: { by: 'enum', type: 'enum:Kind' },
      columnKey: {
        by: 'band',
        type: 'money',
        bands: [{ to: 0, inclusive: false }, { to: 50_000, inclusive: true }, { inclusive: false }],
      },
      cells: [
        [1, 2, 3],
        [40, 50, 60],
      ],
    },
    {
      ...named('points'),
      type: 'count',
      rowKey: { by: 'band', type: 'percent', bands: [{ to: [1, 3], inclusive: true }, { inclusive: false }] },
      cells: [[1], [2]],
    },
    {
      ...named('rates'),
      type: 'percent',
      rowKey: { by: 'enum', type: 'enum:Kind' },
      cells: [[[1, 100]], [[3, 100]]],
    },
    { ...named('words'), type: 'text', rowKey: { by: 'enum', type: 'enum:Kind' }, cells: [['a'], ['b']] },
  ],
  ladders: [
    ladder('steps', 'all', { kind: 'rolling', unit: 'months', length: 1 }, [
      [{ kind: 'penalty', penalty: 'warning', to: posted('to', 'ref:Person', 0) }],
      [
        {
          kind: 'rising-fine',
          to: posted('to', 'ref:Person', 0),
          amount: constant('money', 500),
          rise: { kind: 'param', type: 'money', param: 'prize', at: posted('date', 'date', 0) },
        },
        { kind: 'propose', to: posted('to', 'ref:Person', 0), options: ['review'] },
      ],
    ]),
  ],
  carry: {
    events: [
      { relation: 'Visit', days: 40, months: 0, fields: ['kind', 'seller', 'guide', 'pieces', 'tip'] },
      {
        relation: 'Sale',
        days: 0,
        months: 1,
        fields: ['kind', 'mood', 'seller', 'helper', 'amount', 'tip', 'off', 'pieces', 'paid', 'urgent'],
      },
    ],
    postings: [{ block: 'owner', months: 1 }],
  },
};

/** Records by person, with conditions that are tested while the index is built; and what was posted to a person. */
function indexesOf(dice: Dice): readonly Index[] {
  const records = (relation: string, scope: 'month' | 'history', filter: readonly Expr[]): Index => ({
    id: `${relation} of ${scope}`,
    source: { kind: 'records', relation, scope },
    keys: [fieldsOf(relation, 'ref:Person', row(relation, 9), dice(2) === 0, 0)[0]!],
    slot: 9,
    filter,
  });
  const at = (relation: string): Place => ({
    dice,
    rows: [{ relation, slot: 9 }],
    depth: 1,
    next: 10,
    columns: false,
  });
  return [
    records('Sale', 'month', []),
    records('Sale', 'history', [truthOf({ ...at('Sale'), depth: 0 })]),
    records('Visit', 'history', [truthOf({ ...at('Visit'), depth: 0 })]),
    records('Visit', 'month', []),
    {
      id: 'credits',
      source: { kind: 'postings', blocks: ['owner'], posts: ['credit', 'house'] },
      keys: [posted('to', 'ref:Person', 9)],
      slot: 9,
      filter: [],
    },
  ];
}

/** What a claim hands out. */
function creditOf(at: Place): readonly Action[] {
  const { dice } = at;
  const amount = dice(3) === 0 ? ratioOf(at, 'money') : numberOf(at, 'money');
  const to = pick(dice, fieldsAt(at, 'ref:Person', false, 0));
  switch (dice(5)) {
    case 0:
      return [{ kind: 'house', name: 'pool', amount }];
    case 1: {
      const first = dice(2) === 0 ? percent(dice(100)) : share(at);
      const parts = [
        { ...named('main'), to, share: first },
        { ...named('rest'), to },
      ];
      return [{ kind: 'split', split: 'halves', amount, parts, oddTo: dice(2), text }];
    }
    case 2:
      return [
        {
          kind: 'choose',
          when: truthOf(at),
          then: [{ kind: 'credit', to, amount }],
          otherwise: [{ kind: 'nobody' }],
        },
      ];
    default:
      return [{ kind: 'credit', to, amount }];
  }
}

function penaltyOf(at: Place): readonly Action[] {
  const { dice } = at;
  const to = pick(dice, fieldsAt(at, 'ref:Person', false, 0));
  const inner = deeper(at);
  switch (dice(5)) {
    case 0:
      return [{ kind: 'penalty', penalty: 'fine', to, amount: numberOf(inner, 'money') }];
    case 1:
      return [
        { kind: 'penalty', penalty: 'absence', to },
        { kind: 'propose', to, options: ['demotion', 'dismissal'] },
      ];
    case 2:
      return [{ kind: 'choose', when: truthOf(inner), then: penaltyOf(inner), otherwise: [] }];
    case 3:
      return [{ kind: 'penalty', penalty: 'suspension', to, amount: constant('days', 1 + dice(40)) }];
    default:
      return [{ kind: 'ladder', ladder: 'steps', to }];
  }
}

function give(at: Place, post: 'award' | 'commission'): Action {
  const rank = at.dice(2) === 0 ? { rank: 'top' } : {};
  return { kind: 'give', post, to: row('Person', 0), amount: ratioOf(at, 'money'), ...rank };
}

/** An amount, and the line above it. */
function addLine(to: Expr): Expr {
  const line: Expr = { kind: 'line', type: 'money', line: 'base' };
  return arith('add', 'money', to, lifted(line));
}

/** Three months in a row, full of ties, of records of one day, and of fields that are not given. */
export function rollMonths(seed: number): readonly Month[] {
  const dice = createDice(seed);
  const people = ['ann', 'bob', 'cho', '__proto__'];
  return ['2026-02', '2026-03', '2026-04'].map((month) => ({
    month,
    facts: Object.fromEntries(
      RELATIONS.map(({ id, kind, fields }) => {
        const ids = id === 'Person' ? people : Array.from({ length: 9 }, (_, at) => `${id}-${month}-${at}`);
        const records = ids.map((of): FactRecord => {
          const values = fields.flatMap(({ id: name, type, optional }) =>
            name === 'id' || (optional && dice(3) === 0) ? [] : [[name, valueOf(dice, type, month, people)]],
          );
          const day = kind === 'event' ? { date: `${month}-0${1 + dice(4)}` } : {};
          return { id: of, ...Object.fromEntries(values), ...day };
        });
        return [id, records];
      }),
    ),
  }));
}

function valueOf(
  dice: Dice,
  type: ValueType,
  month: string,
  people: readonly string[],
): string | number | boolean {
  switch (type) {
    case 'money':
      return pick(dice, [0, 1, 999, 5_000, 100_000, -700]);
    case 'percent':
      return pick(dice, [0, 2_500, 3_333, 10_000]);
    case 'count':
      return dice(4);
    case 'date':
      return `${month}-1${dice(9)}`;
    case 'time':
      return pick(dice, ['09:00', '09:00', '18:30']);
    case 'text':
      return pick(dice, ['a', 'b', 'c', '__proto__']);
    case 'bool':
      return dice(2) === 0;
    case 'enum:Team':
      return pick(dice, ['inside', 'outside']);
    case 'enum:Kind':
      return pick(dice, ['card', 'product']);
    default:
      return pick(dice, people);
  }
}

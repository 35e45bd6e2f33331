import type { Expr, FactRecord, Month, Program, Query } from '../../src/index.ts';
import {
  KIND,
  both,
  claim,
  column,
  compare,
  constant,
  createProgram,
  credit,
  discipline,
  fen,
  find,
  indexOf,
  known,
  ladder,
  monthly,
  penalty,
  percent,
  person,
  posted,
  postedIndex,
  read,
  rule,
  round,
  shift,
  subject,
  sumPosted,
  text,
} from './small-program.ts';

const day = read('Sale', 'date');
const seller = read('Sale', 'seller');
const visits: Query = {
  index: 'Visit-by-customer',
  slot: 1,
  keys: [read('Sale', 'customer')],
  from: shift(day, 15),
  to: day,
  notAfter: read('Sale', 'time'),
  filter: [],
};
const named = read('Visit', 'named', 1);
const net = column('net', 'money');

const tiers: Expr = {
  kind: 'tiers',
  type: 'money',
  exact: true,
  id: 'tiers',
  mode: 'marginal',
  on: net,
  tiers: [
    { to: fen(500_000), inclusive: true, rate: percent(3) },
    { inclusive: false, rate: percent(5) },
  ],
};

/** One of everything: claims by a dated search with a split, refunds, a ladder, a ranking, awards, tiers and pay. */
export const WHOLE_FLOOR: Program = createProgram({
  steps: [
    claim('owner', 'Sale', [
      rule(
        'product',
        [credit(seller)],
        compare('eq', read('Sale', 'kind'), constant('enum:Kind', KIND.product)),
      ),
      rule(
        'visited',
        [
          {
            kind: 'split',
            split: 'shares',
            amount: read('Sale', 'amount'),
            parts: [
              { id: 'named', label: '', to: named, share: percent(70) },
              { id: 'seller', label: '', to: seller },
            ],
            oddTo: 1,
            text,
          },
        ],
        both(find('latest', visits, [named]), known(named)),
      ),
      rule('rest', [credit(seller)]),
    ]),
    claim('refunded', 'Refund', [
      rule('back', [
        { kind: 'reverse', block: 'owner', of: read('Refund', 'sale'), amount: read('Refund', 'amount') },
      ]),
    ]),
    discipline('conduct', 'Offence', [
      rule('any', [{ kind: 'ladder', ladder: 'steps', to: read('Offence', 'person') }]),
    ]),
    { kind: 'ladder', id: 'steps', ladder: 'steps' },
    { kind: 'column', id: 'net', label: 'net', relation: 'Person', value: sumPosted('credits'), text },
    {
      kind: 'rank',
      id: 'top',
      label: 'top',
      relation: 'Person',
      per: [read('Person', 'team')],
      by: net,
      ties: 'share',
      text,
    },
    monthly('prize', 'award', [
      rule(
        'prize',
        [{ kind: 'give', post: 'award', to: subject('Person'), amount: fen(20_000), rank: 'top' }],
        compare('eq', column('top', 'count'), constant('count', 1)),
      ),
    ]),
    monthly('rate', 'commission', [
      rule('rate', [{ kind: 'give', post: 'commission', to: subject('Person'), amount: round(tiers) }]),
    ]),
    {
      kind: 'statement',
      id: 'pay',
      label: 'pay',
      relation: 'Person',
      items: [
        { kind: 'line', id: 'base', label: 'base', value: read('Person', 'target'), text },
        { kind: 'line', id: 'prizes', label: 'prizes', value: sumPosted('awards'), text },
        {
          kind: 'deduct',
          base: 'base',
          atMost: fen(10_000),
          lines: [{ id: 'fines', label: 'fines', value: sumPosted('fines'), rest: 'carried', text }],
        },
        { kind: 'total', id: 'payable', label: 'payable' },
      ],
    },
  ],
  indexes: [
    indexOf('Visit', ['customer'], [known(read('Visit', 'named', 9))]),
    postedIndex('credits', ['owner', 'refunded'], ['credit']),
    postedIndex('awards', ['prize'], ['award']),
    postedIndex('fines', ['conduct'], ['fine']),
  ],
  ladders: [
    ladder('steps', 'rule', { kind: 'rolling', unit: 'months', length: 3 }, [
      [penalty('warning', undefined, posted('to', 'ref:Person', 0))],
      [{ kind: 'rising-fine', to: posted('to', 'ref:Person', 0), amount: fen(5_000), rise: fen(1_000) }],
    ]),
  ],
  carry: {
    events: [
      { relation: 'Visit', days: 15, months: 0, fields: ['customer', 'named'] },
      { relation: 'Sale', days: 0, months: 2, fields: [] },
    ],
    postings: [{ block: 'owner', months: 2 }],
  },
});

/** Numbers that look like chance and are the same on every machine. */
export function createDice(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

/** A month of `size` sales, as many visits, a tenth as many refunds and offences. `before`: sales of earlier months. */
export function rollMonth(name: string, size: number, seed: number, before: readonly string[] = []): Month {
  const dice = createDice(seed);
  const people = Array.from({ length: 8 }, (_, at) => `p${at}`);
  const customers = Array.from({ length: Math.max(2, size >> 1) }, (_, at) => `c${at}`);
  const pick = (list: readonly string[]): string => list[dice(list.length)] ?? '';
  const date = (): string => `${name}-${String(dice(28) + 1).padStart(2, '0')}`;
  const time = (): Partial<FactRecord> => {
    return dice(3) === 0 ? {} : { time: `${String(dice(24)).padStart(2, '0')}:${dice(2)}0` };
  };
  const records = (prefix: string, count: number, more: (at: number) => object): FactRecord[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `${prefix}-${name}-${at}`,
      date: date(),
      ...time(),
      ...more(at),
    }));
  const sales = records('s', size, () => ({
    customer: pick(customers),
    kind: pick(['card', 'card', 'product']),
    amount: dice(300_000),
    seller: pick(people),
  }));
  const known = [...before, ...sales.map(({ id }) => id)];
  return {
    month: name,
    facts: {
      Person: people.map((id, at) => person(id, { team: at % 2 === 0 ? 'inside' : 'outside' })),
      Customer: customers.map((id) => ({ id })),
      Sale: sales,
      Visit: records('v', size, () => ({
        customer: pick(customers),
        ...(dice(4) === 0 ? {} : { named: pick(people) }),
      })),
      Refund: records('r', Math.ceil(size / 10), () => ({ sale: pick(known), amount: dice(200_000) })),
      Offence: records('o', Math.ceil(size / 10), () => ({ person: pick(people), kind: 'card' })),
    },
  };
}

/** The same month with every list in another order. */
export function shuffleMonth(month: Month, seed: number): Month {
  const dice = createDice(seed);
  const shuffle = <T>(list: readonly T[]): T[] => {
    const left = [...list];
    const taken: T[] = [];
    while (left.length > 0) taken.push(...left.splice(dice(left.length), 1));
    return taken;
  };
  const facts = shuffle(Object.entries(month.facts)).map(([id, list]) => [id, shuffle(list)]);
  return { ...month, facts: Object.fromEntries(facts) };
}

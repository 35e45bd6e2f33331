import { measure, testCases } from '../harness.ts';

const looked = (table: string, args = 'team'): string => `${table} ${measure(`t(${args})`)}`;

testCases('tables', [
  {
    code: 'table/missing-cells',
    trips: looked('table t by Team: money { inside: 5 CNY }'),
    at: 't',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'table/key-twice',
    trips: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY inside: 7 CNY }'),
    at: 'inside',
    related: 'inside',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'name/unknown-member',
    trips: looked('table t by Team: money { inside: 5 CNY outsider: 6 CNY }'),
    at: 'outsider',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
    fix: true,
  },
  {
    code: 'table/row-width',
    trips: looked('table t by Team: money { inside: 5 CNY, 7 CNY outside: 6 CNY }'),
    at: 'inside: 5 CNY, 7 CNY',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'table/no-columns',
    trips: looked('table t by Team, Team: money { inside: 5 CNY outside: 6 CNY }', 'team, team'),
    at: 't',
    passes: looked(
      'table t by Team, Team: money { columns inside, outside inside: 5 CNY, 5 CNY outside: 6 CNY, 6 CNY }',
      'team, team',
    ),
  },
  {
    code: 'table/columns-unasked',
    trips: looked('table t by Team: money { columns inside inside: 5 CNY outside: 6 CNY }'),
    at: 'inside',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'table/missing-cells',
    name: 'columns are complete too',
    trips: looked(
      'table t by Team, Team: money { columns inside inside: 5 CNY outside: 6 CNY }',
      'team, team',
    ),
    at: 't',
    passes: looked(
      'table t by Team, Team: money { columns outside, inside inside: 5 CNY, 5 CNY outside: 6 CNY, 6 CNY }',
      'team, team',
    ),
  },
  {
    code: 'table/not-a-key',
    trips: looked('table t by text: money { inside: 5 CNY }', 'name'),
    at: 't',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'table/key-kind',
    trips: looked('table t by Team: money { inside: 5 CNY up to 5: 6 CNY }'),
    at: 'up to 5',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'table/arguments',
    trips: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }', 'team, team'),
    at: 't(team, team)',
    passes: looked('table t by Team: money { inside: 5 CNY outside: 6 CNY }'),
  },
  {
    code: 'constant/not-written-out',
    trips: looked('table t by Team: money { inside: 5 CNY * 2 outside: 6 CNY }'),
    at: '5 CNY * 2',
    passes: looked('table t by Team: money { inside: 10 CNY outside: 6 CNY }'),
  },
]);

const banded = (bands: string): string => looked(`table t by count: money { ${bands} }`, 'years');

testCases('bands', [
  {
    code: 'bands/none',
    trips: banded(''),
    at: 't',
    passes: banded('above: 5 CNY'),
  },
  {
    code: 'bands/no-end',
    trips: banded('up to 3: 5 CNY up to 6: 6 CNY'),
    at: 'up to 6',
    passes: banded('up to 3: 5 CNY above: 6 CNY'),
  },
  {
    code: 'bands/wrong-end',
    trips: banded('up to 3: 5 CNY and up: 6 CNY'),
    at: 'and up',
    related: 'up to 3',
    passes: banded('up to 3: 5 CNY above: 6 CNY'),
    fix: true,
  },
  {
    code: 'bands/wrong-end',
    name: 'below, then and up',
    trips: banded('below 3: 5 CNY above: 6 CNY'),
    at: 'above',
    passes: banded('below 3: 5 CNY and up: 6 CNY'),
    fix: true,
  },
  {
    code: 'bands/not-rising',
    trips: banded('up to 3: 5 CNY up to 3: 6 CNY above: 7 CNY'),
    at: 'up to 3',
    related: 'up to 3',
    passes: banded('up to 3: 5 CNY up to 4: 6 CNY above: 7 CNY'),
  },
  {
    code: 'bands/open-early',
    trips: banded('up to 3: 5 CNY above: 6 CNY above: 7 CNY'),
    at: 'above',
    passes: banded('up to 3: 5 CNY above: 7 CNY'),
  },
]);

const tiers = (text: string, on = 'baseWage'): string =>
  `commission c for Consultant { on ${on} by marginal tiers { ${text} } }`;

testCases('tiers', [
  {
    code: 'bands/no-end',
    name: 'of tiers',
    trips: tiers('up to 30000 CNY: 3%'),
    at: 'up to 30000 CNY',
    passes: tiers('up to 30000 CNY: 3% above: 5%'),
  },
  {
    code: 'bands/not-rising',
    name: 'params whose ranges cross',
    trips: `param p = 5 CNY in 1 CNY..9 CNY param q = 20 CNY in 9 CNY..30 CNY ${tiers('up to p: 3% up to q: 4% above: 5%')}`,
    at: 'up to q',
    passes: `param p = 5 CNY in 1 CNY..9 CNY param q = 20 CNY in 10 CNY..30 CNY ${tiers('up to p: 3% up to q: 4% above: 5%')}`,
  },
  {
    code: 'bands/not-rising',
    name: 'params that cross on some day',
    trips: `param p = 5 CNY, from 2026-07-01 = 8 CNY param q = 7 CNY, from 2026-08-01 = 9 CNY ${tiers('up to p: 3% up to q: 4% above: 5%')}`,
    at: 'up to q',
    passes: `param p = 5 CNY, from 2026-07-01 = 8 CNY param q = 7 CNY, from 2026-07-01 = 9 CNY ${tiers('up to p: 3% up to q: 4% above: 5%')}`,
  },
  {
    code: 'bands/not-foreseeable',
    trips: tiers('up to baseWage: 3% up to 5 CNY: 4% above: 5%'),
    at: '5 CNY',
    passes: tiers('up to 4 CNY: 3% up to 5 CNY: 4% above: 5%'),
  },
  {
    code: 'type/mismatch',
    name: 'a rate is a percentage',
    trips: tiers('up to 5 CNY: 3 CNY above: 5%'),
    at: '3 CNY',
    passes: tiers('up to 5 CNY: 3% above: 5%'),
  },
  {
    code: 'tiers/not-an-amount',
    trips: tiers('above: 5%', 'hired'),
    at: 'hired',
    passes: tiers('above: 5 CNY', 'years'),
  },
]);

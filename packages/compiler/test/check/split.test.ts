import { claim, testCases } from '../harness.ts';

const split = (body: string, parts = 'a: receiver, b: receiver', params = ''): string =>
  `${params} split s { ${body} } ${claim(`rule r when urgent then split s(${parts})`)}`;

testCases('splits', [
  {
    code: 'split/shares-not-whole',
    trips: split('a 70% b 20% odd fen to a'),
    at: 's',
    passes: split('a 70% b 30% odd fen to a'),
  },
  {
    code: 'split/shares-not-whole',
    name: 'thirds are exact',
    trips: split('a 33.33% b 2 / 3 odd fen to a'),
    at: 's',
    passes: split('a 1 / 3 b 2 / 3 odd fen to a'),
  },
  {
    code: 'split/shares-not-whole',
    name: 'a param that moves alone',
    trips: split('a p b 30% odd fen to a', undefined, 'param p = 70% in 50%..90%'),
    at: 's',
    passes: split('a p b 100% - p odd fen to a', undefined, 'param p = 70% in 50%..90%'),
  },
  {
    code: 'split/shares-not-whole',
    name: 'params that change on different days',
    trips: split(
      'a p b q odd fen to a',
      undefined,
      'param p = 70%, from 2026-07-01 = 60% param q = 30%, from 2026-08-01 = 40%',
    ),
    at: 's',
    passes: split(
      'a p b q odd fen to a',
      undefined,
      'param p = 70%, from 2026-07-01 = 60% param q = 30%, from 2026-07-01 = 40%',
    ),
  },
  {
    code: 'split/over-whole',
    trips: split('a 70% b 40% c the rest', 'a: receiver, b: receiver, c: receiver'),
    at: 's',
    passes: split('a 70% b 30% c the rest', 'a: receiver, b: receiver, c: receiver'),
  },
  {
    code: 'split/over-whole',
    name: 'at the end of a range',
    trips: split(
      'a p b 20% c the rest',
      'a: receiver, b: receiver, c: receiver',
      'param p = 70% in 50%..90%',
    ),
    at: 's',
    passes: split(
      'a p b 10% c the rest',
      'a: receiver, b: receiver, c: receiver',
      'param p = 70% in 50%..90%',
    ),
  },
  {
    code: 'split/share-outside',
    trips: split('a 110% b the rest'),
    at: '110%',
    passes: split('a 100% b the rest'),
  },
  {
    code: 'split/share-outside',
    name: 'below zero at the end of a range',
    trips: split('a p - 60% b the rest', undefined, 'param p = 70% in 50%..90%'),
    at: 'p - 60%',
    passes: split('a p - 50% b the rest', undefined, 'param p = 70% in 50%..90%'),
  },
  {
    code: 'split/share-not-foreseeable',
    trips: split('a p * p b the rest', undefined, 'param p = 70% in 50%..90%'),
    at: 'p * p',
    passes: split('a p b the rest', undefined, 'param p = 70% in 50%..90%'),
  },
  {
    code: 'split/two-rests',
    trips: split('a the rest b the rest'),
    at: 'b the rest',
    related: 'a the rest',
    passes: split('a 50% b the rest'),
  },
  {
    code: 'split/no-odd-holder',
    trips: split('a 70% b 30%'),
    at: 's',
    passes: split('a 70% b 30% odd fen to b'),
  },
  {
    code: 'split/unknown-role',
    trips: split('a 70% b 30% odd fen to c'),
    at: 'c',
    passes: split('a 70% b 30% odd fen to b'),
  },
  {
    code: 'split/unknown-role',
    name: 'where it is used',
    trips: split('a 70% b the rest', 'a: receiver, b: receiver, c: receiver'),
    at: 'c',
    passes: split('a 70% b the rest', 'a: receiver, b: receiver'),
  },
  {
    code: 'split/missing-role',
    trips: split('a 70% b the rest', 'a: receiver'),
    at: 's',
    related: 's',
    passes: split('a 70% b the rest', 'a: receiver, b: receiver'),
  },
  {
    code: 'split/role-twice',
    trips: split('a 70% b the rest', 'a: receiver, b: receiver, a: receiver'),
    at: 'a',
    related: 'a',
    passes: split('a 70% b the rest', 'a: receiver, b: receiver'),
  },
  {
    code: 'unit/missing',
    name: 'a share without its sign',
    trips: split('a 70 b the rest'),
    at: '70',
    passes: split('a 70% b the rest'),
    fix: true,
  },
]);

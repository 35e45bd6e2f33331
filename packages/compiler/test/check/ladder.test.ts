import { testCases } from '../harness.ts';

const ladder = (rungs: string, window = 'ever'): string =>
  `ladder l counts all offences over ${window} { ${rungs} }
   discipline d on Incident against consultant { rule a when severe then ladder l }`;

testCases('ladders', [
  {
    code: 'ladder/no-rungs',
    trips: ladder(''),
    at: 'l',
    passes: ladder('1st on: warning'),
  },
  {
    code: 'ladder/out-of-order',
    trips: ladder('1st: warning 3rd on: fine 5 CNY'),
    at: '3rd on: fine 5 CNY',
    passes: ladder('1st: warning 2nd on: fine 5 CNY'),
  },
  {
    code: 'ladder/out-of-order',
    name: 'begins with the first',
    trips: ladder('2nd on: fine 5 CNY'),
    at: '2nd on: fine 5 CNY',
    passes: ladder('1st on: fine 5 CNY'),
  },
  {
    code: 'ladder/no-end',
    trips: ladder('1st: warning 2nd: fine 5 CNY'),
    at: '2nd: fine 5 CNY',
    passes: ladder('1st: warning 2nd on: fine 5 CNY'),
  },
  {
    code: 'ladder/unreachable',
    trips: ladder('1st on: warning 2nd: fine 5 CNY'),
    at: '2nd: fine 5 CNY',
    related: '1st on: warning',
    passes: ladder('1st: warning 2nd on: fine 5 CNY'),
  },
  {
    code: 'ladder/milder',
    trips: ladder('1st: fine 10 CNY 2nd on: fine 5 CNY'),
    at: '2nd on: fine 5 CNY',
    related: '1st: fine 10 CNY',
    passes: ladder('1st: fine 10 CNY 2nd on: fine 10 CNY'),
  },
  {
    code: 'ladder/milder',
    name: 'a warning behind a fine',
    trips: ladder('1st: fine 10 CNY 2nd on: warning'),
    at: '2nd on: warning',
    passes: ladder('1st: warning 2nd on: fine 10 CNY'),
  },
  {
    code: 'ladder/rise-outside',
    trips: ladder('1st: fine 5 CNY rising by 1 CNY 2nd on: fine 10 CNY'),
    at: '1 CNY',
    passes: ladder('1st: fine 5 CNY 2nd on: fine 10 CNY rising by 1 CNY'),
  },
  {
    code: 'ladder/window-empty',
    trips: ladder('1st on: warning', 'rolling 0 days'),
    at: '0 days',
    passes: ladder('1st on: warning', 'rolling 1 day'),
  },
  {
    code: 'ladder/window-not-written-out',
    trips: `param p = 3 months ${ladder('1st on: warning', 'rolling p')}`,
    at: 'p',
    passes: ladder('1st on: warning', 'rolling 3 months'),
  },
  {
    code: 'unit/missing',
    name: 'a window without its unit',
    trips: ladder('1st on: warning', 'rolling 3'),
    at: '3',
    passes: ladder('1st on: warning', 'rolling 3 months'),
    fix: true,
  },
  {
    code: 'outcome/not-here',
    name: 'a rung only punishes',
    trips: ladder('1st on: credit nobody'),
    at: 'credit nobody',
    passes: ladder('1st on: nothing'),
  },
]);

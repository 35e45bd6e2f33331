import { measure, testCases, when } from '../harness.ts';

testCases('units', [
  {
    code: 'unit/missing',
    trips: when('amount at least 30000'),
    at: '30000',
    passes: when('amount at least 30000 CNY'),
    fix: true,
  },
  {
    code: 'unit/missing',
    name: 'days where a window is meant',
    trips: when(
      "some Visit where customer is this Sale's customer and date within 15 before this Sale's date",
    ),
    at: '15',
    passes: when(
      "some Visit where customer is this Sale's customer and date within 15 days before this Sale's date",
    ),
    fix: true,
  },
  {
    code: 'unit/missing',
    name: 'a percentage where a rate is meant',
    trips: when('rate less than 70'),
    at: '70',
    passes: when('rate less than 70%'),
    fix: true,
  },
  {
    code: 'unit/missing',
    name: 'money added to a number',
    trips: measure('baseWage + 100'),
    at: '100',
    passes: measure('baseWage + 100 CNY'),
    fix: true,
  },
  {
    code: 'unit/operands',
    trips: measure('baseWage * baseWage'),
    at: 'baseWage * baseWage',
    passes: measure('baseWage * 5%'),
  },
  {
    code: 'unit/operands',
    name: 'money and a percentage do not add',
    trips: measure('baseWage + 5%'),
    at: 'baseWage + 5%',
    passes: measure('baseWage + 5% of baseWage'),
  },
  {
    code: 'type/mismatch',
    trips: measure('years'),
    at: 'years',
    passes: measure('years * 100 CNY'),
  },
  {
    code: 'type/mismatch',
    name: 'a text where a member is meant',
    trips: when('kind is "新卡"'),
    at: '"新卡"',
    passes: when('kind is 新卡'),
    fix: true,
  },
  {
    code: 'unit/not-a-number',
    trips: measure('team capped at 5 CNY'),
    at: 'team',
    passes: measure('baseWage capped at 5 CNY'),
  },
  {
    code: 'unit/other-currency',
    trips: when('amount at least 5 USD'),
    at: '5 USD',
    passes: when('amount at least 5 CNY'),
  },
  {
    code: 'division/no-else',
    trips: measure('baseWage / years'),
    at: 'baseWage / years',
    passes: measure('baseWage / years else 0 CNY'),
  },
  {
    code: 'division/no-else',
    name: 'a constant divisor needs none',
    trips: measure('baseWage * 2 / years'),
    at: 'baseWage * 2 / years',
    passes: measure('baseWage * 2 / 3'),
  },
  {
    code: 'division/by-zero',
    trips: measure('baseWage / 0'),
    at: '0',
    passes: measure('baseWage / 1'),
  },
]);

testCases('comparisons', [
  {
    code: 'compare/differ',
    trips: when('amount is rate'),
    at: 'amount is rate',
    passes: when('amount is 5 CNY'),
  },
  {
    code: 'compare/differ',
    name: 'records of two kinds',
    trips: when('customer is receiver'),
    at: 'customer is receiver',
    passes: when("customer's owner is receiver"),
  },
  {
    code: 'compare/no-order',
    trips: when('kind more than newCard'),
    at: 'kind more than newCard',
    passes: when('kind is not newCard'),
  },
  {
    code: 'compare/wrong-word',
    trips: when("receiver's hired at least 2026-01-01"),
    at: "receiver's hired at least 2026-01-01",
    passes: when("receiver's hired not before 2026-01-01"),
    fix: true,
  },
  {
    code: 'compare/same',
    trips:
      "discipline d on Incident against consultant { rule a when some Visit where consultant is consultant and date is this Incident's date then warning }",
    at: 'consultant is consultant',
    passes:
      "discipline d on Incident against consultant { rule a when some Visit where consultant is this Incident's consultant and date is this Incident's date then warning }",
  },
  {
    code: 'compare/same',
    name: '顾问 是 顾问',
    trips: '指标 来客(visits) 适用于 顾问: 数量 = 件数 到访 其 顾问 是 顾问',
    at: '顾问 是 顾问',
    passes: '指标 来客(visits) 适用于 顾问: 数量 = 件数 到访 其 顾问 是 本顾问',
    fix: true,
  },
  {
    code: 'in/twice',
    trips: when('kind in (newCard, newCard)'),
    at: 'newCard',
    passes: when('kind in (newCard, reopen)'),
  },
  {
    code: 'in/not-listable',
    trips: when('amount in (5 CNY, 6 CNY)'),
    at: 'amount',
    passes: when('amount is 5 CNY or amount is 6 CNY'),
  },
  {
    code: 'in/not-constant',
    trips: when("kind in (newCard, this Sale's kind)"),
    at: "this Sale's kind",
    passes: when('kind in (newCard, reopen)'),
  },
]);

testCases('nesting', [
  {
    code: 'expression/too-deep',
    trips: measure(`baseWage${' capped at 5 CNY'.repeat(300)}`),
    at: 'baseWage',
    passes: measure(`baseWage${' capped at 5 CNY'.repeat(250)}`),
  },
  {
    code: 'unit/missing',
    name: 'a sum may be long',
    trips: measure(`baseWage${' + 5 CNY'.repeat(400)} + 5`),
    at: '5',
    passes: measure(`baseWage${' + 5 CNY'.repeat(401)}`),
  },
]);

import { claim, measure, testCases, when } from '../harness.ts';

const monthly = (condition: string): string =>
  `discipline d each month for Consultant { rule a when ${condition} then warning }`;

testCases('searches', [
  {
    code: 'search/unbounded',
    trips: when("some Visit where customer is this Sale's customer"),
    at: 'Visit',
    passes: when("some Visit where customer is this Sale's customer and date is this Sale's date"),
  },
  {
    code: 'search/unbounded',
    name: 'counting is a search too',
    trips: when("(number of Visit where customer is this Sale's customer) more than 3"),
    at: 'Visit',
    passes: when(
      "(number of Visit where customer is this Sale's customer and date within 3 months before this Sale's date) more than 3",
    ),
  },
  {
    code: 'search/open-window',
    trips: when("some Visit where date within 3 days after this Sale's date"),
    at: "date within 3 days after this Sale's date",
    passes: when("some Visit where date within 3 days before this Sale's date"),
  },
  {
    code: 'search/open-window',
    name: 'counted from another day',
    trips: when("some Visit where date within 3 days before this Sale's receiver's hired"),
    at: "date within 3 days before this Sale's receiver's hired",
    passes: when("some Visit where date within 3 days before this Sale's date"),
  },
  {
    code: 'search/open-window',
    name: 'counted from a record found before',
    trips: when(
      "latest Visit where date is this Sale's date, and some Refund where date within 3 days before Visit's consultant's hired",
    ),
    at: "date within 3 days before Visit's consultant's hired",
    passes: when(
      "latest Visit where date is this Sale's date, and some Refund where date within 3 days before Visit's date",
    ),
  },
  {
    code: 'search/open-window',
    name: 'counted from an event that a refund keeps',
    trips:
      "claim back of Refund { rule a when some Visit where date within 3 days before this Refund's sale's date then credit nobody otherwise x credit nobody }",
    at: "date within 3 days before this Refund's sale's date",
    passes: `${claim('')} claim back of Refund { rule a when some Visit where date within 3 days before this Refund's sale's date then credit nobody otherwise x reverse owner of sale, kept 6 months }`,
  },
  {
    code: 'search/no-index',
    trips: monthly('some Visit where namedBy is known'),
    at: 'Visit',
    passes: monthly('some Visit where consultant is this Consultant'),
  },
  {
    code: 'search/no-date',
    trips: when("latest Customer where owner is this Sale's receiver"),
    at: 'Customer',
    passes: when("only Customer where owner is this Sale's receiver"),
  },
  {
    code: 'sum/not-a-number',
    trips: measure('sum of kind over Sale where receiver is this Consultant'),
    at: 'kind',
    passes: measure('sum of amount over Sale where receiver is this Consultant'),
  },
  {
    code: 'posting/no-amount',
    trips: `discipline d on Incident against consultant { rule a when severe then fine 5 CNY and points 2 }
      ${measure('sum of amount over d where to is this Consultant')}`,
    at: 'amount',
    passes: `discipline d on Incident against consultant { rule a when severe then fine 5 CNY }
      ${measure('sum of amount over d where to is this Consultant')}`,
  },
]);

testCases('what blocks post', [
  {
    code: 'posting/no-amount',
    name: 'warnings have no amount',
    trips: `discipline d on Incident against consultant { rule a when severe then warning }
      ${measure('sum of amount over d where to is this Consultant')}`,
    at: 'amount',
    passes: `discipline d on Incident against consultant { rule a when severe then warning }
      ${measure('number of d where to is this Consultant', 'count')}`,
  },
  {
    code: 'name/no-value',
    name: 'a proposal is no money',
    trips: `award w each month for Consultant { when years more than 3 propose raise } ${measure('w')}`,
    at: 'w',
    passes: `award w each month for Consultant { when years more than 3 give 5 CNY } ${measure('w')}`,
  },
  {
    code: 'optional/untested',
    name: 'what goes to the house has no receiver',
    trips: `${claim('rule a when urgent then credit the house')} ${measure("sum of amount over owner where to's team is inside and rule is a")}`,
    at: 'to',
    passes: `${claim('rule a when urgent then credit nobody')} ${measure("sum of amount over owner where to's team is inside and rule is a")}`,
  },
]);

testCases('what people did in a month', [
  {
    code: 'person/no-person',
    trips: when('all awards more than 5 CNY'),
    at: 'all awards',
    passes: monthly('all awards more than 5 CNY'),
  },
  {
    code: 'person/inside-search',
    trips: monthly('some Visit where consultant is this Consultant and all awards more than 5 CNY'),
    at: 'all awards',
    passes: monthly('(some Visit where consultant is this Consultant) and all awards more than 5 CNY'),
  },
  {
    code: 'person/other-kind',
    trips: `ranking r each month { among Customer where owner is known rank by 5, ties each }
      ${monthly('first in r')}`,
    at: 'first in r',
    passes: `ranking r each month { among Consultant rank by years, ties each } ${monthly('first in r')}`,
  },
  {
    code: 'streak/too-short',
    trips: monthly('months running (years more than 1, breaks otherwise) reaches 1'),
    at: 'months running (years more than 1, breaks otherwise) reaches 1',
    passes: monthly('months running (years more than 1, breaks otherwise) reaches 2'),
  },
  {
    code: 'streak/restart-unused',
    trips: monthly('months running (years more than 1, breaks otherwise) reaches each 3, then starts again'),
    at: 'then starts again',
    passes: monthly('months running (years more than 1, breaks otherwise) reaches 3, then starts again'),
  },
]);

testCases('records that searches find', [
  {
    code: 'name/subject-in-search',
    trips: when(
      "some Visit where customer is this Sale's customer and date is this Sale's date and receiver is receiver",
    ),
    at: 'receiver',
    passes: when(
      "some Visit where customer is this Sale's customer and date is this Sale's date and consultant is this Sale's receiver",
    ),
    besides: ['name/subject-in-search'],
  },
  {
    code: 'name/found-field',
    trips: claim(
      "rule a when latest Visit where customer is this Sale's customer and date is this Sale's date then credit consultant",
    ),
    at: 'consultant',
    passes: claim(
      "rule a when latest Visit where customer is this Sale's customer and date is this Sale's date then credit Visit's consultant",
    ),
    fix: true,
  },
  {
    code: 'name/nothing-found',
    trips: claim(
      '规则 甲 当 存在 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期 则 业绩归 该到访的顾问',
    ),
    at: '该到访',
    passes: claim(
      '规则 甲 当 最早 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期 则 业绩归 该到访的顾问',
    ),
  },
  {
    code: 'name/not-the-subject',
    trips: claim(
      '规则 甲 当 最早 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期 则 业绩归 本到访的顾问',
    ),
    at: '本到访',
    passes: claim(
      '规则 甲 当 最早 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期 则 业绩归 该到访的顾问',
    ),
    fix: true,
  },
  {
    code: 'name/ambiguous',
    name: 'two found of one kind',
    trips: claim(
      "rule a when earliest Visit where date is this Sale's date, and latest Visit where date is this Sale's date then credit Visit's consultant",
    ),
    at: 'Visit',
    passes: claim(
      "rule a when earliest Visit as arrival where date is this Sale's date, and latest Visit where date is this Sale's date then credit arrival's consultant",
    ),
  },
  {
    code: 'name/alias-taken',
    trips: when("some Visit as Team where date is this Sale's date"),
    at: 'Team',
    passes: when("some Visit as arrival where date is this Sale's date"),
  },
]);

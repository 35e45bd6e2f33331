import { claim, measure, testCases, when } from '../harness.ts';

const monthly = (condition: string): string =>
  `discipline d "纪" each month for Consultant { rule a "甲" when ${condition} then warning }`;

testCases('values that may be unset', [
  {
    code: 'optional/untested',
    trips: claim('rule a when urgent then credit depositBy'),
    at: 'depositBy',
    passes: claim('rule a when urgent and depositBy is known then credit depositBy'),
  },
  {
    code: 'optional/untested',
    name: 'an ordering offers the test',
    trips: when('urgent and guests more than 3'),
    at: 'guests',
    passes: when('urgent and guests is known and guests more than 3'),
    fix: true,
  },
  {
    code: 'optional/untested',
    name: 'is not needs the test, is does not',
    trips: when('depositBy is not receiver'),
    at: 'depositBy',
    passes: when('depositBy is receiver'),
  },
  {
    code: 'optional/untested',
    name: 'is not in needs the test, in does not',
    trips: when('guests is not in (1, 2)'),
    at: 'guests',
    passes: when('guests in (1, 2)'),
  },
  {
    code: 'optional/untested',
    name: 'reaching into it',
    trips: when("depositBy's team is inside"),
    at: 'depositBy',
    passes: when("depositBy is known and depositBy's team is inside"),
  },
  {
    code: 'optional/untested',
    name: 'a test does not hold through or',
    trips: when('(depositBy is known or urgent) and depositBy is not receiver'),
    at: 'depositBy',
    passes: when('(depositBy is known and urgent) and depositBy is not receiver'),
  },
  {
    code: 'optional/untested',
    name: 'a test does not hold through not',
    trips: when('not (depositBy is known) and depositBy is not receiver'),
    at: 'depositBy',
    passes: when('(depositBy is known) and depositBy is not receiver'),
  },
  {
    code: 'optional/untested',
    name: 'what a search says of the record found holds behind it',
    trips: claim(
      "rule a when earliest Visit where customer is this Sale's customer and date is this Sale's date then credit Visit's namedBy",
    ),
    at: "Visit's namedBy",
    passes: claim(
      "rule a when earliest Visit where customer is this Sale's customer and date is this Sale's date and namedBy is known then credit Visit's namedBy",
    ),
  },
  {
    code: 'optional/untested',
    name: 'the test of an outcome holds in its first branch only',
    trips: claim('rule a when urgent then credit receiver if depositBy is known, else credit depositBy'),
    at: 'depositBy',
    passes: claim('rule a when urgent then credit depositBy if depositBy is known, else credit receiver'),
  },
  {
    code: 'optional/untested',
    name: 'else gives another value',
    trips: measure('target'),
    at: 'target',
    passes: measure('target else 0 CNY'),
  },
  {
    code: 'optional/untested',
    name: 'the else of a division covers the divisor only',
    trips: measure('target / years else 0 CNY'),
    at: 'target',
    passes: measure('(target else 0 CNY) / years else 0 CNY'),
  },
  {
    code: 'optional/untested',
    name: 'a streak is counted for every person: a test beside it says nothing in it',
    trips: monthly(
      'target is known and months running (baseWage less than target, breaks otherwise) reaches 2',
    ),
    at: 'target',
    passes: monthly(
      'target is known and months running (target is known and baseWage less than target, pauses when target is not known, breaks otherwise) reaches 2',
    ),
  },
  {
    code: 'optional/always-known',
    name: 'nor is a test in a streak too much because of one beside it',
    trips: monthly(
      'target is known and months running (target is known and target is known, breaks otherwise) reaches 2',
    ),
    at: 'target is known',
    passes: monthly('target is known and months running (target is known, breaks otherwise) reaches 2'),
  },
  {
    code: 'optional/always-known',
    trips: when('receiver is known'),
    at: 'receiver is known',
    passes: when('depositBy is known'),
  },
  {
    code: 'optional/else-unused',
    trips: measure('baseWage else 0 CNY'),
    at: '0 CNY',
    passes: measure('target else 0 CNY'),
  },
  {
    code: 'optional/not-a-field',
    trips: when('5 is known'),
    at: '5',
    passes: when('guests is known'),
  },
]);

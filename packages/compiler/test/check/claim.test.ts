import { claim, testCases } from '../harness.ts';

testCases('claims', [
  {
    code: 'claim/no-otherwise',
    trips: 'claim owner of Sale { rule a when urgent then credit receiver }',
    at: 'owner',
    passes: 'claim owner of Sale { rule a when urgent then credit receiver otherwise b credit receiver }',
  },
  {
    code: 'claim/no-money',
    trips: 'claim owner of Visit { otherwise a credit consultant }',
    at: 'Visit',
    passes: 'claim owner of Visit { otherwise a credit consultant with 5 CNY }',
  },
  {
    code: 'claim/no-money',
    name: 'said with crediting',
    trips: 'claim owner of Visit { otherwise a credit the house }',
    at: 'Visit',
    passes: 'claim owner of Visit crediting 5 CNY { otherwise a credit the house }',
  },
  {
    code: 'claim/several-moneys',
    trips: 'event Deal { a: money b: money who: Consultant } claim owner of Deal { otherwise x credit who }',
    at: 'Deal',
    passes:
      'event Deal { a: money b: money who: Consultant } claim owner of Deal crediting b { otherwise x credit who }',
  },
  {
    code: 'claim/money-optional',
    trips: 'event Deal { a: money? who: Consultant } claim owner of Deal { otherwise x credit who }',
    at: 'Deal',
    passes:
      'event Deal { a: money? who: Consultant } claim owner of Deal crediting a else 0 CNY { otherwise x credit who }',
  },
  {
    code: 'claim/whole-twice',
    trips: claim('rule a when urgent then credit receiver and credit the house'),
    at: 'credit the house',
    related: 'credit receiver',
    passes: claim('rule a when urgent then credit receiver with 5 CNY and credit the house'),
  },
  {
    code: 'outcome/not-here',
    trips: claim('rule a when urgent then fine 5 CNY'),
    at: 'fine 5 CNY',
    passes: claim('rule a when urgent then credit nobody'),
  },
  {
    code: 'outcome/not-a-person',
    trips: claim('rule a when urgent then credit kind'),
    at: 'kind',
    passes: claim('rule a when urgent then credit receiver'),
  },
  {
    code: 'outcome/not-a-person',
    name: 'a record is not the person in it',
    trips: claim("rule a when earliest Visit where date is this Sale's date then credit Visit"),
    at: 'Visit',
    passes: claim("rule a when earliest Visit where date is this Sale's date then credit Visit's consultant"),
  },
  {
    code: 'outcome/other-kind-of-person',
    trips: claim('rule a when urgent then credit customer'),
    at: 'receiver',
    passes: claim("rule a when urgent and customer's owner is known then credit customer's owner"),
  },
  {
    code: 'rule/period-empty',
    trips: claim('rule a from 2026-07-02 until 2026-07-01 when urgent then credit receiver'),
    at: '2026-07-01',
    related: '2026-07-02',
    passes: claim('rule a from 2026-07-01 until 2026-07-01 when urgent then credit receiver'),
  },
]);

const two = (first: string, second: string, dates = ''): string =>
  claim(`rule a ${dates} when ${first} then credit receiver rule b when ${second} then credit nobody`);

testCases('rules that are never reached', [
  {
    code: 'claim/rule-hidden',
    name: 'the same condition',
    trips: two('urgent and kind is newCard', 'kind is newCard and urgent'),
    at: 'b',
    related: 'a',
    passes: two('urgent and kind is newCard', 'kind is newCard'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'behind a rule without a condition',
    trips: two('yes', 'urgent'),
    at: 'b',
    // `otherwise` is hidden too.
    besides: ['claim/rule-hidden'],
    passes: two('urgent', 'kind is newCard'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'asks for more of an enum',
    trips: two('kind in (newCard, transfer)', 'kind is transfer'),
    at: 'b',
    passes: two('kind is transfer', 'kind in (newCard, transfer)'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'is not, and another member',
    trips: two('kind is not newCard', 'kind is transfer and urgent'),
    at: 'b',
    passes: two('kind is not newCard', 'kind is newCard and urgent'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'asks for more of an amount',
    trips: two('amount at least 500 CNY', 'amount more than 500 CNY'),
    at: 'b',
    passes: two('amount more than 500 CNY', 'amount at least 500 CNY'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'known, and equal to something',
    trips: two('depositBy is known', 'depositBy is known and urgent'),
    at: 'b',
    passes: two('depositBy is known and urgent', 'depositBy is known'),
  },
  {
    code: 'claim/rule-hidden',
    name: 'the same search',
    trips: two(
      "some Visit where date is this Sale's date",
      "urgent and some Visit where date is this Sale's date",
    ),
    at: 'b',
    passes: two(
      "some Visit where date is this Sale's date",
      "urgent and some Visit where date within 3 days before this Sale's date",
    ),
  },
  {
    code: 'claim/rule-hidden',
    name: 'a rule that holds for a time hides only those of that time',
    trips: two('urgent', 'urgent', 'cites "x"'),
    at: 'b',
    passes: two('urgent', 'urgent', 'until 2026-06-30'),
  },
  {
    code: 'rule/never-applies',
    trips: claim('rule a when kind is newCard and kind is transfer then credit receiver'),
    at: 'kind is transfer',
    related: 'kind is newCard',
    passes: claim('rule a when kind is newCard and kind is not transfer then credit receiver'),
  },
  {
    code: 'rule/never-applies',
    name: 'bounds that do not meet',
    trips: claim('rule a when amount at least 500 CNY and amount less than 500 CNY then credit receiver'),
    at: 'amount less than 500 CNY',
    passes: claim('rule a when amount at least 500 CNY and amount at most 500 CNY then credit receiver'),
  },
  {
    code: 'rule/never-applies',
    name: 'yes and no',
    trips: claim('rule a when urgent and not urgent then credit receiver'),
    at: 'not urgent',
    passes: claim('rule a when urgent and kind is newCard then credit receiver'),
  },
]);

const refund = (keep: string, of = 'sale'): string =>
  `${claim('')} claim back of Refund { otherwise x reverse owner of ${of}, kept ${keep} }`;

testCases('refunds', [
  {
    code: 'unit/missing',
    name: 'kept for months',
    trips: refund('6'),
    at: '6',
    passes: refund('6 months'),
    fix: true,
  },
  {
    code: 'type/mismatch',
    name: 'kept for days is not said',
    trips: refund('60 days'),
    at: '60 days',
    passes: refund('2 months'),
  },
  {
    code: 'reverse/keep-not-foreseeable',
    trips: refund('3 months + 3 months'),
    at: '3 months + 3 months',
    passes: refund('6 months'),
  },
  {
    code: 'type/mismatch',
    name: 'of what the claim judges',
    trips: refund('6 months', 'amount'),
    at: 'amount',
    passes: refund('6 months'),
  },
]);

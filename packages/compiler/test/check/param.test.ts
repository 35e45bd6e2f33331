import { testCases } from '../harness.ts';

/** A param that something uses. */
function param(text: string, use = 'p'): string {
  return `param p ${text} claim owner of Sale { rule a when amount at least ${use} then credit receiver otherwise rest credit receiver }`;
}

testCases('params', [
  {
    code: 'param/out-of-range',
    trips: param('= 30 CNY in 50 CNY..90 CNY'),
    at: '30 CNY',
    related: 'in 50 CNY..90 CNY',
    passes: param('= 50 CNY in 50 CNY..90 CNY'),
  },
  {
    code: 'param/out-of-range',
    name: 'of a later version',
    trips: param('= 50 CNY, from 2026-07-01 = 91 CNY in 50 CNY..90 CNY'),
    at: '91 CNY',
    passes: param('= 50 CNY, from 2026-07-01 = 90 CNY in 50 CNY..90 CNY'),
  },
  {
    code: 'param/range-empty',
    trips: param('= 50 CNY in 90 CNY..50 CNY'),
    at: 'in 90 CNY..50 CNY',
    passes: param('= 50 CNY in 50 CNY..90 CNY'),
  },
  {
    code: 'param/off-step',
    trips: param('= 55 CNY in 50 CNY..90 CNY in steps of 10 CNY'),
    at: '55 CNY',
    related: '10 CNY',
    passes: param('= 55 CNY in 50 CNY..90 CNY in steps of 5 CNY'),
  },
  {
    code: 'param/off-step',
    name: 'the high end',
    trips: param('= 50 CNY in 50 CNY..95 CNY in steps of 10 CNY'),
    at: '95 CNY',
    passes: param('= 50 CNY in 50 CNY..90 CNY in steps of 10 CNY'),
  },
  {
    code: 'param/step-not-positive',
    trips: param('= 50 CNY in 50 CNY..90 CNY in steps of 0 CNY'),
    at: '0 CNY',
    passes: param('= 50 CNY in 50 CNY..90 CNY in steps of 0.01 CNY'),
  },
  {
    code: 'param/dates-not-rising',
    trips: param('= 5 CNY, from 2026-07-01 = 6 CNY, from 2026-07-01 = 7 CNY'),
    at: '2026-07-01',
    related: '2026-07-01',
    passes: param('= 5 CNY, from 2026-07-01 = 6 CNY, from 2026-07-02 = 7 CNY'),
  },
  {
    code: 'param/range-of-what',
    trips: param(': yes/no = yes in 1..2', '5 CNY if p').replace('amount at least 5 CNY if p', 'p'),
    at: 'in 1..2',
    passes: param(': yes/no = yes', '').replace('amount at least ', 'p'),
  },
  {
    code: 'param/record',
    trips: 'param p: Consultant = "x"',
    at: 'Consultant',
    passes: 'param p: text = "x"',
  },
  {
    code: 'unit/missing',
    name: 'versions of one type',
    trips: param('= 5 CNY, from 2026-07-01 = 6'),
    at: '6',
    passes: param('= 5 CNY, from 2026-07-01 = 6 CNY'),
    fix: true,
  },
  {
    code: 'unit/missing',
    name: 'ends of a range of one type',
    trips: param('= 5 CNY in 1..9 CNY'),
    at: '1',
    passes: param('= 5 CNY in 1 CNY..9 CNY'),
    fix: true,
  },
  {
    code: 'constant/not-written-out',
    trips: param('= 5 CNY + 1 CNY'),
    at: '5 CNY + 1 CNY',
    passes: param('= 6 CNY'),
  },
  {
    code: 'unused/declaration',
    trips: 'param p = 5 CNY',
    at: 'p',
    passes: param('= 5 CNY'),
  },
]);

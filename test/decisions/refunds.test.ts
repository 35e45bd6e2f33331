import { describe, expect, test } from 'vitest';
import type { Override } from '@bylaw/runtime';
import { decideMonths, sayPostings } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Shop "门店档案" { }
entity Person "员工" { }
event Sale "成交" { amount "金额": money, seller "销售": Person }
event Refund "退款" { sale "原单": Sale, back "退款额": money }
claim owner "归属" of Sale { otherwise all "全归" credit seller }
claim refunded "冲回" of Refund { otherwise back "按原归属" reverse owner of sale, kept 6 months }
`;

const people = { Person: [{ id: 'wang' }, { id: 'li' }], Shop: [{ id: 'mall' }] };
const sold = { ...people, Sale: [{ id: 's1', date: '2026-01-05', amount: 1000, seller: 'wang' }] };
const toLi: Override = {
  id: 'o1',
  kind: 'credit',
  block: 'refunded',
  of: 'r1',
  to: 'li',
  by: '陈经理',
  date: '2026-02-20',
  reason: '协商',
};

describe('a manager who says whose refund it is', () => {
  test('has it taken back from that person, not credited', () => {
    const [, february] = decideMonths(policy, [
      { month: '2026-01', facts: sold },
      {
        month: '2026-02',
        facts: {
          ...people,
          Refund: [
            { id: 'r1', date: '2026-02-10', sale: 's1', back: 300 },
            { id: 'r2', date: '2026-02-11', sale: 's1', back: 200 },
          ],
        },
        overrides: [toLi],
      },
    ]);
    expect(february!.decisions.map(({ of, status }) => `${of} ${status}`)).toEqual([
      'r1 overridden',
      'r2 decided',
    ]);
    expect(sayPostings(february!)).toEqual([
      'refunded of r1: credit li -300',
      'refunded of r2: credit wang -200',
    ]);
  });

  test('names one of those whom sales are credited to', () => {
    const facts = { ...sold, Refund: [{ id: 'r1', date: '2026-01-10', sale: 's1', back: 300 }] };
    const months = [{ month: '2026-01', facts, overrides: [{ ...toLi, to: 'mall' }] }];
    expect(() => decideMonths(policy, months)).toThrow('month/override-person');
  });
});

import { expect, test } from 'vitest';
import { decideMonths, sayPostings } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Person "员工" { }
entity Customer "客户" { }
event Booking "预约" { customer "约客": Customer, taker "预约人": Person }
event Visit "到访" { customer "访客": Customer, booking "所约": Booking, receiver "接待": Person }
event Call "回访" { customer "回访客户": Customer, visit "所访": Visit }
event Sale "成交" { customer "买家": Customer, amount "金额": money, seller "销售": Person }
claim owner "归属" of Sale {
  rule called "回访" when latest Call where customer is this Sale's customer
      and date within 40 days before this Sale's date
    then credit Call's visit's booking's taker
  otherwise walkIn "散客" credit seller
}
`;

test('what a carried record leads to is carried with the fields that are read of it, step by step', () => {
  const people = { Person: [{ id: 'wang' }, { id: 'li' }], Customer: [{ id: 'jia' }] };
  const [, february] = decideMonths(policy, [
    {
      month: '2026-01',
      facts: {
        ...people,
        Booking: [{ id: 'b', date: '2026-01-03', customer: 'jia', taker: 'wang' }],
        Visit: [{ id: 'v', date: '2026-01-04', customer: 'jia', booking: 'b', receiver: 'li' }],
        Call: [{ id: 'c', date: '2026-01-05', customer: 'jia', visit: 'v' }],
      },
    },
    {
      month: '2026-02',
      facts: {
        ...people,
        Sale: [{ id: 's', date: '2026-02-01', customer: 'jia', amount: 1000, seller: 'li' }],
      },
    },
  ]);
  expect(sayPostings(february!)).toEqual(['owner of s: credit wang 1000']);
});

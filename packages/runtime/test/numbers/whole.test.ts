import { expect, test } from 'vitest';
import { MONEY_LIMIT, addWhole, guardMoney, mulWhole, subWhole } from '../../src/numbers/whole.ts';
import { Refusal } from '../../src/refusal.ts';

const last = Number.MAX_SAFE_INTEGER;

test('whole arithmetic up to the last safe integer', () => {
  expect([
    addWhole(last - 1, 1),
    subWhole(1 - last, 1),
    mulWhole(-3, 0),
    mulWhole(94_906_265, 94_906_265),
  ]).toEqual([last, -last, 0, 9_007_199_136_250_225]);
});

test.each([
  ['a sum', () => addWhole(last, 1)],
  ['a difference', () => subWhole(-last, 1)],
  ['a product', () => mulWhole(94_906_266, 94_906_266)],
])('%s past it is refused', (_, compute) => {
  expect(compute).toThrow(new Refusal('number/range', { what: 'whole' }));
});

test('money stays within 10^15 fen', () => {
  expect([guardMoney(MONEY_LIMIT), guardMoney(-MONEY_LIMIT)]).toEqual([10 ** 15, -(10 ** 15)]);
  for (const fen of [MONEY_LIMIT + 1, -MONEY_LIMIT - 1, 1 / 2, Number.NaN]) {
    expect(() => guardMoney(fen)).toThrow(new Refusal('number/range', { what: 'money' }));
  }
});

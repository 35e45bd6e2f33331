import { createEvaluator, sayExplanation, writeLines } from '@bylaw/runtime';
import type { Month } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { compileWhole } from '../read-policy.ts';
import { decideMonths } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
entity Person "员工" {}
event Approval "审批" { sale "审批单": text }
event Sale "成交" { person "成交人": Person, code "单号": text }
discipline approved "先批后签" on Sale against person {
  rule late "未先批" when no Approval where sale is this Sale's code
      and date within 7 days before this Sale's date
      and before this Sale
    then warning
}
`;

const monthOf = (approved: readonly string[], sold: readonly string[]): Month => ({
  month: '2026-03',
  facts: {
    Person: [{ id: 'wang' }],
    Approval: [
      {
        id: 'a1',
        sale: 'S',
        date: approved[0]!,
        ...(approved[1] === undefined ? {} : { time: approved[1] }),
      },
    ],
    Sale: [
      {
        id: 's1',
        person: 'wang',
        code: 'S',
        date: sold[0]!,
        ...(sold[1] === undefined ? {} : { time: sold[1] }),
      },
    ],
  },
});

describe('an approval before this sale', () => {
  test.each([
    ['the day before, later on the clock', ['2026-03-04', '18:00'], ['2026-03-05', '09:00'], true],
    ['the same day, earlier', ['2026-03-05', '08:59'], ['2026-03-05', '09:00'], true],
    ['the same minute is not before', ['2026-03-05', '09:00'], ['2026-03-05', '09:00'], false],
    ['the same day, later', ['2026-03-05', '09:01'], ['2026-03-05', '09:00'], false],
    ['the same day, the approval without a time', ['2026-03-05'], ['2026-03-05', '09:00'], true],
    ['the same day, the sale without a time', ['2026-03-05', '09:00'], ['2026-03-05'], true],
    ['the next day', ['2026-03-06', '08:00'], ['2026-03-05', '09:00'], false],
  ])('%s', (_, approved, sold, isBefore) => {
    const [outcome] = decideMonths(policy, [monthOf(approved, sold)]);
    expect(outcome!.decisions.map(({ rule }) => rule)).toEqual(isBefore ? [] : ['late']);
  });

  test('says what decided: the day, or on one day the time', () => {
    const program = compileWhole([
      { path: 'policy.bylaw', text: policy.replace('no Approval', 'some Approval') },
    ]);
    const explain = (approved: readonly string[], sold: readonly string[]): string => {
      const explanation = createEvaluator(program).explain(monthOf(approved, sold), undefined, {
        kind: 'decision',
        block: 'approved',
        of: 's1',
      });
      if (explanation.kind !== 'explained') throw new Error(explanation.kind);
      return writeLines(sayExplanation(explanation.explanation, program, 'en'));
    };
    expect(explain(['2026-03-04'], ['2026-03-05'])).toContain('before this Sale: 2026-03-04 < 2026-03-05');
    expect(explain(['2026-03-05', '08:59'], ['2026-03-05', '09:00'])).toContain(
      'before this Sale: 08:59 < 09:00',
    );
    expect(explain(['2026-03-05'], ['2026-03-05', '09:00'])).toContain(
      'before this Sale: 2026-03-05 ≤ 2026-03-05',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { sliceProgram } from '../../src/lower/slice.ts';
import { codesOf, compileTexts, matchOf, sayExpr, stepOf, whenOf } from './compile-text.ts';
import { vocabulary } from './policies/vocabulary.ts';

const LADDER = `ladder steps "阶梯" counts all offences over calendar month {
  1st: warning
  2nd on: fine 10 CNY rising by 5 CNY
}
`;
const PAY =
  'statement pay "工资" for Person { line base "底薪项" = base\n line fines "扣" = - all fines\n total net "实发" }\n';

describe('ladders', () => {
  const policy =
    LADDER +
    `discipline one "甲" on Slip against who { rule a when late then ladder steps }
     ${PAY}
     discipline two "乙" on Call against by { rule b when not done then ladder steps }
     measure sold "业绩" for Person: money = sum of amount over Sale where seller is this Person
     ranking top "榜" each month { among Person\n rank by sold, ties each }\n`;
  const { program } = compileTexts(vocabulary, policy);

  test('counted behind every block that feeds them, before whoever reads the fines', () => {
    expect(program.steps.map((step) => step.id)).toEqual(['one', 'two', 'steps', 'pay', 'sold', 'top']);
  });

  test('a rung keeps its ordinal, and what it rises by', () => {
    expect(program.ladders[0]?.rungs[1]).toMatchObject({ from: 2, actions: [{ kind: 'rising-fine' }] });
  });

  test('a slice has what a block needs and no more, and a ladder brings all that feed it', () => {
    expect(sliceProgram(program, ['top']).steps.map((step) => step.id)).toEqual(['sold', 'top']);
    expect(sliceProgram(program, ['one']).steps.map((step) => step.id)).toEqual(['one', 'two', 'steps']);
  });

  test('a ladder that counts each rule apart does without the blocks that nobody asked for', () => {
    const apart = compileTexts(vocabulary, policy.replace('counts all offences', 'counts the same offence'));
    expect(sliceProgram(apart.program, ['one']).steps.map((step) => step.id)).toEqual(['one', 'steps']);
    expect(sliceProgram(apart.program, ['pay']).steps.map((step) => step.id)).toEqual([
      'one',
      'two',
      'steps',
      'pay',
    ]);
  });
});

describe('claims', () => {
  test('the house is credited under one name in both languages', () => {
    const { program } = compileTexts(vocabulary, 'claim owner of Sale { otherwise rest credit the house }\n');
    const [rule] = matchOf(program, 'owner').rules;
    expect(rule).not.toHaveProperty('when');
    expect(rule?.actions).toMatchObject([{ kind: 'house', name: 'house' }]);
  });

  test('what is credited is whole, whatever it was made of', () => {
    const { program } = compileTexts(
      vocabulary,
      'claim owner of Sale crediting amount * rate { otherwise rest credit seller }\n',
    );
    const step = matchOf(program, 'owner');
    expect(step.crediting && sayExpr(step.crediting)).toBe('round(mul(ratio(this.amount), this.rate))');
    expect(step).toMatchObject({ hit: 'first', decidesEach: true });
  });

  test('rules keep the days from which and until which they hold', () => {
    const { program } = compileTexts(
      vocabulary,
      `claim owner of Sale {
        rule a from 2026-03-01 until 2026-06-30 cites "一" when amount more than 5 CNY then credit seller
        otherwise rest credit the house
      }\n`,
    );
    expect(matchOf(program, 'owner').rules[0]).toMatchObject({
      from: '2026-03-01',
      until: '2026-06-30',
      cites: '一',
    });
  });
});

describe('conditions', () => {
  test.each([
    ['amount at least 5 CNY', 'this.amount ge 500'],
    [
      "(amount more than 5 CNY) and (seller's team is inside and amount less than 9 CNY)",
      '(this.amount gt 500 and this.seller.team eq 0 and this.amount lt 900)',
    ],
    ["seller's team in (inside, outside)", 'this.seller.team in [0,1]'],
    ['rate more than 12.5%', 'this.rate gt [1,8]'],
    ['amount * rate at least 5 CNY', 'mul(ratio(this.amount), this.rate) ge ratio(500)'],
    ['date within 3 days after 2026-03-01', '(this.date ge 2026-03-01 and this.date le 2026-03-01 + 3 days)'],
  ])('%s', (condition, said) => {
    const { program } = compileTexts(
      vocabulary,
      `claim owner of Sale { rule a when ${condition} then credit seller\n otherwise rest credit the house }\n`,
    );
    expect(sayExpr(whenOf(program, 'owner', 'a'))).toBe(said);
  });

  test('terms are numbered as they stand, one like many', () => {
    const { program, origin } = compileTexts(
      vocabulary,
      'claim owner of Sale { rule a when amount more than 5 CNY then credit seller\n otherwise rest credit the house }\n',
    );
    expect(whenOf(program, 'owner', 'a')).toMatchObject({
      kind: 'compare',
      id: 'owner/a/when/1',
      text: { zh: '金额 超过 5元', en: 'amount more than 5 CNY' },
    });
    expect(origin.has('owner/a/when/1')).toBe(true);
  });
});

describe('long chains', () => {
  const sum = (terms: number): string =>
    `measure m "和" for Person: money = ${Array.from({ length: terms }, () => 'base').join(' + ')}
     statement pay "工资" for Person { line all_ "项" = m\n total net "实发" }\n`;
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  test('a sum of 500 terms makes a Program that is not deep', () => {
    const { program } = compileTexts(vocabulary, sum(500));
    expect(depthOf(stepOf(program, 'm'))).toBeLessThan(20);
  });

  test('a product of 300 is refused, not lost', () => {
    const product = `measure m "积" for Person: money = base${' * 2'.repeat(300)}
      statement pay "工资" for Person { line all_ "项" = m\n total net "实发" }\n`;
    expect(codesOf(vocabulary + product)).toContain('lower/too-deep');
  });
});

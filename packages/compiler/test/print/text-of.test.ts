import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../src/compile.ts';
import { textOfExpr, textOfOutcome } from '../../src/print/text-of.ts';
import type { Expr, OutcomeNode } from '../../src/syntax/ast.ts';

const vocabulary = `
policy P "制度" currency CNY rounding half up effective from 2026-01-01
enum Team "部门" { inside "内销", outside "外销" }
entity Person "顾问" { team "所属": Team, target "任务": money }
entity Guest "客户" { name "姓名": text, met "到访的目的": text? }
event Visit "到访" { guest "客户": Guest, host "指定顾问": Person? }
event Sale "成交" { guest "客户": Guest, amount "金额": money, seller "接待人": Person, vip "贵宾": yes/no }
param limit "上限" = 30000 CNY
`;

/** The condition and the outcome of the one rule of a claim, checked. */
function readRule(rule: string): {
  when: Expr;
  outcome: OutcomeNode;
  say: (language: 'zh' | 'en') => string[];
} {
  const text = `${vocabulary}claim owner "业绩归属" of Sale { ${rule}\n otherwise rest "其余" credit the house }`;
  const { checked, diagnostics } = compilePolicy([{ path: 'a.bylaw', text }]);
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  const claim = checked.symbols.find((each) => each.kind === 'claim');
  const { when, outcome } = claim!.decl.rules[0]!;
  return {
    when: when!,
    outcome,
    say: (language) => [textOfExpr(when!, checked, language), textOfOutcome(outcome, checked, language)],
  };
}

describe('the text of a condition and of an outcome', () => {
  test.each([
    [
      'rule r when amount at least limit then credit seller',
      ['amount at least limit', 'credit seller'],
      ['金额 不低于 上限', '业绩归 接待人'],
    ],
    [
      'rule r when earliest Visit where guest is Sale.guest and date is Sale.date and host is known then credit Visit.host',
      [
        "earliest Visit where guest is this Sale's guest and date is this Sale's date and host is known",
        "credit Visit's host",
      ],
      [
        '最早 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期 且 指定顾问 已填写',
        '业绩归 该到访的指定顾问',
      ],
    ],
    [
      "rule r when guest's 「到访的目的」 is known then credit seller",
      ["guest's met is known", 'credit seller'],
      ['客户的「到访的目的」 已填写', '业绩归 接待人'],
    ],
    [
      'rule r when vip or not (amount less than 200 CNY) then credit seller with 50% of amount',
      ['vip or not amount less than 200 CNY', 'credit seller with 50% of amount'],
      ['贵宾 或 并非 金额 低于 200元', '业绩归 接待人 计 金额的50%'],
    ],
    [
      "rule r when (vip or amount more than 3 * (limit + 5 CNY)) and seller's team in (inside) then credit nobody",
      ["(vip or amount more than 3 * (limit + 5 CNY)) and seller's team in (inside)", 'credit nobody'],
      ['(贵宾 或 金额 超过 3 * (上限 + 5元)) 且 接待人的所属 属于 (内销)', '不计业绩'],
    ],
  ])('%s', (rule, en, zh) => {
    const { say } = readRule(rule);
    expect(say('en')).toEqual(en);
    expect(say('zh')).toEqual(zh);
  });

  test.each([
    [
      'language',
      'rule r when vip and amount at least limit then credit seller',
      '规则 r 当 贵宾 且 金额 达到 上限 则 业绩归 接待人',
    ],
    [
      'brackets',
      'rule r when vip and amount at least limit then credit seller',
      'rule r when ((vip) and (amount >= limit)) then credit (seller)',
    ],
    [
      'names',
      "rule r when this Sale's amount at least limit then credit this Sale's seller",
      'rule r when 本成交的金额 ≥ 「上限」 then credit Sale.接待人',
    ],
    [
      'a search closed by a comma or by brackets',
      "rule r when some Visit where guest is this Sale's guest and date is this Sale's date, and vip then credit seller",
      'rule r when (存在 到访 其 客户 是 本成交的客户 且 日期 是 本成交的日期) 且 vip then credit seller',
    ],
  ])('does not depend on %s', (_, one, other) => {
    const [a, b] = [readRule(one), readRule(other)];
    expect(b.say('en')).toEqual(a.say('en'));
    expect(b.say('zh')).toEqual(a.say('zh'));
  });
});

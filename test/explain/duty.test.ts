import { compilePolicy } from '@bylaw/compiler';
import { createEvaluator, sayExplanation, writeLines } from '@bylaw/runtime';
import type { Language } from '@bylaw/runtime';
import { expect, test } from 'vitest';

const text = `制度 签约制度(Signing) 币种 CNY 取整 四舍五入 施行 自 2026年1月1日
档案 顾问(Consultant) { 姓名(name): 文字 }
记录 合同(Contract) { 经办(who): 顾问, 大额(big): 是否, 公证(notarised): 是否, 印花(stamp): 数量 }
记录 报告(Report) { 所报(contract): 合同 }
要求 合同要件(papers) 针对 合同 对 经办 依据“三” {
  须 已报告(report) 依据“三.1” 存在 报告 其 所报 是 本合同 且 日期 是 本合同的日期
  须 大额公证(notary) 依据“三.2” 当 大额, 公证
  须 贴印花(stamped) 印花 不低于 1
  违者 罚款 50元
}`;
const date = '2026-03-02';

function tell(of: string, language: Language): readonly string[] {
  const { program } = compilePolicy([{ path: 'policy.bylaw', text }]);
  if (program === undefined) throw new Error('it does not compile');
  const month = {
    month: '2026-03',
    facts: {
      Consultant: [{ id: 'w', name: '王芳' }],
      Contract: [
        { id: 'small', date, who: 'w', big: false, notarised: false, stamp: 0 },
        { id: 'bare', date, who: 'w', big: true, notarised: false, stamp: 2 },
        { id: 'whole', date, who: 'w', big: true, notarised: true, stamp: 2 },
      ],
      Report: ['small', 'whole'].map((contract) => ({ id: `r-${contract}`, date, contract })),
    },
  };
  const result = createEvaluator(program).explain(month, undefined, {
    kind: 'decision',
    block: 'papers',
    of,
  });
  if (result.kind !== 'explained') throw new Error(result.kind);
  return writeLines(sayExplanation(result.explanation, program, language)).split('\n');
}

const from = (lines: readonly string[], head: string) => lines.slice(lines.indexOf(head));

test('what is lacking has ✗; what is met has ✓, and what is not asked for is left open', () => {
  expect(from(tell('small', 'zh'), '所缺')).toEqual([
    '所缺',
    '  ✗ 印花 不低于 1：实为0，须 ≥ 1，差 1',
    '计算',
    '  王芳 罚款 50.00元',
    '    50.00元',
    '其他各项要求',
    '  ✓ 已报告  三.1  已具备',
    '    ✓ 存在 报告：r-small（2026-03-02）',
    '      ✓ 所报 是 本合同：small',
    '      ✓ 日期 是 本合同的日期：2026-03-02',
    '  · 大额公证  三.2  这里不要求',
    '    ✗ 大额：无',
  ]);
});

test('another that lacks as well says so, in English', () => {
  expect(from(tell('bare', 'en'), 'Other requirements')).toEqual([
    'Other requirements',
    '  ✗ notary  三.2  lacking as well: a decision of its own',
    '  ✓ stamped  met',
    '    ✓ stamp at least 1: 2 ≥ 1',
  ]);
});

test('where nothing is lacking, every requirement with what meets it', () => {
  const lines = tell('whole', 'zh');
  expect(lines[1]).toBe('没有缺漏');
  expect(from(lines, '各项要求').filter((line) => /^ {2}\S/.test(line))).toEqual([
    '  ✓ 已报告  三.1  已具备',
    '  ✓ 大额公证  三.2  已具备',
    '  ✓ 贴印花  已具备',
  ]);
});

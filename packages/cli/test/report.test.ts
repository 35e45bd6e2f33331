import { expect, test } from 'vitest';
import { createFloor } from './floor.ts';
import { runMain } from './run-main.ts';

/** Customers come first and have the ids of consultants; a refund has one rule; the policy is older than its months. */
const policy = `制度 小店(Shop) 币种 CNY 取整 四舍五入 施行 自 2025-01-01
档案 客户(Customer) { 姓名(name): 文字 }
档案 顾问(Consultant) { 姓名(name): 文字 }
记录 跟踪(Call) { 客户(customer): 客户  跟踪人(by): 顾问 }
记录 成交(Sale) { 客户(customer): 客户  金额(amount): 款额  接待人(receiver): 顾问 }
记录 退款(Refund) { 成交(sale): 成交  退款额(back): 款额 }
判归 业绩归属(owner) 针对 成交 {
  规则 跟踪成交(tracked) 当 最近 跟踪 其 客户 是 本成交的客户 且 日期 在 本成交的日期 前 10天 内 则 业绩归 该跟踪的跟踪人
  规则 回访成交(called) 当 最早 跟踪 其 客户 是 本成交的客户 且 日期 在 本成交的日期 前 20天 内,
    且 不存在 跟踪 其 客户 是 本成交的客户 且 日期 在 本成交的日期 前 20天 内
    则 业绩归 该跟踪的跟踪人
  其余情形 接待(received) 业绩归 接待人
}
判归 退款冲回(refunded) 针对 退款 { 其余情形 按原归属(back) 冲回 业绩归属 针对 成交, 保留 6个月 }
指标 业绩(credited) 适用于 顾问: 款额 = 合计额 数额 取自 业绩归属 其 得主 是 本顾问
`;
const january = {
  month: '2026-01',
  facts: {
    Customer: [{ id: '1', name: '赵客人' }],
    Consultant: [{ id: '1', name: '王芳' }],
    Call: [],
    Sale: [{ id: 'S1', date: '2026-01-05', customer: '1', amount: 10_000, receiver: '1' }],
    Refund: [{ id: 'R1', date: '2026-01-06', sale: 'S1', back: 2_500 }],
  },
};

async function report(language: string): Promise<readonly string[]> {
  const folder = await createFloor({
    'policy.bylaw': policy,
    'scenarios.bylaw': undefined,
    'months/2026-01.json': JSON.stringify(january),
    'months/2026-02.json': undefined,
  });
  const { out, err } = await runMain(['run', folder, '--lang', language]);
  expect(err).toBe('');
  return out.split('\n').map((line) => line.trimEnd());
}

test('each refund is told with the person from whom it is taken, by the name of a consultant', async () => {
  expect(await report('zh')).toContain('  01-06  R1  王芳  -25.00  按原归属');
});

test('a note names the block and the rule as the reader knows them, once', async () => {
  const zh = await report('zh');
  expect(zh.slice(zh.indexOf('注意') + 1)).toEqual([
    '  业绩归属“回访成交”：要看到 2025-12-16，而跟踪只从 2026-01-01 起有记录，结果以已有的记录为准。',
    '  业绩归属“跟踪成交”：要看到 2025-12-26，而跟踪只从 2026-01-01 起有记录，结果以已有的记录为准。',
    '',
  ]);
  expect(await report('en')).toContain(
    '  owner (tracked) looks back to 2025-12-26, and Call are known from 2026-01-01 on: the answer holds for what is known.',
  );
});

test('what a duty found lacking is listed, with its cost where it has one', async () => {
  const folder = await createFloor({
    'policy.bylaw': `制度 小店(Shop) 币种 CNY 取整 四舍五入 施行 自 2026-01-01
档案 顾问(Consultant) { 姓名(name): 文字 }
记录 合同(Contract) { 顾问(consultant): 顾问  已盖章(stamped): 是否  已存档(filed): 是否 }
要求 合同手续(papers) 针对 合同 对 顾问 依据“二” {
  须 加盖公章(seal) 已盖章, 否则 警告
  须 存档(file) 已存档
  违者 不罚
}
`,
    'scenarios.bylaw': undefined,
    'months/2026-01.json': JSON.stringify({
      month: '2026-01',
      facts: {
        Consultant: [{ id: 'w', name: '王芳' }],
        Contract: [
          { id: 'h1', date: '2026-01-05', consultant: 'w', stamped: false, filed: true },
          { id: 'h2', date: '2026-01-06', consultant: 'w', stamped: true, filed: false },
          { id: 'h3', date: '2026-01-07', consultant: 'w', stamped: true, filed: true },
        ],
      },
    }),
    'months/2026-02.json': undefined,
  });
  const { out } = await runMain(['run', folder]);
  const lines = out.split('\n').map((line) => line.trimEnd());
  expect(lines.slice(lines.indexOf('缺漏') + 1)).toEqual([
    '  01-05  王芳  加盖公章    警告  二',
    '  01-06  王芳  存档              二',
    '',
  ]);
});

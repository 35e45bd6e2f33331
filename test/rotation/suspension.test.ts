import { expect, test } from 'vitest';
import { createFloor } from '../../packages/cli/test/floor.ts';
import { runMain } from '../../packages/cli/test/run-main.ts';

/** Other rules ask for a suspension too: who receives while his turns are stopped pays for it. */
const policy = `制度 前台制度(Floor) 币种 CNY 取整 四舍五入 施行 自 2026年1月1日
档案 顾问(Consultant) { 姓名(name): 文字 }
记录 到访(Visit) { 接待人(receiver): 顾问 }
记录 拒接(Refusal) { 拒接人(who): 顾问 }
纪律 拒绝接待(refusing) 就 拒接 对 拒接人 依据“五.4” {
  规则 拒接停轮(refused) 当 有 则 停轮 3天
}
纪律 停轮期接待(stopped) 就 到访 对 接待人 依据“五.5” {
  规则 照常接待(received) 当 接待人 于 日期 停轮中 则 罚款 20元
}
示例“停轮自次日起三天，首尾都算，跨月也算” 于 2026年2月 {
  已有 顾问 wang, li
  已有 拒接 f1 于 2026年1月30日 { 拒接人: wang }
  已有 到访 v1 于 2026年2月2日 { 接待人: wang }
  已有 到访 v2 于 2026年2月3日 { 接待人: wang }
  已有 到访 v3 于 2026年2月2日 { 接待人: li }
  应得 停轮期接待 针对 v1 因 照常接待 给予 罚款 20元
  应得 无 停轮期接待 针对 v2
  应得 无 停轮期接待 针对 v3
}
`;
const Consultant = [
  { id: 'wang', name: '王芳' },
  { id: 'li', name: '李娜' },
];
const january = {
  month: '2026-01',
  facts: { Consultant, Refusal: [{ id: 'f1', date: '2026-01-30', who: 'wang' }] },
};
const february = {
  month: '2026-02',
  facts: {
    Consultant,
    Visit: [
      { id: 'v1', date: '2026-02-02', receiver: 'wang' },
      { id: 'v2', date: '2026-02-03', receiver: 'wang' },
      { id: 'v3', date: '2026-02-02', receiver: 'li' },
    ],
  },
};

const openFloor = () =>
  createFloor({
    'policy.bylaw': policy,
    'scenarios.bylaw': undefined,
    'months/2026-01.json': JSON.stringify(january),
    'months/2026-02.json': JSON.stringify(february),
  });

test('a suspension of the month before is asked for by another rule: the scenario holds', async () => {
  const { code, out, err } = await runMain(['test', await openFloor()]);
  expect({ code, told: out.trim().split('\n').at(-1), err }).toEqual({
    code: 0,
    told: '1 个示例全部通过。',
    err: '',
  });
});

test.each([
  ['v1', ['王芳 罚款 20.00元', '  ✓ 接待人 于 日期 停轮中', '    2026-01-31 至 2026-02-02，因 f1 拒接停轮']],
  [
    'v2',
    [
      '没有违反',
      '  ✗ 照常接待',
      '    ✗ 接待人 于 日期 停轮中',
      '      2026-01-31 至 2026-02-02，因 f1 拒接停轮',
    ],
  ],
  ['v3', ['没有违反', '  ✗ 照常接待  接待人 于 日期 停轮中：没有停轮']],
])('%s explained: from when to when, and by which decision', async (visit, lines) => {
  const { out } = await runMain(['explain', await openFloor(), '停轮期接待', visit]);
  const told = out.split('\n');
  expect(told.filter((line) => lines.includes(line))).toEqual(lines);
});

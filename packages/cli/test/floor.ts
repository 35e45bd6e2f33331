import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A policy of one page: sales, an offence, a pay slip. */
const policy = `制度 小店(Shop)
  币种 CNY
  取整 四舍五入
  施行 自 2026-01-01

分类 部门(Team) { 内销(inside), 外销(outside) }
档案 顾问(Consultant) { 姓名(name): 文字  部门(team): 部门  底薪(baseWage): 款额 }
记录 成交(Sale) { 金额(amount): 款额  接待人(receiver): 顾问  协助人(helper): 顾问? }
记录 违纪(Incident) { 顾问(consultant): 顾问 }

分成 对半(halves) { 接待(first) 50%  协助(second) 剩余部分 }
判归 业绩归属(owner) 针对 成交 依据“五” {
  规则 协助成交(helped) 依据“五.1” 当 协助人 已填写 则 按分成 对半(接待: 接待人, 协助: 协助人)
  其余情形 独自成交(alone) 依据“五.2” 业绩归 接待人
}
阶梯 处罚阶梯(steps) 同类累计 滚动 3个月 {
  第1次: 警告
  第2次: 罚款 50元
  第3次起: 提请 辞退
}
纪律 行为规范(conduct) 就 违纪 对 顾问 依据“一” {
  规则 迟到(late) 依据“一.1” 当 顾问的部门 属于 (内销, 外销) 则 按阶梯 处罚阶梯
}
指标 业绩(credited) 适用于 顾问: 款额 = 合计额 数额 取自 业绩归属 其 得主 是 本顾问
奖励 最佳(best) 每月 { 参评 顾问 其 业绩 超过 0元  排序依据 业绩, 并列各得  发给 200元 前1名 }
结算单 工资单(pay) 适用于 顾问 {
  项目 底薪项(base) = 底薪
  项目 奖金(awards) = 全部 奖金
  小计 应发(gross)
  扣款自 应发, 不超过 应发 * 1% { 项目 罚款(fines) = 全部 罚款, 余额结转 }
  合计 实发(net)
}
`;

const scenarios = `示例 “协助的对半” 于 2026-01 {
  已有 顾问 王 { 部门: 外销, 底薪: 2000元 }, 李 { 部门: 内销, 底薪: 2000元 }
  已有 成交 s1 于 2026-01-05 { 金额: 100.01元, 接待人: 王, 协助人: 李 }
  应得 业绩归属 针对 s1 因 协助成交 分得 王 50元, 李 50.01元
}
`;

const people = [
  { id: 'w', name: '王芳', team: 'outside', baseWage: 200_000 },
  { id: 'l', name: '李娜', team: 'inside', baseWage: 200_000 },
];

const months: { readonly [name: string]: unknown } = {
  '2026-01': {
    month: '2026-01',
    facts: {
      Consultant: people,
      Sale: [
        { id: 'S1', date: '2026-01-05', amount: 10_001, receiver: 'w', helper: 'l' },
        { id: 'S2', date: '2026-01-06', amount: 1_000_000, receiver: 'w' },
      ],
      Incident: [{ id: 'I1', date: '2026-01-07', consultant: 'l' }],
    },
  },
  '2026-02': {
    month: '2026-02',
    facts: { Consultant: people, Incident: [{ id: 'I2', date: '2026-02-07', consultant: 'l' }] },
  },
};

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder with the policy, a scenario and two months; `files` are written over them, or left out where undefined. */
export async function createFloor(
  files: { readonly [path: string]: string | Uint8Array | undefined } = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bylaw-'));
  made.push(folder);
  const all: { readonly [path: string]: string | Uint8Array | undefined } = {
    'policy.bylaw': policy,
    'scenarios.bylaw': scenarios,
    ...Object.fromEntries(
      Object.entries(months).map(([name, month]) => [`months/${name}.json`, JSON.stringify(month, null, 2)]),
    ),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    if (text === undefined) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return folder;
}

export { months, policy, scenarios };

import { expect, test } from 'vitest';
import { check } from '../harness.ts';

const zh = `制度 会所(Club) 币种 CNY 取整 四舍五入 施行 自 2026-01-01
档案 顾问(Consultant) { 底薪(baseWage): 款额 }`;
const en = `policy Club "会所" currency CNY rounding half up effective from 2026-01-01
entity Consultant "顾问" { baseWage "底薪": money }`;

test.each([
  [zh, '指标 甲(m) 适用于 顾问: 款额 = 底薪 + 100', '100元'],
  [en, 'measure m "甲" for Consultant: money = baseWage + 100', '100 CNY'],
])('fixes are offered in the language of their file: %#', (words, policy, fix) => {
  expect(check(policy, words).findings[0]?.diagnostic.fixes.map(({ text }) => text)).toEqual([fix]);
});

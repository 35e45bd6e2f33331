import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFloor } from './floor.ts';
import { runMain } from './run-main.ts';

describe('bylaw coverage', () => {
  test('says how often each rule applied and each condition held', async () => {
    const { code, out } = await runMain(['coverage', await createFloor(), '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Shop: 2 months, 1 scenarios

      ✗ owner/alone  scenarios 0, months 1  policy.bylaw:14

      ✗ conduct/late  scenarios 0, months 2  policy.bylaw:22
          consultant's team in (inside, outside)  true 2, false 0

      ✗ credited  scenarios 0, months 2  policy.bylaw:24

      ✗ best  scenarios 0, months 1  policy.bylaw:25
          credited more than 0 CNY  true 2, false 2
          the first 1  true 1, false 3

      ✗ pay  scenarios 0, months 4  policy.bylaw:26

      ✗ pay/base  scenarios 0, months 4  policy.bylaw:27

      ✗ pay/awards  scenarios 0, months 1  policy.bylaw:28

      ✗ pay/fines  scenarios 0, months 1  policy.bylaw:30

      ✗ steps  scenarios 0, months 2  policy.bylaw:16

      ✓ owner/helped  scenarios 1, months 1  policy.bylaw:13
          helper is known  true 2, false 1
      "
    `);
  });

  test('is data with --json', async () => {
    const { out } = await runMain(['coverage', await createFloor(), '--json']);
    const reaches = JSON.parse(out) as readonly { readonly block: readonly string[] }[];
    expect(reaches.map(({ block }) => block[0])).toContain('owner');
  });

  test('takes a folder or a list of clauses, not both and not none', async () => {
    expect((await runMain(['coverage'])).code).toBe(2);
    expect((await runMain(['coverage', await createFloor(), '--rows', 'rows.json'])).code).toBe(2);
  });
});

describe('bylaw coverage --rows', () => {
  const row = (id: string, grade: string, cite: string) => ({
    id,
    document: 'D1',
    title: '制度',
    line: '1',
    folder: 'floor',
    cite,
    grade,
    clause: `原文${id}`,
  });
  const policyOf = (article: string): string =>
    [
      '制度 门店(Floor) 币种 CNY 取整 舍去 施行 自 2026-01-01',
      '档案 员工(Person) { 姓名(name): 文字 }',
      '记录 违纪(Incident) { 违纪人(person): 员工, 迟到(late): 是否 }',
      '纪律 纪律(conduct) 就 违纪 对 违纪人 { 规则 迟到(tardy) 依据“一.1” 当 迟到 则 警告 }',
      article,
      '示例“迟到警告，不迟到不究” 于 2026年3月 {',
      '  已有 员工 wang { 姓名: “王” }',
      '  已有 违纪 i1 于 2026年3月2日 { 违纪人: wang, 迟到: 有 }',
      '  已有 违纪 i2 于 2026年3月3日 { 违纪人: wang, 迟到: 无 }',
      '  应得 纪律 针对 i1 因 迟到 给予 警告',
      '  应得 无 纪律 针对 i2',
      '}',
    ].join('\n');
  const month = {
    month: '2026-03',
    facts: {
      Person: [{ id: 'w', name: '王' }],
      Incident: [{ id: 'i', date: '2026-03-02', person: 'w', late: true }],
    },
  };
  const create = (article: string, open: readonly string[]) =>
    createFloor({
      'floor/policy.bylaw': policyOf(article),
      'floor/months/2026-03.json': JSON.stringify(month),
      'rows.json': JSON.stringify([row('r1', 'A', '一.1'), row('r2', 'B', '一.2'), row('r3', 'C', '总则')]),
      'open-rows.json': JSON.stringify(open),
    });

  test('holds each clause against its rules, scenarios and months', async () => {
    const folder = await create('', ['r2', 'r3']);
    const { code, out } = await runMain(['coverage', '--rows', join(folder, 'rows.json')]);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => /^\| \S+ \(r/.test(line));
    expect(lines).toEqual([
      '| 一.1 (r1, 行 1) | 甲 | 原文r1 | 纪律/迟到 (policy.bylaw) | 迟到警告，不迟到不究 | 迟到警告，不迟到不究 | 1 |',
      '| 一.2 (r2, 行 1) | 乙 | 原文r2 | ⚠ 没有规则 |  |  | 0 |',
      '| 总则 (r3, 行 1) | 丙 | 原文r3 | ⚠ 没有条文 |  |  |  |',
    ]);
  });

  test('--out writes the page and strikes what is answered now from the open clauses', async () => {
    const folder = await create('条文 公司至上(first) 依据“总则” 载明“会员是公司的资源”', ['r2', 'r3']);
    const rows = join(folder, 'rows.json');
    const { code, out } = await runMain(['coverage', '--rows', rows, '--out', folder]);
    expect(code).toBe(0);
    expect(out).toBe('3 条中 2 条已有对应，还缺 1 条\n  r2 缺：没有规则\n');
    expect(JSON.parse(await readFile(join(folder, 'open-rows.json'), 'utf8'))).toEqual(['r2']);
    expect(await readFile(join(folder, 'ACCEPTANCE.md'), 'utf8')).toContain('| 条文 公司至上 |');
  });

  test('a clause that is open and not listed so fails', async () => {
    const folder = await create('', ['r3']);
    expect((await runMain(['coverage', '--rows', join(folder, 'rows.json')])).code).toBe(1);
  });

  test('a list that is none is told so', async () => {
    const folder = await createFloor({ 'rows.json': '[{ "id": "r1" }]' });
    const { code, err } = await runMain(['coverage', '--rows', join(folder, 'rows.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('不是条文清单')]);
  });
});

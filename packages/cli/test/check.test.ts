import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFloor, policy, scenarios } from './floor.ts';
import { runMain } from './run-main.ts';

describe('bylaw check', () => {
  test('a sound policy', async () => {
    expect(await runMain(['check', await createFloor()])).toEqual({
      code: 0,
      out: '✓ 2 个文件，4 项规则，1 个示例，没有问题。\n',
      err: '',
    });
  });

  test('an error is shown with its place, and counted', async () => {
    const folder = await createFloor({
      'policy.bylaw': policy.replace('接待(first) 50%', '接待(first) 150%'),
    });
    const { code, out, err } = await runMain(['check', folder, '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toMatch(/^error split\/\S+ policy\.bylaw:11:\d+\n/);
    expect(out).toMatch(/^2 files, 1 errors, 0 warnings\.\n$/);
  });

  test('--json gives the same as data, in both languages', async () => {
    const folder = await createFloor({ 'scenarios.bylaw': scenarios.replace('金额', '金頟') });
    const { code, out } = await runMain(['check', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        code: 'scenario/unknown-field',
        severity: 'error',
        params: { name: '金頟', kind: ['Sale', '成交'], similar: ['金额'] },
        place: { path: 'scenarios.bylaw', from: { line: 3, column: 27 }, to: { line: 3, column: 29 } },
        text: {
          zh: { text: '“成交”没有“金頟”这一项。', hint: '是不是“金额”？' },
          en: { text: '"Sale" has no field "金頟".', hint: 'Did you mean 金额?' },
        },
        related: [],
        fixes: [
          {
            place: { path: 'scenarios.bylaw', from: { line: 3, column: 27 }, to: { line: 3, column: 29 } },
            title: { zh: '改为 金额', en: 'Write 金额' },
            text: '金额',
          },
        ],
      },
    ]);
  });

  test('--articles lists the clauses that decide nothing', async () => {
    const folder = await createFloor({
      'articles.bylaw': '条文 总则(general) 依据“一” 载明“公平公正”\n条文 服务(service) 载明“客户至上”\n',
    });
    const { code, out } = await runMain(['check', folder, '--articles']);
    expect(code).toBe(0);
    expect(out).toContain('\n总则  一\n  公平公正\n\n服务\n  客户至上\n');
    expect(JSON.parse((await runMain(['check', folder, '--articles', '--json'])).out)).toEqual([
      { id: 'general', label: '总则', cites: '一', says: '公平公正' },
      { id: 'service', label: '服务', says: '客户至上' },
    ]);
  });

  test('one file can be a policy', async () => {
    const folder = await createFloor();
    expect((await runMain(['check', join(folder, 'policy.bylaw')])).code).toBe(0);
  });

  test('the words of a folder beside it belong to a policy that uses them', async () => {
    const head = '制度 会所(Club) 币种 CNY 取整 舍去 施行 自 2026-01-01';
    const measure = '指标 人人一分(one) 适用于 顾问: 数量 = 1';
    const folder = await createFloor({
      'club/policy.bylaw': `${head} 沿用“common”\n${measure}\n`,
      'common/words.bylaw': '档案 顾问(Consultant) { 姓名(name): 文字 }\n',
      'alone/policy.bylaw': `${head}\n${measure}\n`,
      'lost/policy.bylaw': `${head} 沿用“nowhere”\n`,
    });
    expect(await runMain(['check', join(folder, 'club')])).toEqual({
      code: 0,
      out: '✓ 2 个文件，0 项规则，0 个示例，没有问题。\n',
      err: '',
    });
    expect((await runMain(['check', join(folder, 'club/policy.bylaw')])).code).toBe(0);
    expect((await runMain(['check', join(folder, 'alone')])).err).toContain('顾问');
    expect((await runMain(['check', join(folder, 'lost')])).err).toContain('policy/uses-missing');
  });

  test('a folder without a policy', async () => {
    const folder = await createFloor({ 'policy.bylaw': undefined, 'scenarios.bylaw': undefined });
    const { code, err } = await runMain(['check', folder]);
    expect(code).toBe(3);
    expect(err).toContain('没有 .bylaw 文件');
  });
});

describe('bylaw test', () => {
  test('a line for each scenario', async () => {
    expect(await runMain(['test', await createFloor()])).toEqual({
      code: 0,
      out: '✓ 协助的对半\n\n1 个示例全部通过。\n',
      err: '',
    });
  });

  test('a failure shows what was expected and what is, at the expectation', async () => {
    const wrong = scenarios.replace('李 50.01元', '李 50元');
    const { code, out } = await runMain(['test', await createFloor({ 'scenarios.bylaw': wrong })]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '✗ 协助的对半',
      '',
      '  错误 scenario/credits-differ scenarios.bylaw:4:24',
      '    s1 的“业绩归属”：应归 王 50.00元、李 50.00元；实归 王 50.00元、李 50.01元。',
      '    4 │   应得 业绩归属 针对 s1 因 协助成交 分得 王 50元, 李 50元',
      '      │                                     ^^^^^^^^^^^^^^^^^^^^^',
      '',
      '',
      '1 个示例，0 个通过，1 个没有通过。',
      '',
    ]);
  });

  test('a policy with errors is not tested', async () => {
    const { code, out, err } = await runMain(['test', await createFloor({ 'extra.bylaw': '档案 {' })]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('extra.bylaw:1');
  });
});

describe('bylaw fmt', () => {
  test('lays out, then has nothing more to do', async () => {
    const folder = await createFloor();
    expect((await runMain(['fmt', folder, '--check'])).code).toBe(1);
    expect(await readFile(join(folder, 'policy.bylaw'), 'utf8')).toBe(policy);
    expect((await runMain(['fmt', folder])).code).toBe(0);
    expect(await readFile(join(folder, 'policy.bylaw'), 'utf8')).toContain(
      '档案 顾问(Consultant) { 姓名(name): 文字, 部门(team): 部门, 底薪(baseWage): 款额 }',
    );
    expect(await runMain(['fmt', folder, '--check'])).toEqual({
      code: 0,
      out: '2 个文件都已是标准格式。\n',
      err: '',
    });
  });

  test('turns one file into the other language with the names that the rest declares', async () => {
    const folder = await createFloor();
    const path = join(folder, 'scenarios.bylaw');
    expect((await runMain(['fmt', path, '--lang', 'en'])).out).toBe(`formatted ${path}\n`);
    expect(await readFile(path, 'utf8')).toContain(
      'expect owner of s1 by helped credits 王 50 CNY, 李 50.01 CNY',
    );
    expect(await readFile(join(folder, 'policy.bylaw'), 'utf8')).toBe(policy);
    expect((await runMain(['test', folder])).code).toBe(0);
  });

  test('turns a policy into the other language and back to the same bytes', async () => {
    const folder = await createFloor();
    const read = (): Promise<string> => readFile(join(folder, 'policy.bylaw'), 'utf8');
    await runMain(['fmt', folder, '--lang', 'zh']);
    const chinese = await read();
    await runMain(['fmt', folder, '--lang', 'en']);
    const english = await read();
    expect(english).toContain('= sum of amount over owner where to is this Consultant');
    await runMain(['fmt', folder, '--lang', 'zh']);
    expect(await read()).toBe(chinese);
  });

  test('a file that does not parse is left as it is', async () => {
    const folder = await createFloor();
    const path = join(folder, 'policy.bylaw');
    await writeFile(path, '档案 {');
    expect((await runMain(['fmt', folder])).code).toBe(1);
    expect(await readFile(path, 'utf8')).toBe('档案 {');
  });
});

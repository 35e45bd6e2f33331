import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFloor, months } from './floor.ts';
import { runMain } from './run-main.ts';

describe('bylaw run', () => {
  test('shows who owns what, penalties, awards and pay of the newest month', async () => {
    const { code, out, err } = await runMain(['run', await createFloor(), '--month', '2026-01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '小店  2026 年 1 月  CNY',
      '',
      '业绩归属  五  2 笔，合计 10,100.01',
      '  01-05  S1         王芳 + 李娜  50.00 + 50.01  协助成交  五.1',
      '         其余 1 笔                   10,000.00  独自成交  五.2',
      '',
      '处罚',
      '  01-07  李娜  迟到  第 1 次  警告  一.1',
      '',
      '奖励',
      '  王芳  200.00  最佳',
      '',
      '工资单',
      '  姓名    底薪项    奖金      应发  罚款      实发',
      '  李娜  2,000.00    0.00  2,000.00  0.00  2,000.00',
      '  王芳  2,000.00  200.00  2,200.00  0.00  2,200.00',
      '  合计  4,000.00  200.00  4,200.00  0.00  4,200.00',
      '',
    ]);
  });

  test('decides the months before and carries: the second offence, and what the limit leaves over', async () => {
    const { out } = await runMain(['run', await createFloor(), '--lang', 'en']);
    expect(out).toContain('Shop  2026-02  CNY  2 months decided in order, from 2026-01\n');
    expect(out).toContain('  02-07  李娜  late  no. 2  fine 50.00 CNY  一.1\n');
    expect(out).toContain(
      '  李娜   2,000.00    0.00  2,000.00  -20.00  1,980.00  30.00 of fines carried to the next month\n',
    );
  });

  test('--json gives the outcome, the same bytes whatever the order of the facts', async () => {
    const first = months['2026-01'] as { readonly facts: { readonly Sale: readonly unknown[] } };
    const turned = { ...first, facts: { ...first.facts, Sale: [...first.facts.Sale].reverse() } };
    const one = await runMain(['run', await createFloor(), '--json']);
    const other = await runMain([
      'run',
      await createFloor({ 'months/2026-01.json': JSON.stringify(turned) }),
      '--json',
    ]);
    expect(one.code).toBe(0);
    expect(one.out).toBe(other.out);
    expect(JSON.parse(one.out)).toMatchObject({ month: '2026-02', policy: 'Shop', currency: 'CNY' });
  });

  test('--facts takes months from anywhere, in any order', async () => {
    const folder = await createFloor();
    const [first, second] = ['2026-01', '2026-02'].map((each) => join(folder, 'months', `${each}.json`));
    const bare = await createFloor({ 'months/2026-01.json': undefined, 'months/2026-02.json': undefined });
    const { out } = await runMain(['run', bare, '--facts', second!, '--facts', first!, '--json']);
    expect(out).toBe((await runMain(['run', folder, '--json'])).out);
  });

  test.each([
    [
      'a month that is missing between two',
      { 'months/2026-02.json': JSON.stringify({ ...(months['2026-02'] as object), month: '2026-03' }) },
      1,
      '2026-01 之后直接是 2026-03，中间缺了月份。',
    ],
    [
      'a month twice',
      { 'months/2026-02.json': JSON.stringify(months['2026-01']) },
      1,
      '都是 2026-01，不知道以哪个为准。',
    ],
    ['no months', { 'months/2026-01.json': undefined, 'months/2026-02.json': undefined }, 3, '找不到 '],
    [
      'text that is no UTF-8',
      { 'policy.bylaw': Buffer.from([0xe5, 0x88]) },
      1,
      'policy.bylaw 不是 UTF-8 文本',
    ],
  ])('%s is refused', async (_, files, code, words) => {
    const ran = await runMain(['run', await createFloor(files)]);
    expect(ran.code).toBe(code);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(words);
  });

  test('a month that is not there is told with those that are', async () => {
    const { code, err } = await runMain(['run', await createFloor(), '--month', '2027-01', '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toBe('error There are no facts of 2027-01.\n  There are: 2026-01, 2026-02.\n');
  });

  test('a wrong fact is shown in its file, with carets under it', async () => {
    const folder = await createFloor({
      'months/2026-02.json':
        '{ "month": "2026-02",\n  "facts": { "Consultant": [\n    { "id": "w", "name": "王芳", "team": "outsid", "baseWage": 1 }\n  ] } }',
    });
    const { code, err, out } = await runMain(['run', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n').slice(0, 4)).toEqual([
      `错误 month/unknown-member ${join(folder, 'months/2026-02.json')}:3:40`,
      expect.stringContaining('“部门”'),
      '  3 │     { "id": "w", "name": "王芳", "team": "outsid", "baseWage": 1 }',
      '    │                                          ^^^^^^^^',
    ]);
  });

  test('text that is no JSON is shown where it breaks off', async () => {
    const folder = await createFloor({ 'months/2026-02.json': '{ "month": "2026-02",, }' });
    const { code, err } = await runMain(['run', folder, '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('2026-02.json:1:22\n');
  });
});

describe('bylaw compile', () => {
  test('writes what an app needs, the same bytes each time', async () => {
    const folder = await createFloor();
    const out = join(folder, 'generated');
    const { code, err } = await runMain(['compile', folder, '--out', out]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const names = await readdir(out);
    expect(names).toEqual([
      'policy.schema.json',
      'policy.ts',
      'policy.types.ts',
      'policy.validator.js',
      'program.json',
    ]);
    const before = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
    expect((await runMain(['compile', folder, '-o', out])).code).toBe(0);
    expect(await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))).toEqual(before);
    expect(JSON.parse(before[names.indexOf('program.json')]!)).toMatchObject({
      version: 1,
      policy: { id: 'Shop' },
    });
  });

  test('writes nothing where the policy is wrong, and needs a folder', async () => {
    const folder = await createFloor({ 'extra.bylaw': '标准 没有用(unused) = ' });
    const out = join(folder, 'generated');
    expect((await runMain(['compile', folder, '--out', out])).code).toBe(1);
    expect(await readdir(folder)).not.toContain('generated');
    expect((await runMain(['compile', folder])).code).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

describe('the command line', () => {
  test('without a word shows what there is, as a misuse', async () => {
    const { code, err, out } = await runMain([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const command of ['check', 'run', 'explain', 'test', 'fmt', 'compile'])
      expect(err).toContain(`  ${command} `);
  });

  test.each([
    ['zh', '用法', '退出码'],
    ['en', 'Usage', 'Exit codes'],
  ])('--help speaks %s', async (lang, usage, exits) => {
    const { code, out, err } = await runMain(['--help', '--lang', lang]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(usage);
    expect(out).toContain(exits);
  });

  test('--help of a command lists its options', async () => {
    const { out } = await runMain(['run', '--help', '--lang=en']);
    expect(out).toContain('bylaw run FOLDER');
    expect(out).toContain('--month 2026-07  which month (the newest by default)');
  });

  test.each([
    [['chek', '.'], 'usage: 没有“chek”这个命令。', '是不是 bylaw check？'],
    [['check', '.', '--jsn'], '这个命令没有选项 --jsn。', '是不是 --json？'],
    [
      ['check', '.', '--month', '2026-07'],
      '这个命令没有选项 --month。',
      '用法：bylaw check FOLDER [--articles] [--deep] [--json]',
    ],
    [['run', '.', '--month', '2026-13'], '选项 --month 要的是月份，如 2026-07。', ''],
    [['run', '.', '--month'], '选项 --month 要的是月份，如 2026-07。', ''],
    [['run', '.', '--facts', '--json'], '选项 --facts 要的是事实文件。', ''],
    [['run', '--json=1', '.'], '选项 --json 要的是没有值的写法。', ''],
    [['run'], '参数的个数不对。', '用法：bylaw run FOLDER'],
    [['run', 'a', 'b'], '参数的个数不对。', '用法：bylaw run FOLDER'],
    [['check', '.', '--lang', 'fr'], '选项 --lang 要的是 zh 或 en。', ''],
  ])('%j is a misuse', async (argv, text, hint) => {
    const { code, err, out } = await runMain(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(text.replace('usage: ', ''));
    expect(err).toContain(hint);
  });

  test('a folder that is not there is an I/O error in the language asked for', async () => {
    const { code, err } = await runMain(['check', '/nowhere/at/all', '--lang', 'en']);
    expect(code).toBe(3);
    expect(err).toBe('error /nowhere/at/all does not exist.\n  Check the path.\n');
  });

  test('a path that holds an escape sequence is shown escaped', async () => {
    const { err } = await runMain(['check', '/no\u001b[31m', '--lang', 'en']);
    expect(err).toContain('/no\\u001b[31m does not exist');
  });
});

import { describe, expect, test } from 'vitest';
import { createFloor } from './floor.ts';
import { runMain } from './run-main.ts';

/** What the command says of the miniature floor, line by line. */
async function explain(...argv: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await runMain(['explain', await createFloor(), ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n');
}

describe('bylaw explain', () => {
  test('a split: the rule and where it stands, why, each share to the fen, and why not the others', async () => {
    expect(await explain('业绩归属', 'S1', '--month', '2026-01')).toEqual([
      '业绩归属  成交 S1  2026-01-05  policy.bylaw:13:3',
      '王芳（接待） 50.00元，李娜（协助） 50.01元',
      '规则',
      '  协助成交  五.1',
      '  按分成 对半(接待: 接待人, 协助: 协助人)',
      '理由',
      '  ✓ 协助人 已填写：李娜',
      '计算',
      '  王芳（接待） 50.00元',
      '    金额 100.01元 × 50% = 50.005元，截到分 50.00元',
      '  李娜（协助） 50.01元',
      '    金额 100.01元 × 剩余 50% = 50.005元，截到分 50.00元',
      '    加零头 0.01元 = 50.01元',
      '其他规则',
      '  · 独自成交  五.2  也成立，但次序在 协助成交 之后',
      '    若成交 S1 没有填协助人（现为 李娜），就由它定',
      '',
    ]);
  });

  test('the rule that lost says what it saw, in English too', async () => {
    const lines = await explain('owner', 'S2', '--month', '2026-01', '--lang', 'en');
    expect(lines.slice(1, 4)).toEqual(['王芳 10,000.00 CNY', 'Rule', '  alone  五.2']);
    expect(lines.slice(-3, -1)).toEqual([
      '  ✗ helped  五.1  helper is known: not given',
      '    would decide if helper of Sale S2 were 李娜 (it is not given)',
    ]);
  });

  test('an offence with the one of the month before on its ladder', async () => {
    const lines = await explain('conduct', 'I2', '--lang', 'en');
    expect(lines[1]).toBe('李娜 no. 2: fine 50.00 CNY');
    expect(lines.slice(lines.indexOf('Ladder'), lines.indexOf('Working'))).toEqual([
      'Ladder',
      '  steps  counts the same offence, 2025-11-07 to 2026-02-07',
      '    no. 1  2026-01-07  I1  late',
      '    no. 2  2026-02-07  this one',
    ]);
  });

  test('a line of a statement, and a person by name', async () => {
    expect(await explain('工资单', '李娜', '--line', '罚款')).toEqual([
      '工资单  李娜 l  2026-02  罚款  policy.bylaw:30:40',
      '罚款 -20.00元',
      '规则',
      '  全部 罚款',
      '计算',
      '  本月应扣 1 笔合计 50.00元',
      '    I2（2026-02-07）  迟到  50.00元',
      '  最多扣 应发 2,000.00元 × 1% = 20.00元',
      '  可扣 20.00元，扣 20.00元',
      '  余 30.00元 转下月',
      '',
    ]);
  });

  test('all lines of a statement where none is named', async () => {
    const lines = await explain('pay', 'w', '--month', '2026-01', '--lang', 'en');
    expect(lines.filter((line) => line.startsWith('pay ')).map((line) => line.split('  ')[3])).toEqual([
      'base',
      'awards',
      'gross',
      'fines',
      'net',
    ]);
  });

  test('an award lost says who stands first', async () => {
    expect(await explain('best', 'l', '--month', '2026-01', '--lang', 'en')).toEqual([
      'best  李娜 l  2026-01-31  policy.bylaw:25:1',
      'not won',
      'Other rules',
      '  ✗ best',
      '    ✗ the first 1: it is place 2',
      '      place 1  王芳  10,050.00 CNY',
      '      place 2  李娜  50.01 CNY',
      '',
    ]);
  });

  test('--json gives the data, and where every node of it is written', async () => {
    const lines = await explain('owner', 'S1', '--month', '2026-01', '--json');
    const { explanations, places } = JSON.parse(lines.join('\n'));
    expect(explanations).toHaveLength(1);
    expect(explanations[0]).toMatchObject({
      kind: 'decision',
      rule: { node: 'owner/helped', cites: '五.1' },
    });
    expect(places).toContainEqual({ node: 'owner/helped', path: 'policy.bylaw', line: 13, column: 3 });
  });

  test.each([
    [
      'a block that is not there',
      ['ownr', 'S1'],
      'The policy has no claim, discipline, duty, rotation, assessment, award, commission, measure, ranking or statement "ownr".\n  Did you mean "owner"?',
    ],
    [
      'a subject that is not there',
      ['owner', 'S9'],
      'There is no Sale "S9" in 2026-02.\n  Check the id, or name the month with --month.',
    ],
    [
      'a line that is not there',
      ['pay', 'l', '--line', 'bonus'],
      'The statement has no line "bonus".\n  There are: base, awards, gross, fines, net.',
    ],
  ])('%s is told', async (_, argv, words) => {
    const { code, out, err } = await runMain(['explain', await createFloor(), ...argv, '--lang', 'en']);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `error ${words}\n` });
  });
});

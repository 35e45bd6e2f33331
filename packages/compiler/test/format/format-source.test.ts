import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../src/compile.ts';
import { formatPolicy } from '../../src/format-policy.ts';
import { formatSources } from '../../src/format/format-source.ts';
import type { Understand } from '../../src/format/format-source.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const header = 'policy P "制度" currency CNY rounding half up effective from 2026-01-01\n\n';

function format(body: string, language: 'zh' | 'en'): string {
  const result = formatPolicy([{ path: 'a.bylaw', text: header + body }], language);
  if (result.kind !== 'formatted') return result.kind;
  const text = result.files[0]?.text ?? '';
  return text.slice(text.indexOf('\n\n') + 2);
}

describe('formatSources', () => {
  test.each([
    [
      'a label that is no word is quoted',
      'enum A "到访的目的" { x "当" }\n',
      '分类 「到访的目的」(A) { 「当」(x) }\n',
    ],
    ['a label that nothing can quote stays a text', 'enum A "「甲」" { x }\n', '分类 A“「甲」” { x }\n'],
    ['an identifier of a reserved word is quoted', 'enum 「when」 { x }\n', '分类 「when」 { x }\n'],
    [
      'a name that the policy does not know is left',
      'entity E "员工" { of "部门": Nowhere }\n',
      '档案 员工(E) { 部门(of): Nowhere }\n',
    ],
    [
      'quotes in a text',
      'param a = 1 cites "按“规章”" assumed "说 \\"是\\""\n',
      '标准 a = 1 依据 "按“规章”" 暂定“说 "是"”\n',
    ],
  ])('%s', (_, en, zh) => {
    expect(format(en, 'zh')).toBe(zh);
    expect(format(en, 'en')).toBe(en);
    expect(format(zh, 'en')).toBe(en);
  });

  test("where a label would mean something else, the author's own name stays", () => {
    // In the sale's rules 任务 is the field; the param of that label can only be meant by its identifier.
    const text = `${header}
event Sale "成交" { target "任务": money, amount "金额": money, ok "是否达标": yes/no }
entity Person "顾问" { name "姓名": text }
param goal "任务" = 200 CNY
discipline d "纪律" on Sale against seller { rule r when amount at least goal then warning }
`;
    const result = formatPolicy([{ path: 'a.bylaw', text }], 'zh');
    const printed = result.kind === 'formatted' ? result.files[0]?.text : '';
    expect(printed).toContain('当 amount 不低于 goal');
  });

  test('text with a syntax error is left alone', () => {
    expect(format('param a = \n', 'zh')).toBe('unreadable');
  });

  test('a print that would mean something else is refused', () => {
    const policy = { path: 'a.bylaw', text: `${header}param a = 1 // why\n` };
    const read: Understand = (sources) => compilePolicy(sources.files).checked;
    const sources = { files: [createSourceFile(policy.path, policy.text)] };
    expect(formatSources(sources, 'en', read).kind).toBe('formatted');

    // A reader that loses what it reads the second time: the number, or the comment.
    const loseNumber: Understand = ({ files }) =>
      read({ files: files.map(({ path, text }) => createSourceFile(path, text.replace('a = 1', 'a = 2'))) });
    const loseComment: Understand = ({ files }) =>
      read({ files: files.map(({ path, text }) => createSourceFile(path, text.replace('// why', ''))) });
    for (const lose of [loseNumber, loseComment]) {
      let calls = 0;
      const once: Understand = (given) => (calls++ === 0 ? read(given) : lose(given));
      expect(formatSources(sources, 'en', once)).toEqual({ kind: 'refused', files: [0] });
    }
  });
});

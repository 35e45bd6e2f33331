import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { renderDiagnostics } from '../../src/diagnostics/render.ts';

const claims = createSourceFile(
  'claims.bylaw',
  '示例 “离岗” 于 2026-03 {\n\t已有 顾问 王 { 部们: 内销 }\n}\n',
);

function at(text: string, part: string): Diagnostic['span'] {
  const start = text.indexOf(part);
  return { file: 0, start, end: start + part.length };
}

const unknownField: Diagnostic = {
  code: 'scenario/unknown-field',
  severity: 'error',
  params: { name: '部们', kind: ['Consultant', '顾问'], similar: ['部门'] },
  span: at(claims.text, '部们'),
  related: [],
  fixes: [],
};

describe('renderDiagnostics', () => {
  test('puts carets under exactly the span, two cells for each Han character, behind a tab', () => {
    expect(renderDiagnostics([unknownField], { files: [claims] }, 'zh', { color: false })).toBe(
      [
        '错误 scenario/unknown-field claims.bylaw:2:12',
        '  “顾问”没有“部们”这一项。',
        '  2 │     已有 顾问 王 { 部们: 内销 }',
        '    │                    ^^^^',
        '  怎么办：是不是“部门”？',
        '',
      ].join('\n'),
    );
  });

  test('speaks English of ids', () => {
    expect(renderDiagnostics([unknownField], { files: [claims] }, 'en', { color: false })).toContain(
      'error scenario/unknown-field claims.bylaw:2:12\n  "Consultant" has no field "部们".\n',
    );
  });

  test('shows related places and fixes', () => {
    const diagnostic: Diagnostic = {
      ...unknownField,
      related: [{ span: at(claims.text, '离岗'), label: { zh: '在这个示例里', en: 'in this scenario' } }],
      fixes: [{ title: { zh: '改成', en: 'Make it' }, span: unknownField.span, text: '部门' }],
    };
    expect(renderDiagnostics([diagnostic], { files: [claims] }, 'zh', { color: false })).toContain(
      [
        '  另见：claims.bylaw:1:5 在这个示例里',
        '  1 │ 示例 “离岗” 于 2026-03 {',
        '    │       ^^^^',
        '  怎么办：是不是“部门”？',
        '  改法：改成 `部门`',
      ].join('\n'),
    );
  });

  test('shows the first and last line of a long span', () => {
    const whole: Diagnostic = {
      ...unknownField,
      span: { file: 0, start: 0, end: claims.text.length - 1 },
    };
    expect(renderDiagnostics([whole], { files: [claims] }, 'zh', { color: false })).toContain(
      [
        '  1 │ 示例 “离岗” 于 2026-03 {',
        '    │ ^^^^^^^^^^^^^^^^^^^^^^^^',
        '    ┆',
        '  3 │ }',
        '    │ ^',
      ].join('\n'),
    );
  });

  test('cuts a long line around the span', () => {
    const text = `${'甲'.repeat(200)}错${'乙'.repeat(200)}`;
    const shown = renderDiagnostics(
      [{ ...unknownField, span: at(text, '错') }],
      { files: [createSourceFile('a.bylaw', text)] },
      'zh',
      { color: false },
    ).split('\n');
    expect(shown[2]).toBe(`  1 │ …${'甲'.repeat(12)}错${'乙'.repeat(34)}…`);
    expect(shown[3]).toBe(`    │ ${' '.repeat(25)}^^`);
  });

  test('never sends a control character of the source to the terminal', () => {
    const text = 'a\u001b[31m\u202eb';
    const shown = renderDiagnostics(
      [{ ...unknownField, span: at(text, 'b'), params: { ...unknownField.params, name: '\u0007' } }],
      { files: [createSourceFile('x\u001b.bylaw', text)] },
      'en',
      { color: false },
    );
    expect(shown).toContain('a\\u001b[31m\\u202eb');
    expect(shown).toContain('x\\u001b.bylaw:1:8');
    expect([...shown].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  });

  test('orders by file and place, whatever order they were found in', () => {
    const b = { ...unknownField, span: { file: 1, start: 0, end: 1 } };
    const early = { ...unknownField, span: { file: 0, start: 0, end: 2 } };
    const sources = { files: [claims, createSourceFile('pay.bylaw', 'x')] };
    const shown = renderDiagnostics([b, unknownField, early], sources, 'en', { color: false });
    expect(shown.match(/\S+\.bylaw:\d+:\d+/g)).toEqual([
      'claims.bylaw:1:1',
      'claims.bylaw:2:12',
      'pay.bylaw:1:1',
    ]);
  });

  test('a span at the end of a file without a line break still has a caret', () => {
    const shown = renderDiagnostics(
      [{ ...unknownField, span: { file: 0, start: 3, end: 3 } }],
      { files: [createSourceFile('a.bylaw', 'abc')] },
      'en',
      { color: false },
    );
    expect(shown).toContain('  1 │ abc\n    │    ^');
  });
});

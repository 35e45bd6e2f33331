import { describe, expect, test } from 'vitest';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { countUtf8Bytes, limits } from '../../src/source/limits.ts';
import { createSourceFile, createSources, locate, offsetOf, textOf } from '../../src/source/source-file.ts';

function read(files: readonly { readonly path: string; readonly text: string }[]) {
  const reporter = createReporter();
  const sources = createSources(files, reporter);
  return { sources, reporter, codes: reporter.diagnostics.map(({ code }) => code) };
}

test.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['\ufeffa', 'a'],
  ['\r\n\r\n', '\n\n'],
])('%j is kept as %j', (given, kept) => {
  expect(createSourceFile('p', given).text).toBe(kept);
});

test('line and column, from 1, in UTF-16 units', () => {
  const file = createSourceFile('p', '当😀b\r\n\r\nc');
  const places = [
    [0, 1, 1],
    [3, 1, 4],
    [4, 1, 5],
    [5, 2, 1],
    [6, 3, 1],
    [7, 3, 2],
  ] as const;
  for (const [offset, line, column] of places) {
    expect(locate(file, offset)).toEqual({ line, column });
    expect(offsetOf(file, { line, column })).toBe(offset);
  }
});

test('a place outside the text is the nearest one inside', () => {
  const file = createSourceFile('p', 'ab\nc');
  expect(offsetOf(file, { line: 1, column: 99 })).toBe(2);
  expect(offsetOf(file, { line: 99, column: 99 })).toBe(4);
  expect(offsetOf(file, { line: 0, column: 0 })).toBe(0);
});

test('files stand in the order of their paths, by code unit', () => {
  const { sources } = read([
    { path: 'b', text: '2' },
    { path: 'a', text: '1' },
    { path: 'B', text: '0' },
  ]);
  expect(sources.files.map(({ path }) => path)).toEqual(['B', 'a', 'b']);
  expect(textOf(sources, { file: 1, start: 0, end: 1 })).toBe('1');
});

describe('characters that no policy may hold', () => {
  test.each([
    ['NUL', '\u0000', 'U+0000'],
    ['a control character', '\u0007', 'U+0007'],
    ['C1', '\u0085', 'U+0085'],
    ['zero width', '\u200b', 'U+200B'],
    ['right to left', '\u202e', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a byte order mark inside', '\ufeff', 'U+FEFF'],
    ['half a pair', '\ud800', 'U+D800'],
    ['the other half', '\udc00', 'U+DC00'],
    ['an invisible letter', '\u{e0041}', 'U+E0041'],
  ])('%s', (_what, character, code) => {
    const { reporter } = read([{ path: 'p', text: `// ab${character}c` }]);
    expect(reporter.diagnostics).toMatchObject([
      {
        code: 'source/forbidden-character',
        params: { code },
        span: { file: 0, start: 5, end: 5 + character.length },
        fixes: [{ text: '' }],
      },
    ]);
  });

  test.each(['tab\there', '全角\u3000空格', 'emoji 😀', '“”、\u00a0'])('%j is fine', (text) => {
    expect(read([{ path: 'p', text }]).codes).toEqual([]);
  });

  test('a run is one problem', () => {
    expect(read([{ path: 'p', text: 'a\u200b\u200c\u200db' }]).codes).toEqual(['source/forbidden-character']);
  });
});

describe('sizes', () => {
  test.each([
    ['a', 1],
    ['é', 2],
    ['当', 3],
    ['😀', 4],
    ['\ud800', 3],
  ])('%j takes %i bytes', (text, bytes) => {
    expect(countUtf8Bytes(text)).toBe(bytes);
  });

  const sized = (path: string, bytes: number) => ({ path, text: 'x'.repeat(bytes) });

  test('a file of 256 KB is read, one byte more is not', () => {
    expect(read([sized('p', limits.fileBytes)]).codes).toEqual([]);
    const { sources, codes } = read([sized('p', limits.fileBytes + 1), { path: 'q', text: 'y' }]);
    expect(codes).toEqual(['source/file-too-large']);
    expect(sources.files.map(({ text }) => text)).toEqual(['', 'y']);
  });

  test('a folder of 1 MB is read, one byte more is not', () => {
    const quarter = limits.projectBytes / 4;
    const four = ['a', 'b', 'c', 'd'].map((path) => sized(path, quarter));
    expect(read(four).codes).toEqual([]);
    const { sources, codes } = read([...four, sized('e', 1)]);
    expect(codes).toEqual(['source/project-too-large']);
    expect(sources.files.map(({ text }) => text)).toEqual(['', '', '', '', '']);
  });

  test('64 files are read, 65 are not', () => {
    const files = Array.from({ length: 65 }, (_, index) => sized(`p${index}`, 1));
    expect(read(files.slice(1)).codes).toEqual([]);
    expect(read(files).codes).toEqual(['source/too-many-files']);
  });

  test('a path may be given once', () => {
    expect(read([sized('p', 1), sized('p', 2)]).codes).toEqual(['source/path-twice']);
  });
});

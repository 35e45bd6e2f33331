import type { PolicyFile } from '@bylaw/compiler';
import { canonicalJson, compilePolicy, formatPolicy } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { club, compileWhole, readPolicy, readReference } from '../read-policy.ts';
import { widen } from './widen.ts';

function print(files: readonly PolicyFile[], language?: Language): readonly PolicyFile[] {
  const result = formatPolicy(files, language);
  if (result.kind !== 'formatted') throw new Error(`does not print: ${result.kind}`);
  return result.files;
}

function change(
  files: readonly PolicyFile[],
  how: (text: string, index: number) => string,
): readonly PolicyFile[] {
  return files.map(({ path, text }, index) => ({ path, text: how(text, index) }));
}

function commentsOf(files: readonly PolicyFile[]): readonly (readonly string[])[] {
  return compilePolicy(files).checked.trees.map((tree) => tree.comments.map(({ text }) => text));
}

describe.each([
  ['the club', readPolicy(club)],
  ['the language reference', readReference()],
])('%s', (_, files) => {
  const meant = canonicalJson(compileWhole(files));
  const chinese = print(files, 'zh');
  const english = print(files, 'en');

  test.each([
    ['in Chinese', chinese],
    ['in English', english],
    ['in Chinese, from its English', print(english, 'zh')],
    [
      'in both, file by file',
      change(chinese, (text, index) => (index % 2 === 0 ? text : english[index]!.text)),
    ],
    ['with every sign of the Chinese full-width', change(chinese, widen)],
    ['with every sign of the English full-width', change(english, widen)],
    ['with the line ends of Windows', change(files, (text) => text.replaceAll('\n', '\r\n'))],
    [
      'on one line a file',
      change(print(files), (text) => text.replace(/\/\/.*/g, '').replaceAll(/\s+/g, ' ')),
    ],
  ])('means the same %s', (_name, written) => {
    expect(canonicalJson(compileWhole(written)) === meant).toBe(true);
  });

  test.each(['zh', 'en'] as const)('laid out twice is laid out once (%s)', (language) => {
    const once = print(files, language);
    expect(print(once, language)).toEqual(once);
  });

  test('comes back from English to the byte', () => {
    expect(print(english, 'zh')).toEqual(chinese);
  });

  test('keeps every comment, where it stands among the others', () => {
    const comments = commentsOf(files);
    expect(commentsOf(chinese)).toEqual(comments);
    expect(commentsOf(english)).toEqual(comments);
  });
});

test('the club has comments to keep', () => {
  expect(commentsOf(readPolicy(club)).flat().length).toBeGreaterThan(40);
});

test('full-width signs are those outside texts, names and comments', () => {
  expect(widen('第1次: 罚款 20.5元 依据“(1)” 「a:b」 // 1:1')).toBe(
    '第１次： 罚款 ２０．５元 依据“(1)” 「a:b」 // 1:1',
  );
});

import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/syntax/language.ts';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { lexFile } from '../../src/syntax/lexer.ts';
import { forms } from './forms.ts';
import { parseText, widen, withoutSpans } from './parse-text.ts';

describe.each(forms)('%s', (_form, english, chinese) => {
  const expected = parseText(english);

  test('is read in English, every word of it', () => {
    expect(expected.problems).toEqual([]);
    const { header, calendars, declarations, scenarios } = expected.tree;
    expect([header ?? [], calendars, declarations, scenarios].flat()).toHaveLength(1);
  });

  test('is the same tree in Chinese', () => {
    const { tree, problems } = parseText(chinese);
    expect(problems).toEqual([]);
    expect(withoutSpans(tree)).toEqual(withoutSpans(expected.tree));
  });

  test('is the same tree in full width', () => {
    // The texts in quotes hold no sign that widening would change but full stops in clauses; those are put back.
    const wide = widen(chinese).replace(/“[^”]*”/g, (text) =>
      text.replaceAll('\uff0e', '.').replaceAll('\uff11', '1'),
    );
    const names = wide.replace(/[A-Za-z][\uff10-\uff19]/g, (name) => name.normalize('NFKC'));
    const { tree, problems } = parseText(names);
    expect(problems).toEqual([]);
    expect(withoutSpans(tree)).toEqual(withoutSpans(expected.tree));
  });
});

test('one file may mix both languages', () => {
  expect(
    parseText('claim 归属 of 成交 { 规则 a when 类型 是 新卡 则 credit 接待人 otherwise b 归公 }').problems,
  ).toEqual([]);
});

test.each([
  ['param x = 3', 'en'],
  ['标准 x = 3', 'zh'],
  ['标准 x = 3 cites "a"  标准 y = 4', 'zh'],
  ['顾问', 'zh'],
  ['', 'en'],
])('the language of %j is %s', (text, language) => {
  const { tokens } = lexFile(createSourceFile('a', text), 0, createReporter());
  expect(detectLanguage(tokens)).toBe(language);
});

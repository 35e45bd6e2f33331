import { readFileSync, writeFileSync } from 'node:fs';
import { compilePolicy, formatPolicy, keywords, runScenario, sayDiagnostic } from '@bylaw/compiler';
import { expect, test } from 'vitest';

/**
 * The examples of the reference, put one after another, are one policy. What can be made is made: the Chinese of each
 * example and the table of keywords. `UPDATE=1 npx vitest run test/language-reference` writes them anew.
 */
const page = new URL('../packages/compiler/LANGUAGE.md', import.meta.url);
const text = readFileSync(page, 'utf8');
const fence = /^```bylaw\n(.*?)^```\n(?:\n```bylaw\.zh\n.*?^```\n)?/gms;
const examples = [...text.matchAll(fence)].map((match, index) => ({
  path: `${String(index + 1).padStart(2, '0')}.bylaw`,
  text: match[1]!,
}));
const compiled = compilePolicy(examples);

function printIn(language: 'zh' | 'en'): readonly string[] {
  const result = formatPolicy(examples, language);
  if (result.kind !== 'formatted') throw new Error(`the examples do not print: ${result.kind}`);
  return result.files.map((file) => file.text);
}

function writeKeywords(): string {
  const rows = keywords.map(({ en, zh, reserved }) => {
    const words = (spellings: readonly string[]): string => spellings.map((each) => `\`${each}\``).join(' ');
    return `| ${words(en)} | ${words(zh)} | ${reserved ? 'reserved' : ''} |`;
  });
  return ['| English | 中文 | |', '|---|---|---|', ...rows].join('\n');
}

/** The page as it should be: both languages of every example, and the keywords of the table. */
function writePage(): string {
  const english = printIn('en');
  const chinese = printIn('zh');
  let at = -1;
  const withExamples = text.replace(fence, () => {
    at += 1;
    return `\`\`\`bylaw\n${english[at]}\`\`\`\n\n\`\`\`bylaw.zh\n${chinese[at]}\`\`\`\n`;
  });
  return withExamples.replace(
    /(<!-- keywords -->\n)[^]*?(\n<!-- end -->)/,
    (_, open: string, close: string) => `${open}${writeKeywords()}${close}`,
  );
}

test('every example of the language reference compiles without a finding', () => {
  const said = compiled.diagnostics.map((each) => `${each.code}: ${sayDiagnostic(each, 'en').text}`);
  expect(said).toEqual([]);
  expect(examples.length).toBeGreaterThan(10);
});

test('every scenario of the language reference passes', () => {
  const { program, scenarios } = compiled;
  if (program === undefined) throw new Error('the reference does not compile');
  expect(scenarios.map((each) => each.title)).toEqual([
    '节假日不写日报，调休要写',
    '第二周没有交周报',
    '回复过了期限',
    '就餐轮空，越轮警告，拒接停轮',
    '外销跟踪的客人自己到访开卡',
    '第三次离岗',
    '考核与否决',
    '经理裁定',
    '跟踪保护期若改为两天',
  ]);
  for (const scenario of scenarios) {
    const { failures } = runScenario(program, scenario);
    expect(failures.map((each) => `${scenario.title}: ${sayDiagnostic(each, 'en').text}`)).toEqual([]);
  }
});

test('the Chinese of every example and the table of keywords are what the tools print', () => {
  const wanted = writePage();
  if (process.env['UPDATE'] === '1') writeFileSync(page, wanted);
  else expect(text).toBe(wanted);
});

test('the Chinese examples are the same policy', () => {
  const chinese = [...text.matchAll(/^```bylaw\.zh\n(.*?)^```\n/gms)].map((match, index) => ({
    path: examples[index]!.path,
    text: match[1]!,
  }));
  expect(chinese).toHaveLength(examples.length);
  expect(compilePolicy(chinese).program).toEqual(compiled.program);
});

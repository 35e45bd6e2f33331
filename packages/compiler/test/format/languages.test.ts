import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../src/compile.ts';
import type { PolicyFile } from '../../src/source/policy-file.ts';
import { formatPolicy } from '../../src/format-policy.ts';
import { listPolicies, readRules } from '../read-rules.ts';
import { sprinkle } from './sprinkle.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const sample = {
  en: read(join(import.meta.dirname, 'sample-en.bylaw')),
  zh: read(join(import.meta.dirname, 'sample-zh.bylaw')),
};

function formatFiles(files: readonly PolicyFile[], language: 'zh' | 'en'): readonly PolicyFile[] {
  const result = formatPolicy(files, language);
  expect(result.kind).toBe('formatted');
  return result.kind === 'formatted' ? result.files : [];
}

function formatOne(text: string, language: 'zh' | 'en'): string {
  return formatFiles([{ path: 'a.bylaw', text }], language)[0]?.text ?? '';
}

describe('one policy in two languages', () => {
  test.each([
    ['en', 'en'],
    ['en', 'zh'],
    ['zh', 'en'],
    ['zh', 'zh'],
  ] as const)('the sample, written in %s, prints in %s as it stands there', (from, to) => {
    expect(formatOne(sample[from], to)).toBe(sample[to]);
  });

  test('the two are one program', () => {
    const [en, zh] = [sample.en, sample.zh].map((text) => compilePolicy([{ path: 'a.bylaw', text }]).program);
    expect(en).toBeDefined();
    expect(zh).toEqual(en);
  });

  test.each(['en', 'zh'] as const)('with a comment in every gap, written in %s', (language) => {
    const other = language === 'en' ? 'zh' : 'en';
    const written = sprinkle(sample[language], (index) => ` // ${index}\n`);
    const count = written.match(/\/\/ \d+$/gm)?.length ?? 0;
    const there = formatOne(written, other);
    expect(there.match(/\/\/ \d+$/gm)).toHaveLength(count);
    const back = formatOne(there, language);
    expect(formatOne(formatOne(back, other), language)).toBe(back);
  });

  test.each(['en', 'zh'] as const)('words run together or far apart print the same, in %s', (language) => {
    const squeezed = sample[language].replace(/\n+/g, (lines) => (lines.length > 1 ? '\n\n\n' : '\n   \t'));
    expect(formatOne(squeezed, language)).toBe(sample[language]);
  });
});

describe('the policies of the repository', () => {
  test.each(listPolicies())('%s goes to either language and back unchanged', (name) => {
    const files = readRules(name);
    const zh = formatFiles(files, 'zh');
    const en = formatFiles(zh, 'en');
    expect(formatFiles(en, 'zh')).toEqual(zh);
    expect(formatFiles(files, 'en')).toEqual(en);
    expect(compilePolicy(en).program).toEqual(compilePolicy(files).program);
  });
});

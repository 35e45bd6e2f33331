import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compilePolicy, renderDiagnostics, runScenarios } from '@bylaw/compiler';
import type { CompiledPolicy, PolicyFile } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { expectFile, languages, listFolders, readText } from '../fixtures.ts';

/** What a person sees of a bad policy: one folder each, the policy and the exact words in both languages. */
const root = join(import.meta.dirname, 'bad-policies');
const names = listFolders(root);
const vocabulary = { path: 'vocabulary.bylaw', text: readText(root, 'vocabulary.bylaw') };

/** The files of a bad policy, with the common vocabulary unless it has a head of its own or is about having none. */
function readPolicy(name: string): readonly PolicyFile[] {
  const folder = join(root, name);
  const files = readdirSync(folder)
    .filter((each) => each.endsWith('.bylaw'))
    .map((path) => ({ path, text: readText(folder, path) }));
  const isWhole = name.endsWith('header') || files.some(({ text }) => /^(?:policy|制度) /m.test(text));
  return isWhole ? files : [...files, vocabulary];
}

/** As `bylaw check` shows it; where nothing is wrong, as `bylaw test` does. */
function show({ program, diagnostics, sources, scenarios }: CompiledPolicy, language: Language): string {
  const failures =
    program === undefined ? [] : runScenarios(program, scenarios).flatMap((each) => each.failures);
  return renderDiagnostics([...diagnostics, ...failures], sources, language, { color: false });
}

describe('a bad policy, as a person reads what is wrong with it', () => {
  test.each(names)('%s', (name) => {
    const compiled = compilePolicy(readPolicy(name));
    for (const language of languages) {
      const shown = show(compiled, language);
      expect(shown).not.toBe('');
      expectFile(join(root, name, `expected.${language}.txt`), shown);
    }
  });
});

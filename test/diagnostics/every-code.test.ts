import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledPolicy, PolicyFile } from '@bylaw/compiler';
import { compilePolicy } from '@bylaw/compiler';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../packages/compiler/src/diagnostics/catalogue.ts';
import { expectFile, languages, readText } from '../fixtures.ts';
import { badPolicies, readBadPolicy } from './bad-policies.ts';
import { findAll, show } from './show.ts';

/**
 * Pages with a small policy for each code and what a person reads of it: a heading `## code`, the policy, then its
 * words in Chinese and English. Code in front of the first heading stands before every policy of the page.
 */
const root = join(import.meta.dirname, 'every-code');
const pages = readdirSync(root).filter((path) => path.endsWith('.md'));
const vocabulary = { path: 'vocabulary.bylaw', text: readText(root, 'vocabulary.bylaw') };

interface Page {
  readonly title: string;
  readonly prelude: string | undefined;
  readonly cases: readonly { readonly code: string; readonly policy: string }[];
}

function readPage(path: string): Page {
  const [head = '', ...sections] = readText(root, path).split(/^## /m);
  const bylaw = /^```bylaw\n(.*?)^```$/ms;
  return {
    title: head.split('\n')[0] ?? '',
    prelude: bylaw.exec(head)?.[1],
    cases: sections.map((section) => ({
      code: section.slice(0, section.indexOf('\n')),
      policy: bylaw.exec(section)?.[1] ?? '',
    })),
  };
}

function compile({ prelude }: Page, policy: string): CompiledPolicy {
  const files: PolicyFile[] = [{ path: 'policy.bylaw', text: policy }, vocabulary];
  if (prelude !== undefined) files.push({ path: 'prelude.bylaw', text: prelude });
  return compilePolicy(files);
}

function writePage(page: Page): string {
  const fence = (text: string, language = ''): string => `\`\`\`${language}\n${text}\`\`\`\n`;
  const sections = page.cases.map(({ code, policy }) => {
    const compiled = compile(page, policy);
    const shown = languages.map((language) => fence(show(compiled, language), 'text'));
    return [`## ${code}\n`, fence(policy, 'bylaw'), ...shown].join('\n');
  });
  const head = page.prelude === undefined ? [page.title, ''] : [page.title, '', fence(page.prelude, 'bylaw')];
  return [head.join('\n'), ...sections].join('\n');
}

describe.each(pages)('%s', (path) => {
  const page = readPage(path);

  test('shows each code that it names', () => {
    const missed = page.cases.filter(({ code, policy }) =>
      findAll(compile(page, policy)).every((each) => each.code !== code),
    );
    expect(missed.map(({ code }) => code)).toEqual([]);
  });

  test('has the words that a person reads', () => {
    expectFile(join(root, path), writePage(page));
  });
});

/** What only a text of a certain size shows: `pipeline/limits.test.ts` makes it. */
const bySize = [
  'expression/too-deep',
  'lower/too-deep',
  'policy/too-many-parts',
  'source/chain-too-long',
  'source/file-too-large',
  'source/name-too-long',
  'source/nested-too-deep',
  'source/path-twice',
  'source/project-too-large',
  'source/text-too-long',
  'source/too-many-diagnostics',
  'source/too-many-digits',
  'source/too-many-files',
  'source/too-many-tokens',
];

/** What no text shows. */
const never = [
  // Stands for a form that the checker should have refused: `compile.test.ts` makes it from a tree without bindings.
  'lower/unsupported',
];

test('every code of the catalogue is shown by a policy, or it is said why not', () => {
  const shown = new Set([
    ...badPolicies
      .flatMap(({ folder }) => findAll(compilePolicy(readBadPolicy(folder))))
      .map(({ code }) => code),
    ...pages.flatMap((path) => readPage(path).cases.map(({ code }) => code)),
  ]);
  const missing = Object.keys(catalogue).filter((code) => !shown.has(code));
  expect(missing.sort()).toEqual([...bySize, ...never].sort());
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compilePolicy, createPaint, readMonthText } from '@bylaw/compiler';
import type { Carry, Language, Month, MonthProblem, MonthProblemCode } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { writeProblems } from '../../packages/cli/src/write-problems.ts';
import { jsonMessages } from '../../packages/runtime/src/messages/json-catalogue.ts';
import { monthMessages } from '../../packages/runtime/src/messages/month-catalogue.ts';
import { expectFile, languages, listFolders, readText } from '../fixtures.ts';

/** What a person sees of a bad month, by the way that `bylaw run` takes: one folder each, and the exact words. */
const root = join(import.meta.dirname, 'bad-months');
const names = listFolders(root);
const { program } = compilePolicy([{ path: 'policy.bylaw', text: readText(root, 'policy.bylaw') }]);
if (program === undefined) throw new Error('the policy of the bad months does not compile');
const evaluator = createEvaluator(program);

function readProblems(name: string): readonly MonthProblem[] {
  const read = readMonthText(readText(root, name, 'month.json'));
  if (read.problems !== undefined) return read.problems;
  const result = evaluator.evaluate(read.value as Month, readCarry(name));
  return result.kind === 'problems' ? result.problems : [];
}

function readCarry(name: string): Carry | undefined {
  const path = join(root, name, 'carry.json');
  return existsSync(path) ? (JSON.parse(readText(path)) as Carry) : undefined;
}

function show(name: string, problems: readonly MonthProblem[], language: Language): string {
  const text = readText(root, name, 'month.json');
  return writeProblems('2026-03.json', text, problems, evaluator.program, language, createPaint(false));
}

describe('a bad month, as a person reads what is wrong with it', () => {
  test.each(names)('%s', (name) => {
    const problems = readProblems(name);
    expect(problems).not.toEqual([]);
    for (const language of languages) {
      expectFile(join(root, name, `expected.${language}.txt`), show(name, problems, language));
    }
  });
});

/** What no file of a month of readable size shows. */
const elsewhere = [
  // Only a program hands in a fraction: in a text it is no exact number before it is money.
  'month/number-fraction',
  'month/json-size',
  'month/too-many-rows',
];

test('every code is shown by a bad month, or it is said why not', () => {
  const shown = new Set(names.flatMap((name) => readProblems(name).map(({ code }) => code)));
  const codes = [...Object.keys(jsonMessages), ...Object.keys(monthMessages)];
  expect(codes.filter((code) => !shown.has(code as MonthProblemCode)).sort()).toEqual([...elsewhere].sort());
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPaint } from '@bylaw/compiler';
import { beforeAll, expect, test } from 'vitest';
import { readArgs } from '../../packages/cli/src/args.ts';
import { writeAcceptancePage } from '../../packages/cli/src/coverage/acceptance-page.ts';
import type { AnsweredRow } from '../../packages/cli/src/coverage/answer-rows.ts';
import { answerFile } from '../../packages/cli/src/coverage/cover-rows.ts';

/** Every clause of the regulations against the rules, scenarios and sample months that answer it. */

const rules = new URL('../../rules/', import.meta.url);
const readRulesFile = (name: string): string => readFileSync(new URL(name, rules), 'utf8');

let answered: readonly AnsweredRow[] = [];
beforeAll(async () => {
  const refused: string[] = [];
  const rows = await answerFile(fileURLToPath(new URL('rows.json', rules)), {
    args: readArgs(['coverage']),
    io: { out: () => undefined, err: (text) => refused.push(text), color: false },
    language: 'zh',
    paint: createPaint(false),
  });
  expect(refused).toEqual([]);
  answered = rows ?? [];
}, 300_000);

test('the list holds every clause of the twenty documents once', () => {
  const rows = answered.map(({ row }) => row);
  expect(new Set(rows.map(({ document }) => document)).size).toBe(20);
  expect(new Set(rows.map(({ folder, cite }) => `${folder} ${cite}`)).size).toBe(rows.length);
  // Ten of them are told in running text, of three documents: the tables have the others.
  const tabled = rows.filter(({ document }) => !['D01', 'D11', 'D15'].includes(document));
  const graded = (...grades: readonly string[]): number =>
    tabled.filter(({ grade }) => grades.includes(grade)).length;
  expect([graded('A', 'B', 'C'), graded('A', 'B'), rows.length]).toEqual([238, 211, 248]);
});

test('every clause is answered, but for those that are listed as open', () => {
  const open = answered.filter(({ lacks }) => lacks.length > 0).map(({ row }) => row.id);
  expect(open).toEqual(JSON.parse(readRulesFile('open-rows.json')));
});

test('the page is what `npm run -s acceptance` writes', () => {
  expect(readRulesFile('ACCEPTANCE.md') === writeAcceptancePage(answered, 'zh')).toBe(true);
});

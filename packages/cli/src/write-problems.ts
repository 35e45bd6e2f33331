import type { Paint } from '@bylaw/compiler';
import { createExcerpt, createSourceFile, escapeControls, locatePointers, offsetOf } from '@bylaw/compiler';
import type { Language, MonthProblem, Program } from '@bylaw/runtime';
import { sayMonthProblem } from '@bylaw/runtime';

/** A token of JSON, for the carets under it. */
const token = /"(?:[^"\\\n]|\\.)*"|[^\s,:[\]{}"]+|[[\]{}]/y;

/** Problems of a key, not of the value behind it. */
const namesKey: ReadonlySet<string> = new Set([
  'month/unknown-key',
  'month/unknown-relation',
  'month/unknown-field',
]);

/**
 * What is wrong with a file of facts, as a person reads it: path, line and column, the words, the line itself, in
 * the order of the file. What is wrong with a carry, which is in no file, has its words alone.
 */
export function writeProblems(
  path: string,
  text: string,
  problems: readonly MonthProblem[],
  program: Program,
  language: Language,
  paint: Paint,
): string {
  const file = createSourceFile(path, text);
  const inText = problems.filter((each) => !('line' in each) && !isCarried(each));
  const places = locatePointers(
    text,
    inText.map((each) => each.pointer),
    new Set(inText.filter((each) => namesKey.has(each.code)).map((each) => each.pointer)),
  );
  return problems
    .map((problem) => ({ problem, place: placeOf(problem) ?? places.get(problem.pointer) }))
    .sort(
      (a, b) =>
        compareNumbers(a.place?.line, b.place?.line) || compareNumbers(a.place?.column, b.place?.column),
    )
    .map(({ problem, place }) => {
      const { text: said, hint } = sayMonthProblem(problem, program, language);
      const at = place === undefined ? path : `${path}:${place.line}:${place.column}`;
      const lines = [
        `${paint('error', language === 'zh' ? '错误' : 'error')} ${paint('strong', problem.code)} ${paint('place', escapeControls(at))}`,
        `  ${escapeControls(said)}`,
      ];
      if (place !== undefined) {
        const start = offsetOf(file, place);
        token.lastIndex = start;
        const end = start + (token.exec(file.text)?.[0].length ?? 1);
        lines.push(...createExcerpt(file, { file: 0, start, end }, 'error', paint));
      }
      if (hint !== undefined) {
        lines.push(`  ${paint('good', language === 'zh' ? '怎么办：' : 'hint: ')}${escapeControls(hint)}`);
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function placeOf(problem: MonthProblem): { readonly line: number; readonly column: number } | undefined {
  if (!('line' in problem) || !('column' in problem)) return undefined;
  const { line, column } = problem;
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined;
}

/** It came with the month before: this file has no place of it. */
function isCarried({ pointer }: MonthProblem): boolean {
  return pointer === 'carry' || pointer.startsWith('carry/');
}

/** What has no place comes last. */
function compareNumbers(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

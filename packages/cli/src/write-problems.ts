import type { Paint } from '@bylaw/compiler';
import { createExcerpt, createSourceFile, escapeControls, locatePointers, offsetOf } from '@bylaw/compiler';
import type { Language, MonthProblem, Program } from '@bylaw/runtime';
import { sayMonthProblem } from '@bylaw/runtime';

/** A token of JSON, for the carets under it. */
const token = /"(?:[^"\\\n]|\\.)*"|[^\s,:[\]{}"]+|[[\]{}]/y;

/**
 * What is wrong with a file of facts, as a person reads it: path, line and column, the words, the line itself. A
 * problem that is in no file (of a carry) has its words alone.
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
  const pointers = problems.filter((each) => !('line' in each)).map((each) => each.pointer);
  const places = locatePointers(text, pointers);
  return problems
    .map((problem) => {
      const { text: said, hint } = sayMonthProblem(problem, program, language);
      const place = placeOf(problem) ?? places.get(problem.pointer);
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

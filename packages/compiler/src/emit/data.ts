import type { Program } from '@bylaw/runtime';
import { concat, join, blankline, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { brackets, ident, list, lit, statement } from './code.ts';

const STEP_TYPES = {
  match: 'MatchStep',
  column: 'ColumnStep',
  rank: 'RankStep',
  streak: 'StreakStep',
  rotation: 'RotationStep',
  ladder: 'LadderStep',
  statement: 'StatementStep',
} as const;

/** Types of `@bylaw/runtime` that the data of a program is declared with. */
export function dataTypes({ steps, ladders }: Program): readonly string[] {
  const types = steps.map(({ kind }) => STEP_TYPES[kind]);
  return ['Program', ...types, ...(ladders.length > 0 ? ['Ladder'] : [])];
}

/** The program itself, as a literal: each step and ladder under a name of its own, then all of it. */
export function printData(program: Program): Doc {
  const { steps, ladders } = program;
  const names = (role: 'step' | 'ladder', of: readonly unknown[]): Doc =>
    list(of.map((_, at) => text(ident(role, at))));
  const members = Object.entries(program).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const doc =
      key === 'steps'
        ? names('step', steps)
        : key === 'ladders'
          ? names('ladder', ladders)
          : printJson(value);
    return [concat(text(`${printKey(key)}: `), doc)];
  });
  return join(blankline, [
    ...ladders.map((ladder, at) => declare(ident('ladder', at), 'Ladder', printJson(ladder))),
    ...steps.map((step, at) => declare(ident('step', at), STEP_TYPES[step.kind], printJson(step))),
    statement('export const program: Program = ', brackets('{', members, '}')),
  ]);
}

function declare(name: string, type: string, value: Doc): Doc {
  return concat(text(`const ${name}: ${type} = `), value, text(';'));
}

/** A JSON value as a literal of the same value. */
function printJson(value: unknown): Doc {
  if (Array.isArray(value)) return list(value.map(printJson));
  if (typeof value === 'string') return text(lit(value));
  if (typeof value !== 'object' || value === null) return text(`${String(value)}`);
  const members = Object.entries(value).flatMap(([key, of]) =>
    of === undefined ? [] : [concat(text(`${printKey(key)}: `), printJson(of))],
  );
  return brackets('{', members, '}');
}

/** A key of the program's own form. Anything else is quoted; `__proto__` would be no key without its brackets. */
function printKey(key: string): string {
  if (key === '__proto__') return `[${lit(key)}]`;
  return /^[A-Za-z][A-Za-z]*$/.test(key) ? key : lit(key);
}

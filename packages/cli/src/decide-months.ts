import type { Carry, Coverage, Evaluation, Month, Outcome, Program } from '@bylaw/runtime';
import { createEvaluator, sayRefusal } from '@bylaw/runtime';
import type { CommandContext } from './command.ts';
import { failWith } from './failure.ts';
import type { MonthFile } from './read-months.ts';
import { readMonths } from './read-months.ts';
import { writeProblems } from './write-problems.ts';

/** A month that was decided, with the carry that came into it. */
export interface DecidedMonth {
  readonly month: Month;
  readonly outcome: Outcome;
  readonly carry: Carry | undefined;
  /** The first month that was decided on the way to it, and how many they were. */
  readonly first: string;
  readonly count: number;
  /** Of every month on the way, itself last. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Decides the months of a policy in order, up to the one that `--month` names, or to the newest. Where a month is
 * refused, why is shown on `io.err`, and there is no result. Conditions are counted in `coverage`, where given.
 */
export async function decideMonths(
  program: Program,
  folder: string,
  context: CommandContext,
  coverage?: Coverage,
): Promise<DecidedMonth | undefined> {
  const { args, io, language, paint } = context;
  const read = await readMonths(folder, args.facts);
  if (read.refused !== undefined) {
    for (const { path, text, problems } of read.refused) {
      io.err(writeProblems(path, text, problems, program, language, paint));
    }
    return undefined;
  }
  const files = upTo(read.files, args.month);
  const evaluator = createEvaluator(program, coverage === undefined ? {} : { coverage });
  const outcomes: Outcome[] = [];
  let decided: DecidedMonth | undefined;
  for (const file of files) {
    const carry = decided?.outcome.carry;
    // The evaluator checks the shape itself; a file that is no month is told so there.
    const month = file.value as Month;
    const result = evaluator.evaluate(month, carry);
    if (result.kind !== 'outcome') {
      io.err(writeStop(file, result, program, context));
      return undefined;
    }
    outcomes.push(result.outcome);
    const [first, count] = [files[0]!.month, files.length];
    decided = { month, outcome: result.outcome, carry, first, count, outcomes };
  }
  return decided;
}

function upTo(files: readonly MonthFile[], month: string | undefined): readonly MonthFile[] {
  if (month === undefined) return files;
  const at = files.findIndex((file) => file.month === month);
  if (at < 0) throw failWith(1, 'month/not-there', { month, months: files.map((file) => file.month) });
  return files.slice(0, at + 1);
}

function writeStop(
  file: MonthFile,
  stop: Exclude<Evaluation, { readonly kind: 'outcome' }>,
  program: Program,
  { language, paint }: CommandContext,
): string {
  if (stop.kind === 'problems') {
    return writeProblems(file.path, file.text, stop.problems, program, language, paint);
  }
  const { text, hint } = sayRefusal(stop.refusal, program, language);
  const head = `${paint('error', language === 'zh' ? '错误' : 'error')} ${paint('strong', stop.refusal.code)} ${paint('place', file.path)}`;
  return [head, `  ${text}`, ...(hint === undefined ? [] : [`  ${hint}`]), ''].join('\n');
}

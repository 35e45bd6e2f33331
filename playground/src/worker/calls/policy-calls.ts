import type { PolicyFile } from '@bylaw/compiler';
import { analysePolicy, listProblems } from '@bylaw/language-service';
import type { Problem } from '@bylaw/language-service';
import type { Language, Month, MonthProblem, MonthText, Outcome, Program } from '@bylaw/runtime';
import { sayMonthProblem, sayRefusal } from '@bylaw/runtime';
import type { DecidedMonth, Engine, RunningPolicy } from '../engine.ts';
import { decideMonths, startFiles, startPolicy } from '../engine.ts';

/** What the compiler says of a text. */
export interface Checked {
  readonly version: number;
  readonly problems: Readonly<Record<Language, readonly Problem[]>>;
  /** Of this text; absent where it does not compile. */
  readonly program?: Program;
  readonly milliseconds: number;
}

/** What a month came to, or why it has no outcome. */
export type Decided =
  | { readonly kind: 'outcome'; readonly month: MonthText; readonly outcome: Outcome }
  | { readonly kind: 'stopped'; readonly month: MonthText; readonly why: readonly Stop[] };

/** A problem of the data, or a refusal, in words. */
export type Stop = Readonly<Record<Language, string>> & { readonly problem?: MonthProblem };

/** The months as the newest text that compiles decides them. */
export interface Results {
  /** Of the text that they come from. */
  readonly version: number;
  readonly program: Program;
  /** The month that was asked for; of the first that stopped before it, that one. */
  readonly shown?: Decided;
  /** The same month by the baseline, where there is one that decides it. */
  readonly before?: { readonly program: Program; readonly outcome: Outcome };
  /** Fen that statements come to, month by month. */
  readonly totals: readonly { readonly month: MonthText; readonly total: number; readonly people: number }[];
  readonly milliseconds: number;
}

export interface PolicyCalls {
  /** The text as it is now, whole. */
  check: {
    readonly input: { readonly version: number; readonly files: readonly PolicyFile[] };
    readonly output: Checked;
  };
  /** The months, in order; `changed` are sent, the others are those that the worker has. */
  setMonths: {
    readonly input: { readonly order: readonly MonthText[]; readonly changed: readonly Month[] };
    readonly output: { readonly known: readonly MonthText[] };
  };
  /** What to compare with; undefined: nothing. */
  setBaseline: { readonly input: { readonly files?: readonly PolicyFile[] }; readonly output: boolean };
  /** The results for a month; undefined while nothing has compiled. */
  decide: { readonly input: { readonly month?: MonthText }; readonly output: Results | undefined };
}

export const policyCalls = {
  check(engine: Engine, { version, files }: PolicyCalls['check']['input']): Checked {
    const began = performance.now();
    // Versions only grow: a text that was overtaken on its way is not gone back to.
    if (version >= engine.version) {
      engine.analysis = analysePolicy(files);
      engine.version = version;
      engine.running = startPolicy(engine.analysis, version) ?? engine.running;
    }
    const { program } = engine.analysis.compiled;
    return {
      version: engine.version,
      problems: { zh: listProblems(engine.analysis, 'zh'), en: listProblems(engine.analysis, 'en') },
      ...(program === undefined ? {} : { program }),
      milliseconds: performance.now() - began,
    };
  },

  setMonths(engine: Engine, { order, changed }: PolicyCalls['setMonths']['input']) {
    const known = new Map(engine.months.map((each) => [each.month, each]));
    for (const month of changed) known.set(month.month, month);
    engine.months = order.flatMap((month) => known.get(month) ?? []);
    return { known: engine.months.map(({ month }) => month) };
  },

  setBaseline(engine: Engine, { files }: PolicyCalls['setBaseline']['input']): boolean {
    // What was just opened is its own baseline: it is compiled and decided once.
    const same = files !== undefined && engine.running !== undefined && isSameText(files, engine.running);
    engine.baseline = same ? engine.running : files === undefined ? undefined : startFiles(files);
    return engine.baseline !== undefined;
  },

  decide(engine: Engine, { month }: PolicyCalls['decide']['input']): Results | undefined {
    const { running, baseline, months } = engine;
    if (running === undefined) return undefined;
    const began = performance.now();
    const decided = decideMonths(running, months);
    const wanted = month ?? months.at(-1)?.month;
    const shown = decided.find((each) => each.month.month === wanted) ?? decided.at(-1);
    const before = baseline === undefined ? undefined : decideBefore(baseline, months, wanted);
    return {
      version: running.version,
      program: running.program,
      ...(shown === undefined ? {} : { shown: sayDecided(shown, running.program) }),
      ...(before === undefined ? {} : { before }),
      totals: decided.flatMap((each) => totalOf(each, running.program) ?? []),
      milliseconds: performance.now() - began,
    };
  },
};

function isSameText(files: readonly PolicyFile[], { analysis }: RunningPolicy): boolean {
  return (
    files.length === analysis.files.length &&
    files.every(({ path, text }, at) => {
      const other = analysis.files[at];
      return other?.path === path && other.text === text;
    })
  );
}

function decideBefore(
  baseline: RunningPolicy,
  months: readonly Month[],
  wanted: MonthText | undefined,
): { readonly program: Program; readonly outcome: Outcome } | undefined {
  const found = decideMonths(baseline, months, wanted).find((each) => each.month.month === wanted);
  if (found?.evaluation.kind !== 'outcome') return undefined;
  return { program: baseline.program, outcome: found.evaluation.outcome };
}

/** A decided month as it is shown. */
export function sayDecided({ month, evaluation }: DecidedMonth, program: Program): Decided {
  switch (evaluation.kind) {
    case 'outcome':
      return { kind: 'outcome', month: month.month, outcome: evaluation.outcome };
    case 'refusal':
      return {
        kind: 'stopped',
        month: month.month,
        why: [
          {
            zh: sayRefusal(evaluation.refusal, program, 'zh').text,
            en: sayRefusal(evaluation.refusal, program, 'en').text,
          },
        ],
      };
    case 'problems':
      return {
        kind: 'stopped',
        month: month.month,
        why: evaluation.problems.map((problem) => ({
          zh: sayMonthProblem(problem, program, 'zh').text,
          en: sayMonthProblem(problem, program, 'en').text,
          problem,
        })),
      };
  }
}

/** What statements come to at their last total, all people together. */
function totalOf(
  { month, evaluation }: DecidedMonth,
  program: Program,
): Results['totals'][number] | undefined {
  if (evaluation.kind !== 'outcome') return undefined;
  let total = 0;
  let people = 0;
  for (const { statement, lines } of evaluation.outcome.statements) {
    const step = program.steps.find((each) => each.kind === 'statement' && each.id === statement);
    const last =
      step?.kind === 'statement' ? step.items.findLast((item) => item.kind !== 'deduct') : undefined;
    const line = lines.find((each) => each.line === last?.id);
    total += line?.amount ?? 0;
    people += 1;
  }
  return { month: month.month, total, people };
}

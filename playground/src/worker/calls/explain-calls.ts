import { locate } from '@bylaw/compiler';
import type { Explanation, Language, MonthText, SaidLine, Target } from '@bylaw/runtime';
import { sayExplanation } from '@bylaw/runtime';
import type { Engine, RunningPolicy } from '../engine.ts';
import { openMonth } from '../engine.ts';
import { listFurther } from './further.ts';
import type { Further } from './further.ts';

/** Where a node of the program is written; lines from 1, both inside. */
export interface NodePlace {
  readonly node: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Why something is as it is: in words, as data, and where the rules stand. */
export interface Said {
  readonly target: Target;
  readonly month: MonthText;
  readonly lines: readonly SaidLine[];
  readonly explanation: Explanation;
  /** The clause that decided. */
  readonly winner?: NodePlace;
  /** Rules that were tried and did not decide, each with why not. */
  readonly losers: readonly (NodePlace & { readonly reason: string })[];
  /** Other rules, measures and params that the amount comes from. */
  readonly used: readonly NodePlace[];
  /** What it rests on, to be asked in turn. */
  readonly further: readonly Further[];
}

export interface ExplainCalls {
  /** Undefined: there is no such thing in this month. `of`: by the text that is edited, or by the baseline. */
  explain: {
    readonly input: {
      readonly target: Target;
      readonly month: MonthText;
      readonly language: Language;
      readonly of?: 'running' | 'baseline';
    };
    readonly output: Said | undefined;
  };
}

export const explainCalls = {
  explain(engine: Engine, input: ExplainCalls['explain']['input']): Said | undefined {
    const policy = input.of === 'baseline' ? engine.baseline : engine.running;
    if (policy === undefined) return undefined;
    const explained = openMonth(policy, engine.months, input.month)?.explain(input.target);
    if (explained?.kind !== 'explained') return undefined;
    return sayExplained(policy, explained.explanation, input);
  },
};

/** An explanation with its words and its places. */
export function sayExplained(
  policy: RunningPolicy,
  explanation: Explanation,
  { target, month, language }: ExplainCalls['explain']['input'],
): Said {
  const node = nodeOf(explanation);
  const winner = placeOf(policy, node);
  const losers =
    explanation.kind === 'decision'
      ? explanation.alternatives.flatMap((each) => {
          const place = placeOf(policy, each.node);
          return place === undefined ? [] : [{ ...place, reason: each.reason }];
        })
      : [];
  const apart = new Set([node, ...losers.map((each) => each.node)]);
  return {
    target,
    month,
    lines: sayExplanation(explanation, policy.program, language),
    explanation,
    ...(winner === undefined ? {} : { winner }),
    losers,
    used: listNodes(explanation)
      .filter((each) => !apart.has(each))
      .flatMap((each) => placeOf(policy, each) ?? [])
      // The block around the clause says nothing more.
      .filter((each) => winner === undefined || !isAround(each, winner)),
    further: listFurther(explanation, policy.program, language),
  };
}

function isAround(outer: NodePlace, inner: NodePlace): boolean {
  return outer.path === inner.path && outer.start <= inner.start && inner.end <= outer.end;
}

/** The node of the program that an explanation is about. */
function nodeOf(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'decision':
      return explanation.rule?.node ?? explanation.block.id;
    case 'line':
      return `${explanation.target.statement}/${explanation.target.line}`;
    case 'measure':
      return explanation.target.measure;
    case 'rank':
      return explanation.target.ranking;
    case 'turn':
      return explanation.rule?.node ?? explanation.target.rotation;
  }
}

/** Where a node of a policy is written. */
export function placeOf({ analysis }: RunningPolicy, node: string): NodePlace | undefined {
  const { origin, sources } = analysis.compiled;
  const span = origin.get(node);
  const file = span === undefined ? undefined : sources.files[span.file];
  if (span === undefined || file === undefined) return undefined;
  const { line } = locate(file, span.start);
  return { node, path: file.path, start: span.start, end: span.end, line };
}

/** Every string of an explanation that may name a node, alternatives left out. */
function listNodes(explanation: Explanation): readonly string[] {
  const nodes = new Set<string>();
  const { ...rest } = explanation;
  const open: unknown[] = Object.entries(rest)
    .filter(([key]) => key !== 'alternatives' && key !== 'names' && key !== 'facts')
    .map(([, value]) => value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') nodes.add(next);
    else if (typeof next === 'object' && next !== null) {
      open.push(...Object.values(next).filter((each) => each !== undefined));
    }
  }
  return [...nodes];
}

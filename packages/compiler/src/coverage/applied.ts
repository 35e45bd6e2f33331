import type { Outcome, Posting } from '@bylaw/runtime';
import type { Answer } from './answers.ts';

/** One subject to which an answer applied: whose it is, and which value it has where it has one. */
export interface Application {
  /** The block that decided; of a ladder, that of the offence. */
  readonly block: string;
  readonly of: string;
}

/** Whom each answer of a policy applied to in one outcome. */
export interface Applications {
  of(answer: Answer): readonly Application[];
}

/** Reads an outcome once for all answers. */
export function readApplications(outcome: Outcome): Applications {
  const postings = groupPostings(outcome.postings);
  const byRule = new Map<string, Application[]>();
  const turns = new Map<string, Application[]>();
  const counted = new Map<string, Application[]>();
  for (const { block, of, status, rule, occurrence, turn } of outcome.decisions) {
    const application = { block, of };
    if (status !== 'decided') continue;
    if (rule !== undefined && !isZero(postings.get(`${block}/${rule}/${of}`))) {
      push(byRule, `${block}/${rule}`, application);
    }
    if (rule !== undefined && occurrence !== undefined) push(counted, `${block}/${rule}`, application);
    for (const passed of new Set(turn?.passed.map((each) => each.rule))) {
      push(byRule, `${block}/${passed}`, application);
    }
    if (turn?.due !== undefined) push(turns, block, application);
  }
  return {
    of(answer) {
      const [block] = answer.block;
      switch (answer.kind) {
        case 'rule':
          return byRule.get(`${block}/${answer.part?.[0] ?? ''}`) ?? [];
        case 'turn':
          return turns.get(block) ?? [];
        case 'ladder':
          return [...answer.feeds].flatMap((rule) => counted.get(rule) ?? []);
        default:
          return valuesOf(answer, outcome).map(({ of }) => ({ block, of }));
      }
    },
  };
}

/** Who has a value of a measure, a place, a statement or a line that is not zero. */
function valuesOf(
  { kind, block: [block], part }: Answer,
  outcome: Outcome,
): readonly { readonly of: string }[] {
  switch (kind) {
    case 'place':
      return outcome.rankings.filter((each) => each.ranking === block).flatMap((each) => each.places);
    case 'statement':
      return outcome.statements.filter((each) => each.statement === block);
    case 'line':
      return outcome.statements.filter(
        (each) =>
          each.statement === block && each.lines.some((line) => line.line === part?.[0] && line.amount !== 0),
      );
    default:
      return outcome.measures
        .filter((each) => each.measure === block)
        .flatMap((each) => each.values.filter(({ value }) => value !== 0 && value !== false));
  }
}

/** What a rule posted about one subject, by `block/rule/of`. */
function groupPostings(postings: readonly Posting[]): ReadonlyMap<string, readonly Posting[]> {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) push(groups, `${posting.block}/${posting.rule}/${posting.of}`, posting);
  return groups;
}

/** A commission of nothing is none. */
function isZero(postings: readonly Posting[] | undefined): boolean {
  return postings !== undefined && postings.every(({ amount }) => amount === 0);
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [value]);
  else known.push(value);
}

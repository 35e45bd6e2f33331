import type { ScenarioResult } from '../scenario/run-scenario.ts';
import type { Expectation, ExpectedResult } from '../scenario/scenario.ts';
import type { Answer } from './answers.ts';
import { readApplications } from './applied.ts';
import type { Applications } from './applied.ts';

/** Titles of scenarios that show an answer applying, and of such as show where it just does not. */
export interface Witnesses {
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** How often it applied in the scenarios. */
  readonly applied: number;
}

/** One scenario, read for all answers. */
interface Read {
  readonly result: ScenarioResult;
  readonly months: ReadonlyMap<string, Applications>;
}

/**
 * The scenarios that speak of each answer. For it: it applied to a subject of which something is expected. Against it: it
 * did not apply, and the scenario says `not by` the rule, or that nothing, another rule or another value holds. Where
 * some name the rule, or show beside it a case in which it applies, these are taken and no others.
 */
export function findWitnesses(
  answers: readonly Answer[],
  results: readonly ScenarioResult[],
): ReadonlyMap<Answer, Witnesses> {
  const reads = results
    .filter(({ passed }) => passed)
    .map((result): Read => {
      const months = [...result.outcomes].map(
        ([month, outcome]) => [month, readApplications(outcome)] as const,
      );
      return { result, months: new Map(months) };
    });
  return new Map(answers.map((answer) => [answer, witnessesOf(answer, reads)]));
}

function witnessesOf(answer: Answer, reads: readonly Read[]): Witnesses {
  const heard = reads.map((read) => ({
    title: read.result.scenario.title,
    spoken: expectationsOf(answer, read),
  }));
  const shown = heard.filter(({ spoken }) => spoken.some(({ holds }) => holds));
  const first = shown.flatMap(({ spoken }) => spoken).find(({ holds }) => holds)?.value;
  const spared = heard.flatMap(({ title, spoken }) => {
    const beside = spoken.some(({ holds }) => holds);
    const strengths = spoken.flatMap(({ holds, named, value }) => {
      if (!holds) return [named ? 3 : beside ? 2 : 1];
      return isValued(answer) && value !== first ? [1] : [];
    });
    return strengths.length === 0 ? [] : [{ title, strength: Math.max(...strengths) }];
  });
  spared.sort((a, b) => b.strength - a.strength);
  const telling = spared.filter(({ strength }) => strength > 1);
  return {
    for: shown.map(({ title }) => title),
    against: (telling.length > 0 ? telling : spared).map(({ title }) => title),
    applied: reads
      .flatMap(({ months }) => [...months.values()])
      .reduce((sum, each) => sum + each.of(answer).length, 0),
  };
}

interface Spoken {
  /** The answer applied to the subject, and something is expected of it. */
  readonly holds: boolean;
  /** `not by` it, in so many words. */
  readonly named: boolean;
  /** What is expected, to tell values of one block apart. */
  readonly value: string;
}

/** What a scenario says of an answer: nothing where it speaks of other blocks. */
function expectationsOf(answer: Answer, { result, months }: Read): readonly Spoken[] {
  return result.scenario.expects
    .filter((each) => concerns(answer, each))
    .flatMap((each) => {
      const applied = months.get(each.month)?.of(answer);
      if (applied === undefined) return [];
      const applies = applied.some(({ block, of }) => block === each.block[0] && of === each.of);
      const named = each.tests.some(
        (test) => test.kind === 'by' && test.negated && test.rule[0] === answer.part?.[0],
      );
      return [{ holds: applies && !each.none, named, value: each.tests.map(sayTest).join(' ') }];
    });
}

function concerns({ kind, block, part, feeds }: Answer, expectation: Expectation): boolean {
  const [id] = expectation.block;
  if (kind === 'ladder') return [...feeds].some((rule) => rule.startsWith(`${id}/`));
  if (id !== block[0]) return false;
  if (kind !== 'line') return true;
  return (
    expectation.none || expectation.tests.some((test) => test.kind === 'line' && test.line[0] === part?.[0])
  );
}

function isValued({ kind }: Answer): boolean {
  return kind === 'value' || kind === 'place' || kind === 'line';
}

function sayTest(test: ExpectedResult): string {
  return JSON.stringify({ ...test, span: undefined });
}

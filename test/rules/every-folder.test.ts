import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { runScenarios } from '@bylaw/compiler';
import type { Scenario } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Month, Outcome, Program } from '@bylaw/runtime';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../read-policy.ts';

/** What stands in every folder of `rules/` that is a policy with sample months. */

const rules = new URL('../../rules/', import.meta.url);
const folders = readdirSync(rules)
  .filter((name) => existsSync(new URL(`${name}/months.generator.ts`, rules)))
  .toSorted();

/** Rules that the sample months do not reach, by folder, as `block/rule`. */
const beyondMonths = new Map([
  // Behind the other reading of how often a meeting is held; a scenario takes it.
  ['membership-club', ['leadsWeekly/attendedThisWeek', 'allDaily/attendedToday']],
  // Stands behind a choice that is not taken; a scenario takes it.
  ['property-showroom', ['subscriptionApproval/noSupervisor']],
]);

interface Generator {
  readonly generateMonths: () => ReadonlyMap<string, string>;
}

describe.each(folders)('rules/%s', async (name) => {
  const folder = new URL(`${name}/`, rules);
  const { program, diagnostics, scenarios } = compileFolder(folder);
  const judged = program === undefined ? [] : rulesOf(program);
  const beyond = beyondMonths.get(name) ?? [];
  const { generateMonths } = (await import(new URL('months.generator.ts', folder).href)) as Generator;
  const files = readdirSync(new URL('months/', folder)).toSorted();

  it('has nothing to say against it', () => {
    expect(diagnostics).toEqual([]);
  });

  it('passes its scenarios', () => {
    if (program === undefined) throw new Error('no program');
    const failed = runScenarios(program, scenarios).filter((each) => !each.passed);
    expect(failed.map((each) => each.scenario.title)).toEqual([]);
  });

  it.each(judged)('shows $block/$rule where it applies', (rule) => {
    expect(scenarios.some((each) => applies(each, rule))).toBe(true);
  });

  it.each(judged.filter((each) => !each.always))(
    'shows $block/$rule where it just does not apply',
    (rule) => {
      expect(scenarios.some((each) => spares(each, rule))).toBe(true);
    },
  );

  it('has months that its generator makes, to the byte and every time', () => {
    const made = generateMonths();
    expect(files).toEqual([...made.keys()]);
    for (const file of files) {
      expect(readFileSync(new URL(`months/${file}`, folder), 'utf8') === made.get(file), file).toBe(true);
    }
    expect(generateMonths()).toEqual(made);
  });

  it('has at least three months in a row, and decides each', () => {
    const months = decideMonths(program, folder, files);
    expect(months.length).toBeGreaterThanOrEqual(3);
    const numbers = files.map((file) => Number(file.slice(0, 4)) * 12 + Number(file.slice(5, 7)));
    expect(numbers).toEqual(numbers.map((_, index) => Number(numbers[0]) + index));
  });

  it('applies every rule at least once in its months', () => {
    const applied = new Set(
      decideMonths(program, folder, files).flatMap(({ decisions }) =>
        decisions.flatMap(({ status, block, rule }) =>
          status === 'decided' && rule !== undefined ? [`${block}/${rule}`] : [],
        ),
      ),
    );
    const missing = judged.map(({ block, rule }) => `${block}/${rule}`).filter((each) => !applied.has(each));
    expect(missing).toEqual(beyond);
  });
});

interface Judged {
  readonly block: string;
  readonly rule: string;
  /** The only rule of its block: a scenario need not name it. */
  readonly alone: boolean;
  /** What is left when no other rule applies. */
  readonly otherwise: boolean;
  /** It has no condition, or pays whatever there is: no case is spared. */
  readonly always: boolean;
}

function rulesOf(program: Program): readonly Judged[] {
  return program.steps.flatMap((step) =>
    step.kind === 'match'
      ? step.rules.map((rule) => {
          const alone = step.rules.length === 1;
          const otherwise = rule.when === undefined;
          const always = alone && (step.block === 'commission' || (step.block === 'claim' && otherwise));
          return { block: step.id, rule: rule.id, alone, otherwise, always };
        })
      : [],
  );
}

function applies({ expects }: Scenario, { block, rule, alone }: Judged): boolean {
  return expects.some(
    (each) =>
      each.block[0] === block &&
      !each.none &&
      (alone || each.tests.some((test) => test.kind === 'by' && !test.negated && test.rule[0] === rule)),
  );
}

/** It says `not by` the rule, or that nothing or another rule applies beside a case in which this one does. */
function spares(scenario: Scenario, judged: Judged): boolean {
  const { block, rule } = judged;
  const others = scenario.expects.filter((each) => each.block[0] === block);
  if (
    others.some((each) =>
      each.tests.some((test) => test.kind === 'by' && test.negated && test.rule[0] === rule),
    )
  )
    return true;
  const beside = others.some(
    (each) =>
      each.none || each.tests.some((test) => test.kind === 'by' && !test.negated && test.rule[0] !== rule),
  );
  return beside && (judged.alone || judged.otherwise || applies(scenario, judged));
}

/** The months in order, each with what the one before carried. */
function decideMonths(
  program: Program | undefined,
  folder: URL,
  files: readonly string[],
): readonly Outcome[] {
  if (program === undefined) throw new Error('no program');
  const evaluator = createEvaluator(program);
  let carry: Carry | undefined;
  return files.map((file) => {
    const month = JSON.parse(readFileSync(new URL(`months/${file}`, folder), 'utf8')) as Month;
    const result = evaluator.evaluate(month, carry);
    if (result.kind !== 'outcome') throw new Error(`${file} is not decided: ${JSON.stringify(result)}`);
    carry = result.outcome.carry;
    return result.outcome;
  });
}

import type { Carry, Coverage, Evaluator, MonthText, Outcome, Program } from '@bylaw/runtime';
import { createEvaluator, isPosting } from '@bylaw/runtime';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { gradeOf } from '../lower/assessment.ts';
import { sliceProgram } from '../lower/slice.ts';
import { explainStop } from './explain-stop.ts';
import type { RuleLabels } from './judge.ts';
import { judgeExpectation } from './judge.ts';
import type { Expectation, Scenario } from './scenario.ts';

/** How a scenario went: each difference from what it expects as a diagnostic at that expectation. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly passed: boolean;
  readonly failures: readonly Diagnostic[];
  /** What its months came to, as far as they were decided. */
  readonly outcomes: ReadonlyMap<MonthText, Outcome>;
}

/**
 * Decides a scenario's months in order, each with what the one before carried, and tests what it expects. Only the
 * blocks that it asks about run, with what they read: its facts may be too few for the rest. Never throws.
 */
export function runScenario(program: Program, scenario: Scenario): ScenarioResult {
  return createScenarioRunner(program)(scenario);
}

/** Several scenarios of one policy; what they share is linked once. Conditions are counted in `coverage`, where given. */
export function runScenarios(
  program: Program,
  scenarios: readonly Scenario[],
  coverage?: Coverage,
): readonly ScenarioResult[] {
  return scenarios.map(createScenarioRunner(program, coverage));
}

function createScenarioRunner(program: Program, coverage?: Coverage): (scenario: Scenario) => ScenarioResult {
  const labels = labelRules(program);
  const evaluators = new Map<string, Evaluator>();
  return (scenario) => {
    const blocks = blocksOf(scenario);
    const key = JSON.stringify([blocks, scenario.params]);
    const evaluator =
      evaluators.get(key) ??
      createEvaluator(sliceProgram(turnParams(program, scenario), blocks), {
        checkUnset: true,
        ...(coverage === undefined ? {} : { coverage }),
      });
    evaluators.set(key, evaluator);
    const { failures, outcomes } = runMonths(evaluator, labels, scenario);
    return { scenario, passed: failures.length === 0, failures, outcomes };
  };
}

/** The policy as it would be, were its params what the scenario says. */
function turnParams(program: Program, { params: turned }: Scenario): Program {
  const params = program.params.map((param) => {
    const value = turned.find((each) => each.param === param.id)?.value;
    return value === undefined ? param : { ...param, versions: [{ value }] };
  });
  return turned.length === 0 ? program : { ...program, params };
}

/** Blocks that a scenario expects something of, or overrides. */
function blocksOf(scenario: Scenario): readonly string[] {
  const expected = scenario.expects.flatMap(({ kind, block: [id] }) =>
    kind === 'assessment' ? [id, gradeOf(id)] : [id],
  );
  const overridden = scenario.months.flatMap((month) => (month.overrides ?? []).map((each) => each.block));
  return [...new Set([...expected, ...overridden])].sort();
}

function runMonths(
  evaluator: Evaluator,
  labels: RuleLabels,
  scenario: Scenario,
): Pick<ScenarioResult, 'failures' | 'outcomes'> {
  const outcomes = new Map<string, Outcome>();
  let carry: Carry | undefined;
  for (const month of scenario.months) {
    const result = evaluator.evaluate(month, carry);
    if (result.kind !== 'outcome') {
      return { failures: explainStop(evaluator.program, scenario, month.month, result), outcomes };
    }
    outcomes.set(month.month, result.outcome);
    carry = result.outcome.carry;
  }
  const failures = scenario.expects.flatMap((expectation) => {
    const outcome = decidingOutcome(outcomes, expectation);
    return outcome === undefined ? [] : judgeExpectation(expectation, outcome, labels);
  });
  return { failures, outcomes };
}

/** What decided the subject of an expectation: of what falls due, the month that judged it. */
function decidingOutcome(
  outcomes: ReadonlyMap<string, Outcome>,
  { block: [block], of, month, due }: Expectation,
): Outcome | undefined {
  const judged = [...outcomes.values()].find(({ decisions }) =>
    decisions.some((each) => each.block === block && each.of === of),
  );
  return due === true && judged !== undefined ? judged : outcomes.get(month);
}

function labelRules(program: Program): RuleLabels {
  return new Map(
    program.steps.flatMap((step) =>
      isPosting(step) ? [[step.id, new Map(step.rules.map((rule) => [rule.id, rule.label]))] as const] : [],
    ),
  );
}

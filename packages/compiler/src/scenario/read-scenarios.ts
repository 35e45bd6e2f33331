import type { FactRecord, Month } from '@bylaw/runtime';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Binding, Checked } from '../resolve/bindings.ts';
import type { Name, ScenarioDecl } from '../syntax/ast.ts';
import { readExpect } from './read-expects.ts';
import type { Givens } from './read-givens.ts';
import { readGivens } from './read-givens.ts';
import { readParams } from './read-params.ts';
import type { Expectation, Scenario, ScenarioPlace } from './scenario.ts';
import type { ScenarioScope } from './scope.ts';

/** Months that one scenario may span: ten years. */
const MAX_MONTHS = 120;

export interface ReadScenarios {
  readonly scenarios: readonly Scenario[];
  /** What each name in a scenario means, for those who print it in the other language. */
  readonly bindings: ReadonlyMap<Name, Binding>;
}

/**
 * The scenarios of a checked policy as data. Every name and value is held against what the policy declares; what does
 * not fit is reported, and a scenario with an error is not among those returned.
 */
export function readScenarios(checked: Checked, reporter: Reporter): ReadScenarios {
  const bindings = new Map<Name, Binding>();
  const titles = new Map<string, ScenarioDecl>();
  const scenarios: Scenario[] = [];
  for (const decl of checked.scenarios) {
    const title = decl.title.value;
    const namesake = titles.get(title);
    if (namesake === undefined) titles.set(title, decl);
    else {
      reporter.report('scenario/duplicate-title', { title }, decl.title.span, {
        related: [{ span: namesake.title.span, label: { zh: '先在这里', en: 'first here' } }],
      });
    }
    const scenario = readScenario(checked, decl, reporter, bindings);
    if (scenario !== undefined) scenarios.push(scenario);
  }
  return { scenarios, bindings };
}

function readScenario(
  checked: Checked,
  decl: ScenarioDecl,
  outer: Reporter,
  bindings: Map<Name, Binding>,
): Scenario | undefined {
  let refused = false;
  const reporter: Reporter = {
    report(code, params, span, extra) {
      refused = true;
      outer.report(code, params, span, extra);
    },
  };
  const scope: ScenarioScope = {
    checked,
    currency: checked.header?.currency?.text ?? 'CNY',
    month: decl.month,
    reporter,
    bindings,
    records: new Map(),
  };
  const givens = readGivens(scope, decl);
  const params = readParams(scope, decl);
  const expects = decl.expects.flatMap((node) => readExpect(scope, node) ?? []);
  const first = earliestMonth(givens, expects, decl.month);
  const length = monthNumber(decl.month) - monthNumber(first) + 1;
  if (length > MAX_MONTHS) {
    reporter.report('scenario/too-long', { months: length, limit: MAX_MONTHS }, decl.title.span);
  }
  if (refused) return undefined;
  if (decl.expects.length === 0) {
    outer.report('scenario/expects-nothing', { title: decl.title.value }, decl.title.span);
  }
  return {
    title: decl.title.value,
    span: decl.span,
    titleSpan: decl.title.span,
    month: decl.month,
    months: buildMonths(givens, first, length),
    params,
    places: placesOf(scope, givens),
    expects,
  };
}

function placesOf(scope: ScenarioScope, givens: Givens): readonly ScenarioPlace[] {
  return [
    ...[...scope.records].flatMap(([relation, records]) =>
      [...records.values()].map(({ id, span }) => ({ relation, id, span })),
    ),
    ...givens.overrides.map(({ override, span }) => ({ id: override.id, span })),
  ];
}

/** The earliest fact's month, an override's own where it replaces a person's decision, or that of a period expected. */
function earliestMonth(givens: Givens, expects: readonly Expectation[], month: string): string {
  return [
    ...givens.facts.map((fact) => fact.date?.slice(0, 7) ?? month),
    ...givens.overrides.map((override) => override.month),
    ...expects.map((expectation) => expectation.month),
  ].reduce((first, each) => (each < first ? each : first), month);
}

function buildMonths(givens: Givens, first: string, length: number): readonly Month[] {
  return Array.from({ length }, (_, index): Month => {
    const month = writeMonth(monthNumber(first) + index);
    const facts = new Map<string, FactRecord[]>();
    for (const { relation, record, date } of givens.facts) {
      if (date !== undefined && date.slice(0, 7) !== month) continue;
      const records = facts.get(relation.id) ?? [];
      facts.set(relation.id, records);
      records.push(record);
    }
    const overrides = givens.overrides.filter((each) => each.month === month).map((each) => each.override);
    return { month, facts: Object.fromEntries(facts), ...(overrides.length === 0 ? {} : { overrides }) };
  });
}

/** Months since year zero. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function writeMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

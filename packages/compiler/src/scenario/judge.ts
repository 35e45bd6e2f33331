import type { Decision, MessageParams, Outcome, Posting, TurnOutcome } from '@bylaw/runtime';
import { gradeOf } from '../lower/assessment.ts';
import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts';
import { sayKind, sayQuantity } from '../diagnostics/say-value.ts';
import type { Span } from '../source/span.ts';
import type { Consequence, Expectation, ExpectedResult, ExpectedValue, NamePair } from './scenario.ts';

/** A rule's label by block and rule id, for saying what applied instead. */
export type RuleLabels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How an outcome differs from what one `expect` says of it; each difference as a diagnostic at its test. */
export function judgeExpectation(
  expectation: Expectation,
  outcome: Outcome,
  labels: RuleLabels,
): readonly Diagnostic[] {
  const seen = lookUp(expectation, outcome, labels);
  if (expectation.none) return judgeNone(seen);
  if (expectation.tests.length === 0 && seen.found.length === 0) {
    return [fail('scenario/nothing-decided', headOf(expectation), expectation.span)];
  }
  return expectation.tests.flatMap((test) => judgeTest(seen, test));
}

/** What the outcome says of one subject of one block. */
interface Seen {
  readonly expectation: Expectation;
  readonly currency: string;
  readonly decisions: readonly Decision[];
  /** Where the expectation names rules that did apply, theirs only. */
  readonly postings: readonly Posting[];
  readonly outcome: Outcome;
  /** Anything at all, in words as `English` TAB `Chinese`: rules by name, kinds of posting, values, places. */
  readonly found: readonly string[];
  readonly labels: RuleLabels;
}

const statuses = { decided: '已决', undecided: '未决', overridden: '已特批', none: '' } as const;

function lookUp(expectation: Expectation, outcome: Outcome, labels: RuleLabels): Seen {
  const [block] = expectation.block;
  const decisions = outcome.decisions.filter((each) => each.block === block && each.of === expectation.of);
  const all = outcome.postings.filter((each) => each.block === block && each.of === expectation.of);
  const rules = expectation.tests.flatMap((test) =>
    test.kind === 'by' && !test.negated ? [test.rule[0]] : [],
  );
  const theirs = all.filter((each) => rules.includes(each.rule));
  const postings = decisions.some((each) => each.rule !== undefined && rules.includes(each.rule))
    ? theirs
    : all;
  const found = [
    ...decisions
      .filter((each) => each.status !== 'none')
      .map((each) =>
        each.rule === undefined
          ? `${each.status}\t${statuses[each.status]}`
          : `${each.rule}\t${labels.get(block)?.get(each.rule) ?? each.rule}`,
      ),
    ...(decisions.length === 0
      ? all.map(({ kind }) => `${sayKind(kind, 'en')}\t${sayKind(kind, 'zh')}`)
      : []),
    ...outcome.measures
      .filter((each) => each.measure === block)
      .flatMap((each) =>
        each.values.filter((value) => value.of === expectation.of).map((value) => showValue(value.value)),
      ),
    ...placesOf(outcome, expectation).map(String),
    ...outcome.statements
      .filter((each) => each.statement === block && each.of === expectation.of)
      .map((each) => `${each.statement}\t${expectation.block[1] ?? each.statement}`),
  ];
  return { expectation, currency: outcome.currency, decisions, postings, outcome, found, labels };
}

/** A fraction as a percentage; all else as it is. */
function showValue(value: Outcome['measures'][number]['values'][number]['value']): string {
  return typeof value === 'object' ? sayQuantity(value.join('/'), 'percent', '', 'en') : String(value);
}

function placesOf(outcome: Outcome, expectation: Expectation): readonly number[] {
  return outcome.rankings
    .filter((each) => each.ranking === expectation.block[0])
    .flatMap((each) =>
      each.places.filter((place) => place.of === expectation.of).map((place) => place.place),
    );
}

function judgeNone({ expectation, found }: Seen): readonly Diagnostic[] {
  if (found.length === 0) return [];
  return [fail('scenario/something-decided', { ...headOf(expectation), actual: found }, expectation.span)];
}

function judgeTest(seen: Seen, test: ExpectedResult): readonly Diagnostic[] {
  const { expectation, currency } = seen;
  const head = headOf(expectation);
  switch (test.kind) {
    case 'by': {
      const applied = seen.decisions.flatMap((each) => [
        ...(each.turn?.passed.map(({ rule }) => rule) ?? []),
        ...(each.rule === undefined ? [] : [each.rule]),
      ]);
      const applies = applied.includes(test.rule[0]);
      if (test.negated) {
        return applies ? [fail('scenario/rule-unwanted', { ...head, rule: test.rule }, test.span)] : [];
      }
      if (applies) return [];
      const names = seen.labels.get(expectation.block[0]);
      const actual = applied.map((rule) => `${rule}\t${names?.get(rule) ?? rule}`);
      return [fail('scenario/rule-differs', { ...head, expected: test.rule, actual }, test.span)];
    }
    case 'credits': {
      const expected = test.shares.map(([to, fen]) => `${to} ${fen}`);
      const actual = sumCredits(seen.postings);
      if (sameSet(expected, actual)) return [];
      return [fail('scenario/credits-differ', { ...head, currency, expected, actual }, test.span)];
    }
    case 'gives':
      return judgeConsequences(seen, test.consequences, test.span);
    case 'proposes': {
      const actual = seen.postings.filter((each) => each.kind === 'proposal').map(writeConsequence);
      const expected = [writeConsequence({ kind: 'proposal', options: test.options })];
      if (sameSet(expected, actual)) return [];
      return [fail('scenario/consequences-differ', { ...head, currency, expected, actual }, test.span)];
    }
    case 'is':
      return judgeValue(seen, test.value, test.span);
    case 'line': {
      const statement = seen.outcome.statements.find(
        (each) => each.statement === expectation.block[0] && each.of === expectation.of,
      );
      const line = statement?.lines.find((each) => each.line === test.line[0]);
      if (line === undefined) return [fail('scenario/nothing-decided', head, test.span)];
      if (line.amount === test.amount) return [];
      const amounts = { line: test.line, currency, expected: test.amount, actual: line.amount };
      return [fail('scenario/line-differs', { ...head, ...amounts }, test.span)];
    }
    case 'turn': {
      const turn = turnOf(seen);
      if (turn !== undefined && turn.due === test.to) return [];
      const people = { expected: test.to ?? '', actual: turn?.due ?? '' };
      return [fail('scenario/turn-differs', { ...head, ...people }, test.span)];
    }
    case 'passes': {
      const actual = [...new Set(turnOf(seen)?.passed.map(({ of }) => of) ?? [])].sort();
      if (sameSet(test.people, actual)) return [];
      return [fail('scenario/passes-differ', { ...head, expected: test.people, actual }, test.span)];
    }
    case 'status': {
      const actual = seen.decisions.map((each) => each.status);
      if (actual.includes(test.status)) return [];
      return [
        fail(
          'scenario/status-differs',
          { ...head, expected: test.status, actual: actual[0] ?? 'none' },
          test.span,
        ),
      ];
    }
  }
}

function turnOf({ decisions }: Seen): TurnOutcome | undefined {
  return decisions.find((each) => each.turn !== undefined)?.turn;
}

/** Who got how much, each once, in the order of the postings; the house by its account's name. */
function sumCredits(postings: readonly Posting[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { kind, to, amount } of postings) {
    if (kind === 'credit' || kind === 'house') sums.set(to, (sums.get(to) ?? 0) + (amount ?? 0));
  }
  return [...sums].map(([to, fen]) => `${to} ${fen}`);
}

function judgeConsequences(
  { expectation, currency, postings }: Seen,
  consequences: readonly Consequence[],
  span: Span,
): readonly Diagnostic[] {
  const proposals = consequences.length === 0 || consequences.some((each) => each.kind === 'proposal');
  const expected = consequences.map(writeConsequence);
  const actual = postings
    .filter(({ kind }) => kind !== 'turn' && kind !== 'finding' && (proposals || kind !== 'proposal'))
    .map(writeConsequence);
  if (sameSet(expected, actual)) return [];
  return [fail('scenario/consequences-differ', { ...headOf(expectation), currency, expected, actual }, span)];
}

function writeConsequence({ kind, amount, options }: Consequence): string {
  const rest =
    kind === 'proposal' ? [...(options ?? [])].sort() : amount === undefined ? [] : [String(amount)];
  return [kind, ...rest].join(' ');
}

function judgeValue(seen: Seen, value: ExpectedValue, span: Span): readonly Diagnostic[] {
  const { expectation, outcome } = seen;
  const head = headOf(expectation);
  const measure = value.type === 'member' ? gradeOf(expectation.block[0]) : expectation.block[0];
  const actual =
    expectation.kind === 'ranking'
      ? placesOf(outcome, expectation)[0]
      : outcome.measures
          .find((each) => each.measure === measure)
          ?.values.find((each) => each.of === expectation.of)?.value;
  if (actual === undefined) return [fail('scenario/nothing-decided', head, span)];
  if (value.type === 'member' || typeof actual === 'string') {
    return judgeMember(head, value, String(actual), span);
  }
  const wanted = numberOf(value);
  if (typeof actual === 'boolean' || typeof wanted === 'boolean') {
    if (actual === wanted) return [];
    return [valueDiffers(seen, 'bool', String(wanted), String(actual), span)];
  }
  const got = typeof actual === 'number' ? ([actual, 1] as const) : actual;
  if (BigInt(got[0]) * BigInt(wanted[1]) === BigInt(wanted[0]) * BigInt(got[1])) return [];
  return [valueDiffers(seen, value.type, wanted.join('/'), got.join('/'), span)];
}

function judgeMember(
  head: { readonly block: NamePair; readonly of: string },
  value: ExpectedValue,
  actual: string,
  span: Span,
): readonly Diagnostic[] {
  if (value.type !== 'member' || value.member === actual) return [];
  const nameOf = (id: string): NamePair => value.members.find((each) => each[0] === id) ?? [id, id];
  const names = { expected: nameOf(value.member), actual: nameOf(actual) };
  return [fail('scenario/member-differs', { ...head, ...names }, span)];
}

function valueDiffers(
  { expectation, currency }: Seen,
  unit: ExpectedValue['type'],
  expected: string,
  actual: string,
  span: Span,
): Diagnostic {
  return fail('scenario/value-differs', { ...headOf(expectation), currency, unit, expected, actual }, span);
}

function numberOf(
  value: Exclude<ExpectedValue, { readonly type: 'member' }>,
): readonly [number, number] | boolean {
  switch (value.type) {
    case 'money':
      return [value.fen, 1];
    case 'percent':
      return value.ratio;
    case 'bool':
      return value.holds;
    default:
      return [value.count, 1];
  }
}

/** Equal as collections: the same entries as often, in any order. */
function sameSet(expected: readonly string[], actual: readonly string[]): boolean {
  if (expected.length !== actual.length) return false;
  const sorted = [...actual].sort();
  return [...expected].sort().every((each, index) => each === sorted[index]);
}

function headOf(expectation: Expectation): { readonly block: NamePair; readonly of: string } {
  return { block: expectation.block, of: expectation.of };
}

function fail(code: Code, params: MessageParams, span: Span): Diagnostic {
  return { code, severity: 'error', params, span, related: [], fixes: [] };
}

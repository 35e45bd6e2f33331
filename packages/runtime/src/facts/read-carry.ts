import { formatMonth, parseDate, previousMonth } from '../numbers/calendar.ts';
import type { Carry } from '../outcome.ts';
import type { MatchStep, Program, RotationStep } from '../program.ts';
import { isPosting } from '../program.ts';
import type { ProblemList, ValueProblem } from './month-problem.ts';
import type { RawTable } from './raw-table.ts';
import { addGhost } from './raw-table.ts';
import type { JsonRecord } from './read-records.ts';
import { isJsonRecord, ownValue, readFacts, wrongShape } from './read-records.ts';
import { checkShape } from './read-shape.ts';
import type { Shape } from './read-shape.ts';
import { readDate, readText, showValue } from './read-value.ts';
import { listRecipients } from './recipients.ts';
import { NUMBER_LIMITS, TEXT_LIMIT } from './value-limits.ts';

const text: Shape = valueShape((value) => readText(value, TEXT_LIMIT));
/** Empty where a manager decided what the rules left undecided. */
const rule: Shape = valueShape((value) => (value === '' ? 0 : readText(value, TEXT_LIMIT)));
const date: Shape = valueShape(readDate);
const money: Shape = wholeShape(NUMBER_LIMITS.money.min, NUMBER_LIMITS.money.max);
const postingKind: Shape = valueShape((value) =>
  value === 'credit' || value === 'house' ? 0 : wrongShape('posting-kind', value),
);

const CARRY_SHAPE: Shape = {
  kind: 'record',
  keys: {
    version: { kind: 'value', check: () => undefined },
    policy: text,
    month: text,
    knownFrom: date,
    facts: { kind: 'map', of: { kind: 'value', check: () => undefined } },
    streaks: { kind: 'map', of: { kind: 'map', of: wholeShape(0, NUMBER_LIMITS.months.max) } },
    offences: {
      kind: 'list',
      of: { kind: 'record', keys: { ladder: text, rule: text, person: text, of: text, date } },
    },
    balances: { kind: 'map', of: { kind: 'map', of: wholeShape(0, NUMBER_LIMITS.money.max) } },
    postings: {
      kind: 'list',
      of: {
        kind: 'record',
        keys: {
          block: text,
          rule,
          of: text,
          to: text,
          kind: postingKind,
          role: text,
          date,
          amount: money,
          reversed: money,
        },
        optional: ['role'],
      },
    },
    suspensions: {
      kind: 'list',
      of: {
        kind: 'record',
        keys: { rule: text, of: text, to: text, date, days: wholeShape(0, NUMBER_LIMITS.days.max) },
      },
    },
    rotations: {
      kind: 'map',
      of: {
        kind: 'record',
        keys: { queue: { kind: 'list', of: text }, owed: { kind: 'list', of: text } },
      },
    },
  },
  optional: ['suspensions', 'rotations'],
};

/**
 * Checks what the month before carried over and adds its records to the tables. Gives the day from which facts are
 * complete; the month's first day where nothing is carried.
 */
export function readCarry(
  program: Program,
  tables: ReadonlyMap<string, RawTable>,
  carry: unknown,
  month: { readonly firstDay: number; readonly lastDay: number; readonly allowUnset: boolean },
  problems: ProblemList,
): number {
  if (carry === undefined) return month.firstDay;
  const before = problems.problems.length;
  if (!isJsonRecord(carry)) problems.add(wrongShape('record', carry), {}, ['carry']);
  else if (checkHead(program, carry, month.firstDay, problems)) {
    checkShape(CARRY_SHAPE, carry, ['carry'], problems);
    const facts = ownValue(carry, 'facts');
    if (isJsonRecord(facts))
      readFacts(tables, facts, { ...month, path: ['carry', 'facts'], carried: true }, problems);
  }
  if (problems.problems.length > before) {
    // What a good carry would have brought is not missed on top.
    for (const table of tables.values()) table.broken = true;
    return month.firstDay;
  }
  const checked = carry as unknown as Carry;
  addRecipients(program, tables, checked);
  return Math.min(parseDate(checked.knownFrom) ?? month.firstDay, month.firstDay);
}

/** Whether it is the carry of this policy and of the month before; its content is looked at only then. */
function checkHead(program: Program, carry: JsonRecord, firstDay: number, problems: ProblemList): boolean {
  const before = problems.problems.length;
  const expected = formatMonth(previousMonth(firstDay));
  const { version, policy, month } = {
    version: ownValue(carry, 'version'),
    policy: ownValue(carry, 'policy'),
    month: ownValue(carry, 'month'),
  };
  if (version !== undefined && version !== 1) {
    problems.add({ code: 'month/carry-version', params: { value: showValue(version) } }, {}, [
      'carry',
      'version',
    ]);
  }
  if (policy !== undefined && policy !== program.policy.id) {
    const params = { value: showValue(policy), policy: program.policy.id };
    problems.add({ code: 'month/carry-policy', params }, {}, ['carry', 'policy']);
  }
  if (month !== undefined && month !== expected) {
    problems.add({ code: 'month/carry-month', params: { value: showValue(month), expected } }, {}, [
      'carry',
      'month',
    ]);
  }
  return problems.problems.length === before;
}

/** Whoever a carried posting or offence names has a row, though gone from this month. */
function addRecipients(program: Program, tables: ReadonlyMap<string, RawTable>, carry: Carry): void {
  const steps = new Map<string, MatchStep | RotationStep>();
  for (const step of program.steps) if (isPosting(step)) steps.set(step.id, step);
  const name = (block: string, person: string): void => {
    const step = steps.get(block);
    const candidates = (step === undefined ? [] : listRecipients(step)).flatMap((id) => tables.get(id) ?? []);
    const [first] = candidates;
    if (first !== undefined && !candidates.some(({ rowOf }) => rowOf.has(person))) addGhost(first, person);
  };
  for (const posting of carry.postings) if (posting.kind === 'credit') name(posting.block, posting.to);
  for (const offence of carry.offences) name(offence.rule.split('/')[0] ?? '', offence.person);
}

function valueShape(read: (value: unknown) => string | number | ValueProblem): Shape {
  return {
    kind: 'value',
    check: (value) => {
      const result = read(value);
      return typeof result === 'object' ? result : undefined;
    },
  };
}

function wholeShape(min: number, max: number): Shape {
  return {
    kind: 'value',
    check: (value) => {
      if (typeof value !== 'number') return wrongShape('whole', value);
      if (!(value >= min && value <= max) || !Number.isInteger(value)) {
        const params = { expected: 'whole', value: showValue(value), min: `${min}`, max: `${max}` };
        return { code: 'month/number-range', params };
      }
      return undefined;
    },
  };
}

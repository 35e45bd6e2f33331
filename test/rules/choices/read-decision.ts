import type { Decision, Outcome, Posting } from '@bylaw/runtime';
import type { DecisionName } from './choice.ts';

/** What a month decided, in short: `late: warning e1`, `seller: credit e1 4000.00`, `good`, `undecided`. */
export function readDecision(outcome: Outcome, { block, of, on }: DecisionName): readonly string[] {
  const decided = outcome.decisions.filter(
    (each) => each.block === block && each.of === of && (on === undefined || each.date === on),
  );
  if (decided.length > 0) return decided.flatMap((each) => sayDecision(each, outcome.postings));
  const value = outcome.measures
    .find((each) => each.measure === block)
    ?.values.find((each) => each.of === of)?.value;
  if (value !== undefined) return [Array.isArray(value) ? value.join('/') : String(value)];
  const [statement, line] = block.split('/');
  const amount = outcome.statements
    .find((each) => each.statement === statement && each.of === of)
    ?.lines.find((each) => each.line === line)?.amount;
  return amount === undefined ? [] : [sayAmount(amount)];
}

function sayDecision(decision: Decision, postings: readonly Posting[]): readonly string[] {
  const { block, of, date, status, rule = '', turn } = decision;
  if (status !== 'decided') return [status];
  const posted = postings.filter(
    (each) =>
      each.block === block &&
      each.of === of &&
      each.date === date &&
      each.rule === rule &&
      each.kind !== 'finding',
  );
  const said = posted.map(({ kind, to, amount, options }) =>
    [kind, to, ...(options ?? []), ...(amount === undefined ? [] : [sayAmount(amount)])].join(' '),
  );
  if (said.length > 0) return said.map((each) => `${rule}: ${each}`);
  return [turn === undefined ? rule : `${rule}: due ${turn.due ?? 'nobody'}`];
}

function sayAmount(fen: number): string {
  return (fen / 100).toFixed(2);
}

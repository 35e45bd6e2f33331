import type { Action, Expr, MatchStep } from '../program.ts';
import type { ExplainedPosting } from './explanation.ts';
import type { Tracer } from './tracer.ts';
import { fenOf } from './whole.ts';

/** What a manager's word credits: all of what the claim hands out, to one person. */
export function traceCredit(tracer: Tracer, step: MatchStep, to: string): readonly ExplainedPosting[] {
  const amount = step.crediting ?? lastCredited(step.rules.flatMap(({ actions }) => actions));
  if (amount === undefined) return [];
  const arithmetic = tracer.whole(amount);
  return [{ kind: 'credit', to, amount: fenOf(arithmetic), arithmetic }];
}

function lastCredited(actions: readonly Action[]): Expr | undefined {
  for (const action of [...actions].reverse()) {
    if (action.kind === 'choose') {
      const inside = lastCredited([...action.then, ...action.otherwise]);
      if (inside !== undefined) return inside;
    } else if (action.kind === 'credit' || action.kind === 'split' || action.kind === 'house') {
      return action.amount;
    }
  }
  return undefined;
}

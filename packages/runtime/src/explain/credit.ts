import { creditedBy } from '../evaluate/link/link-steps.ts';
import type { MatchStep } from '../program.ts';
import type { ExplainedPosting } from './explanation.ts';
import type { Tracer } from './tracer.ts';
import { fenOf } from './whole.ts';

/** What a manager's word credits: all of what the claim hands out, to one person. */
export function traceCredit(tracer: Tracer, step: MatchStep, to: string): readonly ExplainedPosting[] {
  const amount = creditedBy(step);
  if (amount === undefined) return [];
  const arithmetic = tracer.whole(amount);
  return [{ kind: 'credit', to, amount: fenOf(arithmetic), arithmetic }];
}

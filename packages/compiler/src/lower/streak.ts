import type { Expr, StreakStep } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { refuse, textOf } from './context.ts';
import type { RuleContext } from './context.ts';
import { slot } from './nodes.ts';
import { finishRule } from './reads.ts';

/** `months running (…) reaches 6`: a step that counts for every person, and a test of the count here. */
export function lowerStreak(
  rule: RuleContext,
  expr: ExprNode & { readonly kind: 'streak' },
  id: string,
): Expr {
  const { policy, streaks, subject } = rule;
  if (subject?.kind !== 'entity') return refuse(rule, expr.span, 'months running');
  policy.origin.set(id, expr.span);
  const step = `${streaks.block}/streak-${streaks.steps.length + 1}`;
  policy.origin.set(step, expr.span);
  const months = rule.fresh();
  const holds = months.lower(expr.holds, `${step}/holds`);
  const pauses = expr.pauses === undefined ? undefined : months.lower(expr.pauses, `${step}/pauses`);
  finishRule(months, pauses === undefined ? [holds] : [holds, pauses]);
  const text = textOf(policy, expr);
  const choices = [
    policy.assumptions.note(expr.breaks.assumed, streaks.block, 'breaks'),
    policy.assumptions.note(expr.restart?.assumed, streaks.block, 'restart'),
  ];
  const assumed = choices.find((choice) => choice !== undefined);
  const lowered: StreakStep = {
    kind: 'streak',
    id: step,
    label: streaks.label,
    relation: subject.id,
    holds,
    ...(pauses === undefined ? {} : { pauses }),
    ...(expr.restart === undefined ? {} : { restartAt: expr.length }),
    ...(assumed === undefined ? {} : { assumed }),
    text,
  };
  streaks.steps.push(lowered);
  return {
    kind: 'streak-test',
    type: 'bool',
    id,
    column: step,
    of: slot(`ref:${subject.id}`, 0),
    test: expr.test,
    length: expr.length,
    text,
  };
}

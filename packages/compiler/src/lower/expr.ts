import { parseDate } from '@bylaw/runtime';
import type { Expr } from '@bylaw/runtime';
import type { Expr as ExprNode } from '../syntax/ast.ts';
import { lowerAggregate, lowerAll, lowerComplete, lowerSuspended, lowerWon } from './aggregate.ts';
import { lowerArithmetic } from './arithmetic.ts';
import { lowerAssessed } from './assessment.ts';
import { lowerCondition } from './condition.ts';
import { DEPTH_LIMIT, refuse, symbolOf, valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { lowerName, lowerPath } from './name.ts';
import { constant } from './nodes.ts';
import { lowerPeriodDay } from './period.ts';
import { lowerPlace } from './ranking.ts';
import { lowerSearch } from './search.ts';
import { lowerStreak } from './streak.ts';
import { lowerTiers } from './tiers.ts';

/**
 * An expression of the tree as one of the Program. `id` is its place, such as `owner/tracked/when/2`: nodes with ids
 * take it, and those inside add their step to it.
 */
export function lowerExpr(rule: RuleContext, expr: ExprNode, id: string): Expr {
  if (rule.depth >= DEPTH_LIMIT) {
    rule.policy.reporter.report('lower/too-deep', { limit: DEPTH_LIMIT }, expr.span);
    return { kind: 'const', type: 'bool', value: false };
  }
  rule.depth += 1;
  const lowered = lowerKind(rule, expr, id);
  rule.depth -= 1;
  return lowered;
}

function lowerKind(rule: RuleContext, expr: ExprNode, id: string): Expr {
  switch (expr.kind) {
    case 'text':
      return constant('text', expr.value);
    case 'date':
      return constant('date', parseDate(expr.value) ?? 0);
    case 'money':
    case 'percent':
    case 'count':
    case 'time':
    case 'bool':
      return constant(expr.kind, expr.value);
    case 'duration':
      return constant(expr.unit, expr.value);
    case 'group':
      return rule.lower(expr.of, id);
    case 'name':
      return lowerName(rule, expr, id);
    case 'this':
      return lowerName(rule, expr.name, id);
    case 'path':
      return lowerPath(rule, expr, id);
    case 'call': {
      const table = symbolOf(rule.policy, expr.name);
      if (table?.kind !== 'table') return refuse(rule, expr.span, expr.name.text);
      const type = valueType(rule, expr);
      return {
        kind: 'lookup',
        type,
        ...(type === 'percent' ? { exact: true } : {}),
        table: table.id,
        keys: expr.args.map((arg, at) => rule.lower(arg, `${id}/key/${at + 1}`)),
      };
    }
    case 'binary':
    case 'else':
    case 'negate':
    case 'percent-of':
    case 'clamp':
      return lowerArithmetic(rule, expr, id);
    case 'compare':
    case 'within':
    case 'within-period':
    case 'in':
    case 'precedes':
    case 'is-workday':
    case 'known':
    case 'and':
    case 'or':
    case 'not':
      return lowerCondition(rule, expr, id);
    case 'deadline':
      return rule.deadline ?? refuse(rule, expr.span, 'the deadline');
    case 'complete':
      return lowerComplete(rule, expr, id);
    case 'period-day':
      return lowerPeriodDay(rule, expr);
    case 'search':
      return lowerSearch(rule, expr, id);
    case 'aggregate':
      return lowerAggregate(rule, expr, id);
    case 'all':
      return lowerAll(rule, expr, id);
    case 'assessed':
      return lowerAssessed(rule, expr);
    case 'suspended':
      return lowerSuspended(rule, expr, id);
    case 'won':
      return lowerWon(rule, expr, id);
    case 'place':
      return lowerPlace(rule, expr, id);
    case 'streak':
      return lowerStreak(rule, expr, id);
    case 'tiers':
      return lowerTiers(rule, expr, id);
  }
}

import type { RelationSym } from '../resolve/bindings.ts';
import type { Expr as ExprNode, OutcomeNode } from '../syntax/ast.ts';
import type { Kept } from './carry.ts';
import { lowerConstant } from './constant.ts';
import { symbolOf } from './context.ts';
import type { PolicyContext } from './context.ts';

/** Every `reverse BLOCK of X, kept N months` of a policy, those in branches included. */
export function keptOfPolicy(policy: PolicyContext): readonly Kept[] {
  return policy.checked.symbols.flatMap((symbol) =>
    symbol.kind === 'claim' ? symbol.decl.rules.flatMap((rule) => keptOf(policy, rule.outcome)) : [],
  );
}

function keptOf(policy: PolicyContext, outcome: OutcomeNode): readonly Kept[] {
  switch (outcome.kind) {
    case 'several':
      return outcome.outcomes.flatMap((each) => keptOf(policy, each));
    case 'choose':
      return [...keptOf(policy, outcome.then), ...keptOf(policy, outcome.otherwise)];
    case 'reverse':
      return [
        {
          block: symbolOf(policy, outcome.block)?.id ?? outcome.block.text,
          relation: relationOfExpr(policy, outcome.of),
          months: monthsOf(policy, outcome.keep),
        },
      ];
    default:
      return [];
  }
}

function relationOfExpr(policy: PolicyContext, expr: ExprNode): RelationSym | undefined {
  const type = policy.checked.types.get(expr);
  return type?.kind === 'ref' ? type.of : undefined;
}

const SHORTEST_MONTH = 28;

/** Whole months, the largest that a parameter can be; days are rounded up to months. */
function monthsOf(policy: PolicyContext, keep: ExprNode): number {
  const symbol = keep.kind === 'name' ? symbolOf(policy, keep) : undefined;
  if (symbol?.kind === 'param') {
    const { decl } = symbol;
    const values = [decl.value, ...decl.versions.map((version) => version.value)];
    return Math.max(
      ...[...values, ...(decl.range === undefined ? [] : [decl.range.max])].map((each) =>
        monthsOf(policy, each),
      ),
    );
  }
  const value = lowerConstant(policy, keep);
  if (typeof value !== 'number') return 0;
  const inDays = policy.checked.types.get(keep)?.kind === 'days';
  return inDays ? Math.ceil(value / SHORTEST_MONTH) : value;
}

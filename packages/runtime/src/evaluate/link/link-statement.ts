import { ceilRatio, floorRatio } from '../../numbers/ratio.ts';
import type { Expr, StatementItem, StatementStep } from '../../program.ts';
import type { ItemPlan, NumberOf, StatementPlan } from '../plan.ts';
import type { Linker } from './linker.ts';
import { unknownName } from './linker.ts';

/** Items in their order; a line may read those above it. */
export function linkStatement(linker: Linker, step: StatementStep): StatementPlan {
  const lines = linesOf(step);
  const inside: Linker = linker.withLines(lines);
  const at = (id: string): number => {
    const position = lines.indexOf(id);
    if (position < 0) throw unknownName(id);
    return position;
  };
  const where = step.where === undefined ? {} : { where: linker.truth(step.where) };
  return {
    kind: 'statement',
    step,
    relation: linker.names.relation(step.relation),
    ...where,
    items: step.items.map((item) => linkItem(inside, step, item, at)),
    lines,
  };
}

/** Ids of the items of a statement that have an amount, in their order. */
export function linesOf(step: StatementStep): readonly string[] {
  return step.items.flatMap((item) => (item.kind === 'deduct' ? item.lines.map(({ id }) => id) : [item.id]));
}

function linkItem(
  linker: Linker,
  step: StatementStep,
  item: StatementItem,
  at: (id: string) => number,
): ItemPlan {
  switch (item.kind) {
    case 'line':
      return { kind: 'line', at: at(item.id), value: linker.whole(item.value) };
    case 'subtotal':
    case 'total':
      return { kind: 'sum', at: at(item.id) };
    case 'deduct':
      return {
        kind: 'deduct',
        ...(item.atMost === undefined ? {} : { atMost: linkBound(linker, item.atMost, 'down') }),
        base: at(item.base),
        ...(item.leaving === undefined ? {} : { leaving: linkBound(linker, item.leaving, 'up') }),
        lines: item.lines.map((line) => ({
          at: at(line.id),
          value: linker.whole(line.value),
          carried: line.rest === 'carried',
          balance: `${step.id}/${line.id}`,
        })),
        item,
      };
  }
}

/**
 * A bound on what is deducted, whole: `at most` is cut down and `leaving at least` up, so that no fraction of a fen
 * is ever taken past the bound, whatever the policy's rounding of what it posts.
 */
function linkBound(linker: Linker, expr: Expr, direction: 'up' | 'down'): NumberOf {
  const exact = expr.kind === 'round' ? expr.of : expr;
  if (exact.exact !== true) return linker.number(exact);
  const of = linker.ratio(exact);
  return direction === 'down' ? (run) => floorRatio(of(run)) : (run) => ceilRatio(of(run));
}

import type { Expr, StatementItem, StatementStep } from '@bylaw/runtime';
import { linesOf, unknownName } from '@bylaw/runtime/linking';
import { text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { call, giveBack, ident, list, lit, object } from './code.ts';
import { printFunction, printGetter } from './printer.ts';
import type { Printer } from './printer.ts';

/** Items of a statement in their order; a line may read those above it. */
export function printStatement(
  p: Printer,
  step: StatementStep,
  position: number,
): readonly (readonly [name: string, value: Doc])[] {
  const lines = linesOf(step);
  const inside = p.within(lines);
  const items = step.items.map((item, at) =>
    printItem(inside, step, item, `${ident('step', position)}.items[${at}]`),
  );
  return [
    ['items', list(items)],
    ['lines', list(lines.map((id) => text(lit(id))))],
  ];
}

function printItem(p: Printer, step: StatementStep, item: StatementItem, data: string): Doc {
  switch (item.kind) {
    case 'line':
      return object([
        ['kind', lit('line')],
        ['at', lineAt(p, item.id)],
        ['value', printGetter(p, 'line', 'whole', item.value)],
      ]);
    case 'subtotal':
    case 'total':
      return object([
        ['kind', lit('sum')],
        ['at', lineAt(p, item.id)],
      ]);
    case 'deduct': {
      const lines = item.lines.map((line) =>
        object([
          ['at', lineAt(p, line.id)],
          ['value', printGetter(p, 'line', 'whole', line.value)],
          ['carried', `${line.rest === 'carried'}`],
          ['balance', lit(`${step.id}/${line.id}`)],
        ]),
      );
      return object([
        ['kind', lit('deduct')],
        ['atMost', printBound(p, 'most', item.atMost)],
        ['base', lineAt(p, item.base)],
        ['leaving', printBound(p, 'leaving', item.leaving)],
        ['lines', list(lines)],
        ['item', data],
      ]);
    }
  }
}

/**
 * A bound on what is deducted, whole: `at most` is cut down and `leaving at least` up, whatever the policy's rounding
 * of what it posts.
 */
function printBound(p: Printer, role: 'most' | 'leaving', expr: Expr | undefined): string | undefined {
  if (expr === undefined) return undefined;
  const exact = expr.kind === 'round' ? expr.of : expr;
  if (exact.exact !== true) return printGetter(p, role, 'number', exact);
  const cut = p.unit.kernel(role === 'most' ? 'floorRatio' : 'ceilRatio');
  return printFunction(p, { role, type: 'number', exprs: [exact] }, (inner) => [
    giveBack(call(cut, inner.ratio(exact))),
  ]);
}

function lineAt(p: Printer, id: string): string {
  const at = p.items.indexOf(id);
  if (at < 0) throw unknownName(id);
  return `${at}`;
}

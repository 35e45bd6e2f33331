import type { DeductLine, Expr, StatementItem, StatementStep } from '@bylaw/runtime';
import type { Expr as ExprNode, StatementDecl, StatementItemNode } from '../syntax/ast.ts';
import { lowerWhen } from './condition.ts';
import { assuming, bindingOf, citing, declare, textOf } from './context.ts';
import type { BlockContext } from './context.ts';
import { whole } from './nodes.ts';
import { finishRule } from './reads.ts';

/** `statement pay for Consultant { line … subtotal … deduct from … total … }`: the money of a person in its order. */
export function lowerStatement(block: BlockContext, decl: StatementDecl): StatementStep {
  const where =
    decl.where === undefined
      ? undefined
      : closed(block, (rule) => lowerWhen(rule, decl.where as ExprNode, `${block.id}/where`));
  let deductions = 0;
  return {
    kind: 'statement',
    id: block.id,
    label: block.label,
    relation: block.subject?.id ?? decl.subject.text,
    ...(where === undefined ? {} : { where }),
    items: decl.items.map((item) => {
      if (item.kind === 'deduct') deductions += 1;
      return lowerItem(block, item, `${block.id}/deduct-${deductions}`);
    }),
    ...citing(decl.cites),
  };
}

function lowerItem(block: BlockContext, item: StatementItemNode, deduction: string): StatementItem {
  const { policy } = block;
  switch (item.kind) {
    case 'line': {
      const id = `${block.id}/${item.name.id.text}`;
      return {
        ...declare(policy, item.name, id, item.span),
        kind: 'line',
        value: money(block, item.value, id),
        ...citing(item.cites),
        ...assuming(policy.assumptions.note(item.assumed, id)),
        text: textOf(policy, item.value),
      };
    }
    case 'subtotal':
    case 'total':
      return {
        ...declare(policy, item.name, `${block.id}/${item.name.id.text}`, item.span),
        kind: item.kind,
      };
    case 'deduct': {
      policy.origin.set(deduction, item.span);
      const base = bindingOf(policy, item.base);
      return {
        kind: 'deduct',
        ...(item.atMost === undefined ? {} : { atMost: money(block, item.atMost, `${deduction}/at-most`) }),
        base: base?.kind === 'line' ? base.id : item.base.text,
        ...(item.leaving === undefined
          ? {}
          : { leaving: money(block, item.leaving, `${deduction}/leaving`) }),
        lines: item.lines.map((line): DeductLine => {
          const id = `${block.id}/${line.name.id.text}`;
          policy.assumptions.note(line.assumed, id);
          return {
            ...declare(policy, line.name, id, line.span),
            value: money(block, line.value, id),
            rest: line.rest,
            text: textOf(policy, line.value),
          };
        }),
        ...citing(item.cites),
        ...assuming(policy.assumptions.note(item.assumed, deduction)),
      };
    }
  }
}

/** An amount of the statement: whole, for a statement is paid. */
function money(block: BlockContext, value: ExprNode, id: string): Expr {
  return whole(closed(block, (rule) => rule.lower(value, id)));
}

function closed(block: BlockContext, lower: (rule: ReturnType<BlockContext['rule']>) => Expr): Expr {
  const rule = block.rule();
  const expr = lower(rule);
  finishRule(rule, [expr]);
  return expr;
}

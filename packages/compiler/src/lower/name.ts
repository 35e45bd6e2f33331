import type { Expr } from '@bylaw/runtime';
import type { Binding, RecordScope, Symbol_ } from '../resolve/bindings.ts';
import type { Expr as ExprNode, Name } from '../syntax/ast.ts';
import { sumOfPostings } from './aggregate.ts';
import { bindingOf, paramOf, refuse, valueType } from './context.ts';
import type { RuleContext } from './context.ts';
import { constant, fieldOf, postingField, slot } from './nodes.ts';
import { valueTypeOf } from './value-type.ts';

/** What a bare name, `this X` or an `as` name stands for. */
export function lowerName(rule: RuleContext, name: Name, id: string): Expr {
  const binding = bindingOf(rule.policy, name);
  switch (binding?.kind) {
    case 'member':
      return constant(`enum:${binding.of.id}`, binding.index);
    case 'field':
    case 'posting-field':
    case 'measure':
      return step(rule, name, binding, slotOf(rule, binding.record));
    case 'record':
      return slotOf(rule, binding.record);
    case 'line':
      return { kind: 'line', type: 'money', line: binding.id };
    case 'rule':
      return constant('text', binding.id);
    case 'declaration':
      return lowerDeclared(rule, name, binding.symbol, id);
    default:
      return refuse(rule, name.span, name.text);
  }
}

/** `consultant's team`, `该到访的指定顾问`, `consultant's credited`. */
export function lowerPath(rule: RuleContext, expr: ExprNode & { readonly kind: 'path' }, id: string): Expr {
  const binding = bindingOf(rule.policy, expr.field);
  const of = rule.lower(expr.of, id);
  switch (binding?.kind) {
    case 'field':
    case 'posting-field':
    case 'measure':
      return step(rule, expr, binding, of);
    default:
      return refuse(rule, expr.field.span, expr.field.text);
  }
}

type StepBinding = Extract<Binding, { readonly kind: 'field' | 'posting-field' | 'measure' }>;

function step(rule: RuleContext, expr: ExprNode, binding: StepBinding, of: Expr): Expr {
  switch (binding.kind) {
    case 'field':
      return fieldOf(
        of,
        binding.of.id,
        binding.field.id,
        valueTypeOf(binding.field.type),
        binding.field.optional,
      );
    case 'posting-field':
      return postingField(of, binding.column, valueType(rule, expr));
    case 'measure':
      return {
        kind: 'column',
        type: valueType(rule, expr),
        ...(rule.policy.exactColumns.has(binding.symbol.id) ? { exact: true } : {}),
        column: binding.symbol.id,
        of,
      };
  }
}

/** The row that a name in scope stands for. */
function slotOf(rule: RuleContext, record: RecordScope | undefined): Expr {
  if (record === undefined || record.what === 'subject') return rule.row;
  const number = rule.slots.get(record.by) ?? 0;
  const relation = rule.relations.get(number);
  return slot(relation === undefined ? 'count' : `ref:${relation.id}`, number);
}

function lowerDeclared(rule: RuleContext, name: Name, symbol: Symbol_, id: string): Expr {
  switch (symbol.kind) {
    case 'param':
      return paramOf(rule, symbol.id, valueType(rule, name));
    case 'measure':
      return step(rule, name, { kind: 'measure', symbol }, slotOf(rule, undefined));
    case 'award':
    case 'commission':
      return sumOfPostings(rule, name, [symbol.id], [symbol.kind], id);
    default:
      return refuse(rule, name.span, name.text);
  }
}

import type { RecordScope } from '../resolve/bindings.ts';
import type { Expr, Name } from '../syntax/ast.ts';
import { leftSpine } from './arith.ts';
import type { Context } from './context.ts';

/**
 * Writes expressions of one rule so that two of the same meaning are the same text: names by what they are bound to,
 * records that searches find by the order in which the rule meets them, brackets left out.
 */
export function createCanonical(ctx: Context): (expr: Expr) => string {
  const numbers = new Map<RecordScope, number>();

  function recordOf(record: RecordScope | undefined): string {
    if (record === undefined) return '';
    if (record.what === 'subject') return '@';
    const number = numbers.get(record) ?? numbers.size;
    numbers.set(record, number);
    return `#${number}`;
  }

  function nameOf(name: Name): string {
    const binding = ctx.bindings.get(name);
    if (binding === undefined) return `?${name.text}`;
    switch (binding.kind) {
      case 'declaration':
        return `${binding.symbol.kind}:${binding.symbol.id}`;
      case 'member':
        return `${binding.of.id}:${binding.index}`;
      case 'field':
        return `${recordOf(binding.record)}.${binding.field.id}`;
      case 'posting-field':
        return `${recordOf(binding.record)}.${binding.column}`;
      case 'record':
        return recordOf(binding.record);
      case 'measure':
        return `${recordOf(binding.record)}.measure:${binding.symbol.id}`;
      default:
        return `${binding.kind}:${binding.id}`;
    }
  }

  function write(expr: Expr): string {
    switch (expr.kind) {
      case 'name':
        return nameOf(expr);
      case 'this':
        return nameOf(expr.name);
      case 'group':
        return write(expr.of);
      case 'path':
        return `${write(expr.of)}${nameOf(expr.field)}`;
      case 'call':
        return `${nameOf(expr.name)}(${list(expr.args)})`;
      case 'binary': {
        const { first, steps } = leftSpine(expr);
        return `(${write(first)}${steps.map((step) => ` ${step.op} ${write(step.right)}`).join('')})`;
      }
      case 'and':
      case 'or':
        return `${expr.kind}(${list(expr.terms)})`;
      case 'search':
      case 'aggregate': {
        const head = expr.kind === 'search' ? expr.mode : expr.op;
        // The condition first: it is where the row is met.
        const where = expr.where === undefined ? '' : write(expr.where);
        const value = expr.kind === 'aggregate' && expr.value !== undefined ? write(expr.value) : '';
        return `${head}(${nameOf(expr.over)} where ${where} of ${value})`;
      }
      default:
        return writeRest(expr);
    }
  }

  /** The remaining kinds: their own words, then their parts. */
  function writeRest(expr: Expr): string {
    switch (expr.kind) {
      case 'compare':
        return `(${write(expr.left)} ${expr.op} ${write(expr.right)})`;
      case 'within':
        return `within(${list([expr.of, expr.length, expr.anchor])} ${expr.side})`;
      case 'within-period':
        return `within-period(${write(expr.of)})`;
      case 'deadline':
        return 'deadline';
      case 'complete':
        return `complete(${nameOf(expr.block)} ${expr.of === undefined ? '@' : write(expr.of)})`;
      case 'period-day':
        return `period-day(${expr.which})`;
      case 'in':
        return `in(${write(expr.of)} ${expr.negated} ${list(expr.members)})`;
      case 'is-workday':
      case 'known':
        return `${expr.kind}(${write(expr.of)} ${expr.negated})`;
      case 'suspended':
        return `suspended(${list([expr.of, expr.on])})`;
      case 'not':
      case 'negate':
      case 'precedes':
        return `${expr.kind}(${write(expr.of)})`;
      case 'else':
        return `else(${list([expr.of, expr.otherwise])})`;
      case 'percent-of':
        return `(${write(expr.percent)} mul ${write(expr.of)})`;
      case 'clamp':
        return `${expr.bound}(${list([expr.of, expr.at])})`;
      case 'place':
        return `place(${nameOf(expr.ranking)} ${expr.first})`;
      case 'assessed':
        return `${expr.what}(${nameOf(expr.assessment)})`;
      case 'won':
        return `won(${nameOf(expr.award)})`;
      case 'all':
        return `all(${expr.of})`;
      case 'money':
        return `${expr.value} ${expr.currency}`;
      case 'percent':
        return `${expr.value.join('/')}`;
      case 'duration':
        return `${expr.value} ${expr.unit}`;
      case 'text':
        return JSON.stringify(expr.value);
      case 'date':
      case 'time':
      case 'bool':
      case 'count':
        return `${expr.kind} ${expr.value}`;
      default:
        // Streaks and tiers are compared with nothing: each is only like itself.
        return `${expr.kind}@${expr.span.file}:${expr.span.start}`;
    }
  }

  function list(exprs: readonly Expr[]): string {
    return exprs.map(write).join(', ');
  }

  return write;
}

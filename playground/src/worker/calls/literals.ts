import type { Expr, Span } from '@bylaw/compiler';
import type { Analysis, Stretch } from '@bylaw/language-service';

/** What a number is of. Its value is whole: fen, millionths of the whole, a count, days, months, minutes after midnight. */
export type Unit = 'money' | 'percent' | 'count' | 'days' | 'months' | 'workdays' | 'time';

/** A number as it is written, and where. */
export interface Literal extends Stretch {
  readonly text: string;
  readonly unit: Unit;
  readonly value: number;
}

/** Something that a form shows: a number that it can turn, a param that it can turn, or words. */
export interface FormField {
  readonly text: string;
  readonly literal?: Literal;
  readonly param?: string;
}

const MILLION = 1_000_000;

/** The text of a span. */
export function textAt({ compiled }: Analysis, { file, start, end }: Span): string {
  return compiled.sources.files[file]?.text.slice(start, end) ?? '';
}

export function stretchAt({ compiled }: Analysis, { file, start, end }: Span): Stretch {
  return { path: compiled.sources.files[file]?.path ?? '', start, end };
}

/** A number that an expression is; undefined for any other expression. */
export function literalOf(analysis: Analysis, expr: Expr): Literal | undefined {
  const made = valueOf(expr);
  if (made === undefined) return undefined;
  return { ...stretchAt(analysis, expr.span), text: textAt(analysis, expr.span), ...made };
}

function valueOf(expr: Expr): { readonly unit: Unit; readonly value: number } | undefined {
  switch (expr.kind) {
    case 'money':
    case 'count':
    case 'time':
      return { unit: expr.kind, value: expr.value };
    case 'percent': {
      const [numerator, denominator] = expr.value;
      const value = (numerator * MILLION) / denominator;
      return Number.isInteger(value) ? { unit: 'percent', value } : undefined;
    }
    case 'duration':
      return { unit: expr.unit, value: expr.value };
    default:
      return undefined;
  }
}

/** An expression as a form shows it. */
export function fieldOf(analysis: Analysis, expr: Expr): FormField {
  const text = textAt(analysis, expr.span);
  const literal = literalOf(analysis, expr);
  if (literal !== undefined) return { text, literal };
  const binding = expr.kind === 'name' ? analysis.compiled.checked.bindings.get(expr) : undefined;
  const param =
    binding?.kind === 'declaration' && binding.symbol.kind === 'param' ? binding.symbol.id : undefined;
  return param === undefined ? { text } : { text, param };
}

import type { Symbol_ } from '../resolve/bindings.ts';
import { resolveType } from '../resolve/fields.ts';
import type { Context } from './context.ts';
import { requireType } from './expect.ts';
import { findField } from './meaning.ts';
import { nameParam } from './name-param.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { isExact, isNumeric, typeParam } from './type.ts';

type MeasureSym = Extract<Symbol_, { readonly kind: 'measure' }>;

/** A measure: one value for each person, of the type it states; read like a field, so it is named like none. */
export function checkMeasure(ctx: Context, symbol: MeasureSym): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'entity');
  const type = resolveType(decl.type, ctx.symbols, ctx);
  if (type.kind !== 'error' && type.kind !== 'bool' && !isNumeric(type)) {
    ctx.report('measure/not-a-value', { type: typeParam(type) }, decl.type.span);
  }
  if (subject?.relation === undefined) return;
  for (const part of [decl.name.id, decl.name.label]) {
    if (part === undefined) continue;
    const text = part.kind === 'name' ? part.text : part.value;
    if (findField(subject.relation, text) !== undefined) {
      ctx.report(
        'measure/named-like-a-field',
        { name: text, entity: nameParam(subject.relation) },
        part.span,
      );
    }
  }
  const value = requireType(ctx, decl.value, createBlockEnv(symbol, subject), type);
  const exact = type.kind === 'money' || type.kind === 'count';
  ctx.valueTypes.set(symbol, exact ? { kind: type.kind, exact: isExact(value.type) } : type);
}

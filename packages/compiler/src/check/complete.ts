import type { Expr } from '../syntax/ast.ts';
import type { Context, Typed } from './context.ts';
import type { Env } from './env.ts';
import { requireKnown, ungroup } from './expect.ts';
import { resolveSymbol } from './find-symbol.ts';
import { nameParam } from './name-param.ts';
import { subjectRelation } from './postings.ts';
import { BOOL, isSameType, typeParam } from './type.ts';

/**
 * `complete in contract`: nothing that the duty asks of an event is lacking. What it found is known of this month's
 * events only: of the one that is judged, and of the ones that postings are about.
 */
export function checkComplete(ctx: Context, node: Extract<Expr, { kind: 'complete' }>, env: Env): Typed {
  const result: Typed = { type: BOOL, optional: false };
  const of = node.of === undefined ? undefined : ctx.check(node.of, env);
  const duty = resolveSymbol(ctx, node.block, ['duty']);
  if (duty === undefined) return result;
  ctx.depend(duty);
  if (duty.decl.every !== undefined || duty.decl.due !== undefined) {
    ctx.report('complete/not-of-event', { name: nameParam(duty) }, node.block.span);
    return result;
  }
  const judged = subjectRelation(ctx.symbols, duty);
  if (judged === undefined) return result;
  if (node.of === undefined || of === undefined) {
    if (env.scope !== 'event' || env.subject?.relation !== judged || env.rows.length > 0) {
      ctx.report('complete/of-what', { name: nameParam(duty), event: nameParam(judged) }, node.span);
    }
    return result;
  }
  if (of.type.kind === 'error') return result;
  const want = { kind: 'ref', of: judged } as const;
  if (!isSameType(of.type, want)) {
    ctx.report('type/mismatch', { actual: typeParam(of.type), wanted: typeParam(want) }, node.of.span);
    return result;
  }
  requireKnown(ctx, node.of, of, 'value');
  if (!isOfMonth(ctx, node.of, env)) {
    ctx.report('complete/other-month', { event: nameParam(judged) }, node.of.span);
  }
  return result;
}

/** The subject of a block about an event, or what a posting is about: an event of this month for certain. */
function isOfMonth(ctx: Context, expr: Expr, env: Env): boolean {
  const inner = ungroup(expr);
  const name = inner.kind === 'this' ? inner.name : inner.kind === 'path' ? inner.field : inner;
  const binding = name.kind === 'name' ? ctx.bindings.get(name) : undefined;
  if (binding?.kind === 'posting-field') return binding.column === 'of';
  return binding?.kind === 'record' && binding.record === env.subject;
}

import type { Symbol_ } from '../resolve/bindings.ts';
import { findSimilar, nameFix } from '../resolve/suggestion.ts';
import type { Name } from '../syntax/ast.ts';
import type { Context } from './context.ts';

type Kind = Symbol_['kind'];

/**
 * The declaration that a name stands for where one of certain kinds is wanted, bound to it. Unknown names and names of
 * another kind are reported.
 */
export function resolveSymbol<K extends Kind>(
  ctx: Context,
  name: Name,
  kinds: readonly K[],
): Extract<Symbol_, { readonly kind: K }> | undefined {
  ctx.probe?.atDeclaration(ctx, name, kinds);
  const isWanted = (symbol: Symbol_ | undefined): symbol is Extract<Symbol_, { readonly kind: K }> =>
    symbol !== undefined && (kinds as readonly Kind[]).includes(symbol.kind);
  const type = ctx.symbols.findType(name.text);
  const block = ctx.symbols.findBlock(name.text);
  if (isWanted(type) && isWanted(block)) {
    ctx.report('name/ambiguous', { name: name.text, meanings: [type.kind, block.kind] }, name.span);
    return undefined;
  }
  const symbol = isWanted(type) ? type : isWanted(block) ? block : undefined;
  if (symbol !== undefined) {
    ctx.used.add(symbol);
    ctx.bindings.set(name, { kind: 'declaration', symbol });
    return symbol;
  }
  const other = type ?? block;
  if (other !== undefined) {
    ctx.report('name/wrong-kind', { name: name.text, kind: other.kind, wanted: kinds }, name.span, {
      related: [{ span: other.decl.name.span, label: { zh: '声明在这里', en: 'declared here' } }],
    });
    return undefined;
  }
  const candidates = ctx.symbols.all.filter(isWanted).flatMap((each) => [each.label, each.id]);
  const similar = findSimilar(name.text, candidates);
  ctx.report('name/unknown-declaration', { name: name.text, wanted: kinds, similar }, name.span, {
    fixes: nameFix(name, similar),
  });
  return undefined;
}

/** What a sum or count runs over: records of a kind, or what a block posted. */
export function findSource(ctx: Context, name: Name): Symbol_ | undefined {
  return resolveSymbol(ctx, name, [
    'event',
    'entity',
    'claim',
    'discipline',
    'award',
    'commission',
    'duty',
    'rotation',
  ]);
}

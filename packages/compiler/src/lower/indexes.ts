import type { Expr, Index, Source } from '@bylaw/runtime';
import type { Span } from '../source/span.ts';
import { canonicalJson } from './canonical.ts';
import { moveToSlot } from './rewrite.ts';
import { walkExpr } from './walk.ts';

/** The slot of the candidate in an index: 0 is nobody there, no subject is known yet. */
export const INDEX_SLOT = 1;

/** What a search wants of an index, in the slots of its rule. */
export interface IndexWish {
  readonly source: Source;
  /** Expressions on the candidate and the values they must equal. */
  readonly keys: readonly { readonly field: Expr; readonly value: Expr }[];
  readonly filter: readonly Expr[];
  readonly slot: number;
}

/** The indexes of a policy; searches that want the same one share it. */
export interface Indexes {
  readonly list: readonly Index[];
  /** The index for a wish, and the values of its keys in its order. */
  take(wish: IndexWish): { readonly index: string; readonly keys: readonly Expr[] };
}

export function createIndexes(origin: Map<string, Span>): Indexes {
  const list: Index[] = [];
  const byShape = new Map<string, Index>();
  const names = new Set<string>();
  return {
    list,
    take(wish) {
      // The order in which an author writes equalities is not part of an index.
      const keys = wish.keys
        .map(({ field, value }) => ({ field: moveToSlot(field, wish.slot, INDEX_SLOT, ''), value }))
        .map((key) => ({ ...key, path: pathText(key.field) }))
        .sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
      const filter = wish.filter.map((term) => moveToSlot(term, wish.slot, INDEX_SLOT, ''));
      const shape = canonicalJson([wish.source, keys.map((key) => key.field), filter.map(withoutText)]);
      const values = keys.map((key) => key.value);
      const known = byShape.get(shape);
      if (known !== undefined) return { index: known.id, keys: values };
      const id = nameIndex(
        wish.source,
        keys.map((key) => key.path),
        names,
      );
      const index: Index = {
        id,
        source: wish.source,
        keys: keys.map((key) => key.field),
        slot: INDEX_SLOT,
        filter: wish.filter.map((term, at) =>
          moveToSlot(term, wish.slot, INDEX_SLOT, `${id}/filter/${at + 1}`),
        ),
      };
      byShape.set(shape, index);
      list.push(index);
      wish.filter.forEach((term, at) => keepOrigin(term, index.filter[at]!, origin));
      return { index: id, keys: values };
    },
  };
}

/** `Visit by customer`, `this month's Consultant`, `owner by to`; numbered where the filter alone tells two apart. */
function nameIndex(source: Source, paths: readonly string[], names: Set<string>): string {
  const rows = source.kind === 'postings' ? source.blocks.join('+') : `${source.relation}@${source.scope}`;
  const posts = source.kind === 'postings' ? `!${source.posts.join('+')}` : '';
  const wanted = `index:${rows}${posts}${paths.length > 0 ? `(${paths.join(',')})` : ''}`;
  let name = wanted;
  for (let n = 2; names.has(name); n += 1) name = `${wanted}#${n}`;
  names.add(name);
  return name;
}

function pathText(key: Expr): string {
  switch (key.kind) {
    case 'field':
      return key.of.kind === 'slot' ? key.field : `${pathText(key.of)}.${key.field}`;
    case 'posting':
      return key.column;
    default:
      return 'row';
  }
}

/** Two conditions that differ only in their words are one. */
function withoutText(expr: Expr): unknown {
  return JSON.parse(
    JSON.stringify(expr, (key, value: unknown) => (key === 'text' ? undefined : value)),
  ) as unknown;
}

/** Nodes of an index were written where the first search that asked for it was. */
function keepOrigin(from: Expr, to: Expr, origin: Map<string, Span>): void {
  const spans: (Span | undefined)[] = [];
  walkExpr(from, (each) => {
    if ('id' in each) spans.push(origin.get(each.id));
  });
  walkExpr(to, (each) => {
    const span = 'id' in each ? spans.shift() : undefined;
    if ('id' in each && span !== undefined) origin.set(each.id, span);
  });
}

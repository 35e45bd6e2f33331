import type { Symbol_ } from '../resolve/bindings.ts';
import type { Context } from './context.ts';
import { namesParam } from './name-param.ts';
import { isBlock, laddersOf } from './postings.ts';

/** Which block reads which, by declaration. */
export type Reads = ReadonlyMap<Symbol_, ReadonlySet<Symbol_>>;

/** Blocks that run each month: everything but vocabulary, params and what others use. */
export function isRunning(symbol: Symbol_): boolean {
  return isBlock(symbol) || ['measure', 'ranking', 'assessment', 'statement'].includes(symbol.kind);
}

/**
 * What each block waits for: those it reads, and where one of these counts offences on a ladder, every other block that
 * does, because occurrences are counted when all of them have run.
 */
export function waitsOf(ctx: Context, reads: Reads): Map<Symbol_, readonly Symbol_[]> {
  const byLadder = new Map<object, Symbol_[]>();
  for (const symbol of ctx.symbols.all) {
    for (const ladder of laddersOf(ctx.symbols, symbol)) {
      byLadder.set(ladder, [...(byLadder.get(ladder) ?? []), symbol]);
    }
  }
  const waits = new Map<Symbol_, readonly Symbol_[]>();
  for (const symbol of ctx.symbols.all.filter(isRunning)) {
    const needed = new Set<Symbol_>();
    for (const read of reads.get(symbol) ?? []) {
      needed.add(read);
      for (const ladder of laddersOf(ctx.symbols, read)) {
        for (const other of byLadder.get(ladder) ?? []) needed.add(other);
      }
    }
    waits.set(symbol, [...needed].filter(isRunning));
  }
  return waits;
}

export interface Order {
  /** Each behind those it waits for, else as declared. */
  readonly sorted: readonly Symbol_[];
  /** Blocks that wait for themselves, each circle once, in the order in which each waits for the next. */
  readonly circles: readonly (readonly Symbol_[])[];
}

/** Blocks that all read one another make more circles than anyone reads about. */
const MOST_CIRCLES = 20;

/** Sorts blocks so that each comes behind those it waits for; keeps the declared order where it can. */
export function sortBlocks(waits: ReadonlyMap<Symbol_, readonly Symbol_[]>): Order {
  const sorted: Symbol_[] = [];
  const circles: Symbol_[][] = [];
  const done = new Set<Symbol_>();
  for (const start of waits.keys()) {
    // A walk along the waits with its own stack: chains may be long.
    const path: { readonly symbol: Symbol_; next: number }[] = [{ symbol: start, next: 0 }];
    const onPath = new Set([start]);
    if (done.has(start)) continue;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = waits.get(top.symbol)?.[top.next];
      top.next += 1;
      if (next === undefined) {
        path.pop();
        onPath.delete(top.symbol);
        done.add(top.symbol);
        sorted.push(top.symbol);
      } else if (onPath.has(next)) {
        if (circles.length >= MOST_CIRCLES) continue;
        circles.push(path.slice(path.findIndex(({ symbol }) => symbol === next)).map(({ symbol }) => symbol));
      } else if (!done.has(next)) {
        path.push({ symbol: next, next: 0 });
        onPath.add(next);
      }
    }
  }
  return { sorted, circles };
}

/** Reports blocks that wait for one another: none of them could run first. */
export function reportCircles(ctx: Context, circles: Order['circles']): void {
  for (const circle of circles) {
    const [first, ...others] = circle;
    if (first === undefined) continue;
    ctx.report('block/circle', { names: namesParam([...circle, first]) }, first.decl.name.span, {
      related: others.map((symbol) => ({
        span: symbol.decl.name.span,
        label: { zh: '也在圈中', en: 'is in the circle too' },
      })),
    });
  }
}

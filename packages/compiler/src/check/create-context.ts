import type { Reporter } from '../diagnostics/diagnostic.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Binding, RecordScope, RelationSym, Symbol_, Type } from '../resolve/bindings.ts';
import { guessLanguage } from '../resolve/author-language.ts';
import type { SymbolTable } from '../resolve/symbols.ts';
import type { Expr, Name, PolicyHeader, SourceTree } from '../syntax/ast.ts';
import type { Context, Probe, Typed } from './context.ts';
import { checkExpr } from './expr.ts';
import { ERROR } from './type.ts';

/** Expressions nest no deeper than this here; brackets are bounded far below it, so only a machine writes such. */
const DEEPEST = 300;

/** A run over a policy: what it found out, and which block reads which. */
export interface Run {
  readonly ctx: Context;
  readonly reads: ReadonlyMap<Symbol_, ReadonlySet<Symbol_>>;
  /** Says which block is checked from now on. */
  begin(symbol: Symbol_): void;
  /** A block was read before it was checked. */
  readonly readEarly: boolean;
}

/** Everything empty, before a run over the blocks. */
export function createRun(
  trees: readonly SourceTree[],
  symbols: SymbolTable,
  header: PolicyHeader | undefined,
  reporter: Reporter,
  probe?: Probe,
): Run {
  const reads = new Map<Symbol_, Set<Symbol_>>();
  const records = new Map<RecordScope, number>();
  const languages = new Map(trees.map((tree) => [tree.file, guessLanguage(tree)]));
  const declared = listNames(symbols);
  let current: Symbol_ | undefined;
  let errors = 0;
  let early = false;
  let depth = 0;
  let tooDeep = false;
  const ctx: Context = {
    symbols,
    ...(probe === undefined ? {} : { probe }),
    currency: header?.currency?.text,
    hasCalendar: trees.some((tree) => tree.calendars.length > 0),
    bindings: new Map<Name, Binding>(),
    types: new Map<Expr, Type>(),
    keys: new Map<Expr, string>(),
    used: new Set<Symbol_>(),
    valueTypes: new Map<Symbol_, Type>(),
    receivers: new Map<Symbol_, RelationSym>(),
    report(code, params, span, extra) {
      if (catalogue[code].severity === 'error') errors += 1;
      reporter.report(code, params, span, extra);
    },
    check(expr, env, want) {
      let typed: Typed = { type: ERROR, optional: false };
      if (depth >= DEEPEST) {
        if (!tooDeep) ctx.report('expression/too-deep', { limit: DEEPEST }, expr.span);
        tooDeep = true;
      } else {
        depth += 1;
        typed = checkExpr(ctx, expr, env, want);
        depth -= 1;
      }
      ctx.types.set(expr, typed.type);
      if (typed.key !== undefined) ctx.keys.set(expr, typed.key);
      return typed;
    },
    depend(on) {
      if (current === undefined) return;
      const known = reads.get(current);
      if (known === undefined) reads.set(current, new Set([on]));
      else known.add(on);
    },
    readEarly() {
      early = true;
    },
    recordNumber(record) {
      const number = records.get(record) ?? records.size;
      records.set(record, number);
      return number;
    },
    languageAt: (span) => languages.get(span.file) ?? 'en',
    errorCount: () => errors,
    isDeclaredAnywhere: (name) => declared.has(name),
  };
  return {
    ctx,
    reads,
    begin(symbol) {
      current = symbol;
    },
    get readEarly() {
      return early;
    },
  };
}

/** Every name of every declaration, field and member. */
function listNames(symbols: SymbolTable): ReadonlySet<string> {
  const names = new Set<string>();
  for (const symbol of symbols.all) {
    names.add(symbol.id).add(symbol.label);
    const inner = symbol.kind === 'enum' ? symbol.members : 'fields' in symbol ? symbol.fields : [];
    for (const each of inner) names.add(each.id).add(each.label);
  }
  return names;
}

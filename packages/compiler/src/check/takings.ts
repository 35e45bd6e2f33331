import type { BlockSym, Symbol_ } from '../resolve/bindings.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { namesParam } from './name-param.ts';
import { conjunctsOf, walkExpr } from './parts.ts';
import { isBlock, kindOfAll, postedKinds } from './postings.ts';

/** Kinds of posting that are money of a person, with the words that take all of them. */
const paid = [
  { kind: 'award', all: 'all awards', zh: '全部 奖金' },
  { kind: 'commission', all: 'all commissions', zh: '全部 提成' },
  { kind: 'fine', all: 'all fines', zh: '全部 罚款' },
  { kind: 'compensation', all: 'all compensation', zh: '全部 赔偿' },
] as const;

type PaidKind = (typeof paid)[number]['kind'];

/** What one line takes: kinds of posting of a block, as `fine of conduct`. `whole`: all of it, not some rows. */
interface Taking {
  readonly block: BlockSym;
  readonly kind: PaidKind;
  readonly whole: boolean;
}

/**
 * Over all statements: money that a block posts and no line takes is a warning; money that two lines of one statement
 * take in full is an error.
 */
export function checkTakings(ctx: Context): void {
  const statements = ctx.symbols.all.filter((symbol) => symbol.kind === 'statement');
  if (statements.length === 0) return;
  const taken = new Set<string>();
  for (const statement of statements) {
    const firsts = new Map<string, Expr>();
    for (const value of lineValues(statement)) {
      for (const taking of takingsOf(ctx, value, new Set())) {
        const key = `${taking.kind} of ${taking.block.id}`;
        taken.add(key);
        if (!taking.whole) continue;
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, value);
        else if (first !== value) reportTwice(ctx, taking, value, first);
      }
    }
  }
  reportUntaken(ctx, taken, statements);
}

function reportTwice(ctx: Context, { block, kind }: Taking, value: Expr, first: Expr): void {
  ctx.report(
    'statement/taken-twice',
    { block: [block.id, block.label], kind, all: allOf(kind) },
    value.span,
    {
      related: [{ span: first.span, label: { zh: '这一行已经算过', en: 'this line takes it already' } }],
    },
  );
}

/** The English words that take all of a kind: `all fines`. */
function allOf(kind: PaidKind): string {
  return paid.find((each) => each.kind === kind)?.all ?? kind;
}

function reportUntaken(
  ctx: Context,
  taken: ReadonlySet<string>,
  statements: readonly Extract<Symbol_, { readonly kind: 'statement' }>[],
): void {
  for (const { kind, all, zh } of paid) {
    const missed = ctx.symbols.all.filter(
      (symbol): symbol is BlockSym =>
        isBlock(symbol) &&
        postedKinds(ctx.symbols, symbol).has(kind) &&
        !taken.has(`${kind} of ${symbol.id}`),
    );
    const [statement] = statements;
    if (missed.length === 0 || statement === undefined) continue;
    ctx.report(
      'statement/not-taken',
      { kind, blocks: namesParam(missed), all, zh },
      statement.decl.name.span,
      {
        related: missed.map((block) => ({
          span: block.decl.name.span,
          label: { zh: '这里产生', en: 'posted here' },
        })),
      },
    );
  }
}

function* lineValues(statement: Extract<Symbol_, { readonly kind: 'statement' }>): Generator<Expr> {
  for (const item of statement.decl.items) {
    if (item.kind === 'line') yield item.value;
    if (item.kind === 'deduct') for (const line of item.lines) yield line.value;
  }
}

/** Everything that an expression adds up of what blocks paid, through measures too. */
function* takingsOf(ctx: Context, expr: Expr, visited: Set<Symbol_>): Generator<Taking> {
  for (const each of walkExpr(expr)) {
    if (each.kind === 'all') {
      const kind = kindOfAll(each.of);
      for (const symbol of ctx.symbols.all) if (isBlock(symbol)) yield* ofBlock(ctx, symbol, [kind], true);
    } else if (each.kind === 'aggregate' && each.op === 'sum') {
      const binding = ctx.bindings.get(each.over);
      if (binding?.kind !== 'declaration' || !isBlock(binding.symbol)) continue;
      // One condition is the person; a second picks some rows, and another line may take the others.
      const whole = each.where === undefined || conjunctsOf(each.where).length === 1;
      yield* ofBlock(
        ctx,
        binding.symbol,
        paid.map(({ kind }) => kind),
        whole,
      );
    } else if (each.kind === 'name' || each.kind === 'path') {
      const binding = ctx.bindings.get(each.kind === 'name' ? each : each.field);
      if (binding?.kind === 'declaration' && isBlock(binding.symbol)) {
        yield* ofBlock(
          ctx,
          binding.symbol,
          paid.map(({ kind }) => kind),
          true,
        );
      } else if (binding?.kind === 'measure' && !visited.has(binding.symbol)) {
        visited.add(binding.symbol);
        yield* takingsOf(ctx, binding.symbol.decl.value, visited);
      }
    }
  }
}

function* ofBlock(
  ctx: Context,
  block: BlockSym,
  kinds: readonly string[],
  whole: boolean,
): Generator<Taking> {
  const posted = postedKinds(ctx.symbols, block);
  for (const { kind } of paid) if (kinds.includes(kind) && posted.has(kind)) yield { block, kind, whole };
}

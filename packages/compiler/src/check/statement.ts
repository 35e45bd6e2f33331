import type { Symbol_ } from '../resolve/bindings.ts';
import { createNames, namesOf } from '../resolve/declare.ts';
import { findSimilar, nameFix } from '../resolve/suggestion.ts';
import type { DeclName, StatementItemNode } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Env, LineNames } from './env.ts';
import { addFacts } from './env.ts';
import { requireCondition, requireType } from './expect.ts';
import { nameParam } from './name-param.ts';
import { createBlockEnv, resolveSubject } from './rule.ts';
import { MONEY } from './type.ts';

type StatementSym = Extract<Symbol_, { readonly kind: 'statement' }>;

/** A statement: lines from top to bottom, each reading only those above it, and one total at the end. */
export function checkStatement(ctx: Context, symbol: StatementSym): void {
  const { decl } = symbol;
  const subject = resolveSubject(ctx, symbol, decl.subject, 'entity');
  if (subject === undefined) return;
  const above = new Map<string, LineNames>();
  const env: Env = { ...createBlockEnv(symbol, subject), lines: above };
  if (decl.where !== undefined) addFacts(env, requireCondition(ctx, decl.where, env));
  const names = createNames<DeclName>('line', ctx);
  const declare = (name: DeclName): void => {
    names.declare(name, name);
    const line = namesOf(name);
    for (const text of [line.id, line.label]) if (!above.has(text)) above.set(text, line);
  };
  for (const item of decl.items) checkItem(ctx, item, env, symbol, declare);
  checkTotal(ctx, symbol);
  checkDeductedOnce(ctx, decl.items);
}

function checkItem(
  ctx: Context,
  item: StatementItemNode,
  env: Env,
  symbol: StatementSym,
  declare: (name: DeclName) => void,
): void {
  switch (item.kind) {
    case 'line':
      requireType(ctx, item.value, env, MONEY);
      declare(item.name);
      return;
    case 'subtotal':
    case 'total':
      declare(item.name);
      return;
    case 'deduct':
      bindBase(ctx, item, env, symbol);
      for (const bound of [item.atMost, item.leaving]) {
        if (bound !== undefined) requireType(ctx, bound, env, MONEY);
      }
      for (const line of item.lines) {
        requireType(ctx, line.value, env, MONEY);
        declare(line.name);
      }
  }
}

/** What deductions are taken from stands above them. */
function bindBase(
  ctx: Context,
  item: Extract<StatementItemNode, { kind: 'deduct' }>,
  env: Env,
  symbol: StatementSym,
): void {
  const base = env.lines?.get(item.base.text);
  if (base !== undefined) {
    ctx.bindings.set(item.base, { kind: 'line', statement: symbol, ...base });
    return;
  }
  const similar = findSimilar(item.base.text, env.lines?.keys() ?? []);
  ctx.report('statement/unknown-base', { name: item.base.text, similar }, item.base.span, {
    fixes: nameFix(item.base, similar),
  });
}

function checkTotal(ctx: Context, symbol: StatementSym): void {
  const { decl } = symbol;
  const totals = decl.items.filter((item) => item.kind === 'total');
  const last = decl.items.at(-1);
  const [first] = totals;
  if (first === undefined) {
    ctx.report('statement/no-total', { name: nameParam(symbol) }, decl.name.span);
    return;
  }
  for (const total of totals) {
    if (total !== last) ctx.report('statement/total-not-last', {}, total.span);
  }
}

type Deduct = Extract<StatementItemNode, { kind: 'deduct' }>;

/** Where a deduction stands among the items, and the items that its base holds: from one position to another. */
interface Deducted {
  readonly base: Deduct['base'];
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/**
 * A deduction sees what its base came to, not what an earlier deduction left of it: two from one base together leave
 * less than either says. A subtotal below the first one holds what is left.
 */
function checkDeductedOnce(ctx: Context, items: readonly StatementItemNode[]): void {
  const deducted: Deducted[] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'deduct') return;
    const binding = ctx.bindings.get(item.base);
    if (binding?.kind !== 'line') return;
    const last = items.findIndex((each) => isNamed(each, binding.id));
    const first = items[last]?.kind === 'subtotal' ? 0 : last;
    const before = deducted.find((each) => last < each.at && first <= each.last && each.first <= last);
    if (before !== undefined) {
      ctx.report('statement/deducted-twice', { name: item.base.text }, item.base.span, {
        related: [
          { span: before.base.span, label: { zh: '这里已经扣过', en: 'deducted from here already' } },
        ],
      });
    }
    deducted.push({ base: item.base, at, first, last });
  });
}

function isNamed(item: StatementItemNode, id: string): boolean {
  const names = item.kind === 'deduct' ? item.lines.map((line) => line.name) : [item.name];
  return names.some((name) => namesOf(name).id === id);
}

import type { CodeFix, Related, Reporter } from '../diagnostics/diagnostic.ts';
import type { Checked, Symbol_ } from '../resolve/bindings.ts';
import { resolveHeader } from '../resolve/header.ts';
import { limitParts } from '../resolve/limit-parts.ts';
import { collectSymbols } from '../resolve/symbols.ts';
import type { SourceTree } from '../syntax/ast.ts';
import { checkAssessment } from './assessment.ts';
import { checkAward } from './award.ts';
import { checkClaim } from './claim.ts';
import { checkCommission } from './commission.ts';
import type { Context, Probe } from './context.ts';
import type { Run } from './create-context.ts';
import { createRun } from './create-context.ts';
import { checkDiscipline } from './discipline.ts';
import { checkDuty } from './duty.ts';
import { checkLadder } from './ladder.ts';
import { checkMeasure } from './measure.ts';
import { isRunning, reportCircles, sortBlocks, waitsOf } from './order.ts';
import { checkParam } from './param.ts';
import { checkRanking } from './ranking.ts';
import { checkRotation } from './rotation.ts';
import { checkSplit } from './split.ts';
import { checkStatement } from './statement.ts';
import { checkTable } from './table.ts';
import { checkTakings } from './takings.ts';
import { checkUnused } from './unused.ts';
import { checkCalendar } from './workdays.ts';

/**
 * Names and types: binds every name of the trees, types every expression, and reports what is wrong with them. Where
 * nothing of severity `error` is reported, every expression outside of scenarios has an entry in `types` and every
 * name that refers to something one in `bindings`. Never throws.
 */
export function resolveAndCheck(trees: readonly SourceTree[], reporter: Reporter, probe?: Probe): Checked {
  const header = resolveHeader(trees, reporter);
  limitParts(trees, reporter);
  const symbols = collectSymbols(trees, reporter);
  const runOver = (order: readonly Symbol_[]): { readonly run: Run; readonly flush: () => void } => {
    const { buffer, flush } = createBuffer(reporter);
    const run = createRun(trees, symbols, header, buffer, probe);
    for (const symbol of order) {
      run.begin(symbol);
      checkSymbol(run.ctx, symbol);
    }
    return { run, flush };
  };

  // What a block posts, and whether a measure is a fraction, is known when it has been checked. Where something was read
  // before that, a second run goes in the order of reading.
  const tools = symbols.all.filter((symbol) => !isRunning(symbol)).sort((a, b) => rankOf(a) - rankOf(b));
  const first = runOver([...tools, ...symbols.all.filter(isRunning)]);
  const order = sortBlocks(waitsOf(first.run.ctx, first.run.reads));
  const { run, flush } = first.run.readEarly ? runOver([...tools, ...order.sorted]) : first;
  const { ctx } = run;
  reportCircles(ctx, order.circles);
  const calendar = checkCalendar(ctx, trees);
  // Behind an error these would mostly be its consequences.
  if (ctx.errorCount() === 0) {
    checkTakings(ctx);
    checkUnused(ctx);
  }
  flush();
  for (const [node, type] of symbols.typeNodes) {
    if (node.kind === 'builtin-type' || (type.kind !== 'enum' && type.kind !== 'ref')) continue;
    ctx.bindings.set(node.name, { kind: 'declaration', symbol: type.of });
  }
  return {
    trees,
    header,
    ...(calendar === undefined ? {} : { calendar }),
    symbols: symbols.all,
    scenarios: trees.flatMap((tree) => tree.scenarios),
    bindings: ctx.bindings,
    types: ctx.types,
    typeNodes: symbols.typeNodes,
    order: order.sorted,
  };
}

/** Params come first, for all others read them. */
function rankOf(symbol: Symbol_): number {
  return symbol.kind === 'param' ? 0 : 1;
}

function checkSymbol(ctx: Context, symbol: Symbol_): void {
  switch (symbol.kind) {
    case 'param':
      return checkParam(ctx, symbol);
    case 'table':
      return checkTable(ctx, symbol);
    case 'split':
      return checkSplit(ctx, symbol);
    case 'ladder':
      return checkLadder(ctx, symbol);
    case 'claim':
      return checkClaim(ctx, symbol);
    case 'discipline':
      return checkDiscipline(ctx, symbol);
    case 'measure':
      return checkMeasure(ctx, symbol);
    case 'ranking':
      return checkRanking(ctx, symbol);
    case 'award':
      return checkAward(ctx, symbol);
    case 'commission':
      return checkCommission(ctx, symbol);
    case 'rotation':
      return checkRotation(ctx, symbol);
    case 'duty':
      return checkDuty(ctx, symbol);
    case 'assessment':
      return checkAssessment(ctx, symbol);
    case 'statement':
      return checkStatement(ctx, symbol);
    default:
  }
}

/** Keeps what a run reports until it is known which run counts; in the order of places, as a person reads. */
function createBuffer(reporter: Reporter): { readonly buffer: Reporter; readonly flush: () => void } {
  const kept: {
    readonly at: { readonly file: number; readonly start: number };
    readonly pass: () => void;
  }[] = [];
  return {
    buffer: {
      report(code, params, span, extra?: { related?: readonly Related[]; fixes?: readonly CodeFix[] }) {
        kept.push({ at: span, pass: () => reporter.report(code, params, span, extra) });
      },
    },
    flush() {
      kept.sort((a, b) => a.at.file - b.at.file || a.at.start - b.at.start);
      for (const { pass } of kept) pass();
    },
  };
}

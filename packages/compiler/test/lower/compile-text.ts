import { formatDate } from '@bylaw/runtime';
import type { Expr, Find, MatchStep, Program, Step } from '@bylaw/runtime';
import { compilePolicy } from '../../src/compile.ts';
import type { CompiledPolicy } from '../../src/compile.ts';
import { sayDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { walkExpr } from '../../src/lower/walk.ts';

/** Compiles texts (a file each) that must have no errors. */
export function compileTexts(...texts: readonly string[]): CompiledPolicy & { readonly program: Program } {
  const compiled = compilePolicy(texts.map((text, at) => ({ path: `${at}.bylaw`, text })));
  const { program } = compiled;
  if (program !== undefined) return { ...compiled, program };
  const said = compiled.diagnostics
    .filter((each) => each.severity === 'error')
    .map((each) => {
      const lines = compiled.sources.files[each.span.file]?.text.slice(0, each.span.start).split('\n') ?? [];
      return `${lines.length}: ${each.code} ${sayDiagnostic(each, 'en').text}`;
    });
  throw new Error(said.join('\n'));
}

/** Codes of what is reported about a text. */
export function codesOf(text: string): readonly string[] {
  return compilePolicy([{ path: 'a.bylaw', text }]).diagnostics.map((each) => each.code);
}

export function stepOf(program: Program, id: string): Step {
  const step = program.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

export function matchOf(program: Program, id: string): MatchStep {
  const step = stepOf(program, id);
  if (step.kind !== 'match') throw new Error(`${id} is a ${step.kind}`);
  return step;
}

/** The condition of a rule. */
export function whenOf(program: Program, block: string, rule: string): Expr {
  const when = matchOf(program, block).rules.find((each) => each.id === rule)?.when;
  if (when === undefined) throw new Error(`no condition ${block}/${rule}`);
  return when;
}

/** Searches of an expression, outermost first. */
export function findsOf(expr: Expr): readonly Find[] {
  const finds: Find[] = [];
  walkExpr(expr, (each) => {
    if (each.kind === 'find') finds.push(each);
  });
  return finds;
}

/** A path in the author's manner: `this.date`, `1.consultant.team`, `protection`. */
export function sayExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'slot':
      return expr.slot === 0 ? 'this' : `row${expr.slot}`;
    case 'field':
      return `${sayExpr(expr.of)}.${expr.field}`;
    case 'posting':
      return `${sayExpr(expr.of)}.${expr.column}`;
    case 'column':
      return `${sayExpr(expr.of)}.${expr.column}`;
    case 'param':
      return `${expr.param}@${sayExpr(expr.at)}`;
    case 'month-day':
      return `${expr.which} day`;
    case 'shift':
      return `${sayExpr(expr.date)} ${expr.sign === 1 ? '+' : '-'} ${sayExpr(expr.by)} ${expr.unit}`;
    case 'const':
      return expr.type === 'date' ? formatDate(Number(expr.value)) : JSON.stringify(expr.value);
    case 'lift':
      return `ratio(${sayExpr(expr.of)})`;
    case 'round':
      return `round(${sayExpr(expr.of)})`;
    case 'arith':
      return `${expr.op}(${[expr.left, expr.right, expr.otherwise].flatMap((each) => (each === undefined ? [] : [sayExpr(each)])).join(', ')})`;
    case 'compare':
      return `${sayExpr(expr.left)} ${expr.op} ${sayExpr(expr.right)}`;
    case 'known':
      return `${sayExpr(expr.of)} ${expr.negated ? 'unknown' : 'known'}`;
    case 'and':
    case 'or':
      return `(${expr.terms.map(sayExpr).join(` ${expr.kind} `)})`;
    case 'in':
      return `${sayExpr(expr.of)} ${expr.negated ? 'not in' : 'in'} ${JSON.stringify(expr.members)}`;
    case 'lookup':
      return `${expr.table}(${expr.keys.map(sayExpr).join(', ')})`;
    case 'aggregate':
      return `${expr.op} ${expr.query.index}`;
    case 'find':
      return `${expr.mode} ${expr.query.index}`;
    default:
      return expr.kind;
  }
}

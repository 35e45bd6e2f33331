import type { StatementPlan } from '../evaluate/plan.ts';
import { addWhole, guardMoney, subWhole } from '../numbers/whole.ts';
import type { Bilingual, Expr, StatementItem, StatementStep } from '../program.ts';
import type { LineExplanation, Target } from './explanation.ts';
import { noteAssumed } from './notes.ts';
import { refRecord } from './rows.ts';
import type { Arithmetic, LineNode, RoundNode } from './trace.ts';
import { toRatio } from './read-value.ts';
import type { Tracer } from './tracer.ts';
import { fenOf } from './whole.ts';
import { openSubject } from './tracer.ts';
import { writeHead } from './write-head.ts';

type LineTarget = Extract<Target, { readonly kind: 'line' }>;
type Deduct = Extract<StatementItem, { readonly kind: 'deduct' }>;

/** How a line of a statement came about; undefined where the person has none, or it no such line. Throws Refusal. */
export function explainLine(
  tracer: Tracer,
  target: LineTarget,
  position: number,
  row: number,
): LineExplanation | undefined {
  const plan = tracer.run.plan.steps[position] as StatementPlan;
  const { step } = plan;
  openSubject(tracer, row);
  const at = plan.lines.indexOf(target.line);
  if (at < 0 || !tracer.again.openStatement(position, row)) return undefined;
  const subject = refRecord(tracer, step.relation, row);
  const { item, line } = findLine(step, target.line);
  const amount = lineOf(tracer, plan, target.line);
  const arithmetic = traceItem(tracer, plan, item, target);
  const deduction = arithmetic.kind === 'deduct' ? arithmetic : undefined;
  const due = deduction === undefined ? {} : { due: addWhole(positive(deduction.due), deduction.owed) };
  return {
    kind: 'line',
    target,
    ...writeHead(tracer, subject),
    statement: { id: step.id, label: step.label },
    line: {
      line: target.line,
      amount,
      ...due,
      ...(deduction === undefined ? {} : { [deduction.rest]: deduction.left }),
    },
    ...line,
    arithmetic,
  };
}

interface FoundLine {
  readonly item: StatementItem;
  readonly line: { readonly label: string; readonly cites?: string; readonly text?: Bilingual };
}

function findLine(step: StatementStep, id: string): FoundLine {
  for (const item of step.items) {
    if (item.kind === 'deduct') {
      const line = item.lines.find((each) => each.id === id);
      const cites = item.cites === undefined ? {} : { cites: item.cites };
      if (line !== undefined) return { item, line: { label: line.label, ...cites, text: line.text } };
    } else if (item.id === id) {
      const text = 'text' in item ? { text: item.text } : {};
      const cites = 'cites' in item && item.cites !== undefined ? { cites: item.cites } : {};
      return { item, line: { label: item.label, ...cites, ...text } };
    }
  }
  throw new TypeError(`the statement has no line ${id}`);
}

function traceItem(tracer: Tracer, plan: StatementPlan, item: StatementItem, target: LineTarget): Arithmetic {
  const about = `${target.statement}/${target.line}`;
  switch (item.kind) {
    case 'line':
      noteAssumed(tracer, item.assumed, about);
      return tracer.whole(item.value);
    case 'subtotal':
    case 'total':
      return traceItems(tracer, plan, target.line);
    case 'deduct':
      noteAssumed(tracer, item.assumed, about);
      return traceDeduction(tracer, plan, item, target);
  }
}

/** The lines above a subtotal or total that count in it. */
function traceItems(tracer: Tracer, plan: StatementPlan, until: string): Arithmetic {
  const items: { line: string; amount: number }[] = [];
  for (const item of plan.step.items) {
    if (item.kind === 'deduct' || item.kind === 'line') {
      for (const { id } of item.kind === 'deduct' ? item.lines : [item]) {
        items.push({ line: id, amount: lineOf(tracer, plan, id) });
      }
    } else if (item.id === until) break;
  }
  return { kind: 'items', type: 'money', value: lineOf(tracer, plan, until), items };
}

function traceDeduction(tracer: Tracer, plan: StatementPlan, item: Deduct, target: LineTarget): Arithmetic {
  const at = item.lines.findIndex(({ id }) => id === target.line);
  const line = item.lines[at];
  const base: LineNode = {
    kind: 'line',
    type: 'money',
    value: lineOf(tracer, plan, item.base),
    line: item.base,
  };
  const atMost = item.atMost === undefined ? undefined : traceBound(tracer, item.atMost, 'floor');
  const leaving = item.leaving === undefined ? undefined : traceBound(tracer, item.leaving, 'ceiling');
  const before = item.lines
    .slice(0, at)
    .map(({ id }) => ({ line: id, taken: negate(lineOf(tracer, plan, id)) }));
  const due = tracer.whole(line.value);
  const owed = line.rest === 'carried' ? owedBefore(tracer, `${target.statement}/${line.id}`, target.of) : 0;
  const spare = subWhole(fenOf(base), leaving === undefined ? 0 : fenOf(leaving));
  const taken = before.reduce((sum, each) => sum + each.taken, 0);
  const most = Math.max(0, Math.min(spare, atMost === undefined ? spare : fenOf(atMost)));
  const value = lineOf(tracer, plan, line.id);
  return {
    kind: 'deduct',
    type: 'money',
    value,
    due,
    owed,
    base,
    ...(atMost === undefined ? {} : { atMost }),
    ...(leaving === undefined ? {} : { leaving }),
    before,
    room: most - taken,
    rest: line.rest,
    left: guardMoney(addWhole(positive(due), owed) + value),
  };
}

/** A bound is cut down or up, so that no fraction of a fen is taken past it. */
function traceBound(tracer: Tracer, expr: Expr, mode: 'floor' | 'ceiling'): Arithmetic {
  const of = tracer.arithmetic(expr.kind === 'round' ? expr.of : expr);
  if (typeof of.value !== 'object' || of.value === null) return of;
  const { n, d } = toRatio(of.value);
  const over = ((n % d) + d) % d;
  const floor = (n - over) / d;
  const node: RoundNode = {
    kind: 'round',
    type: of.type,
    value: mode === 'floor' ? floor : floor + 1,
    mode,
    before: of.value,
    of,
  };
  return node;
}

/** What earlier months left to be deducted. */
function owedBefore({ run }: Tracer, balance: string, of: string): number {
  const balances = run.carry?.balances ?? {};
  const people = Object.hasOwn(balances, balance) ? balances[balance] : {};
  return Object.hasOwn(people, of) ? people[of] : 0;
}

function lineOf({ run }: Tracer, plan: StatementPlan, line: string): number {
  return run.lines[run.lineBase + plan.lines.indexOf(line)];
}

function positive(due: Arithmetic): number {
  return Math.max(0, fenOf(due));
}

function negate(amount: number): number {
  return amount === 0 ? 0 : -amount;
}

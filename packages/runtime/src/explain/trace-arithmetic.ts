import { splitType } from '../evaluate/say-value.ts';
import { parseDate } from '../numbers/calendar.ts';
import type { Arith, Expr, FieldOf, Param, ParamOf, PostingField, Shift, Slot } from '../program.ts';
import { noteFact, noteParam } from './notes.ts';
import { readValue } from './read-value.ts';
import { nameRecord, refPosting, sayPlain, tableOf } from './rows.ts';
import type { Arithmetic, FactNode, ParamNode, Value } from './trace.ts';
import { traceAggregate } from './trace-aggregate.ts';
import { traceColumn } from './trace-column.ts';
import { traceLookup, traceTiers } from './trace-rates.ts';
import type { Tracer } from './tracer.ts';

/** A value taken apart down to constants, facts and params; where a part is not given, neither is the whole. */
export function traceArithmetic(tracer: Tracer, expr: Expr): Arithmetic {
  switch (expr.kind) {
    case 'const':
      return { kind: 'const', ...readValue(tracer, expr) };
    case 'slot':
      return traceSlot(tracer, expr);
    case 'field':
      return traceField(tracer, expr);
    case 'posting':
      return tracePosting(tracer, expr);
    case 'param':
      return traceParam(tracer, expr);
    case 'month-day':
      return { kind: 'month-day', ...readValue(tracer, expr), which: expr.which };
    case 'arith':
      return traceOperation(tracer, expr);
    case 'lift':
      return tracer.arithmetic(expr.of);
    case 'round':
      return tracer.whole(expr.of);
    case 'or-else': {
      const of = tracer.arithmetic(expr.of);
      if (of.value !== null) return { kind: 'else', ...readValue(tracer, expr), of };
      const otherwise = tracer.arithmetic(expr.otherwise);
      return { kind: 'else', type: expr.type, value: otherwise.value, of, otherwise };
    }
    case 'shift':
      return traceShift(tracer, expr);
    case 'aggregate':
      return traceAggregate(tracer, expr);
    case 'lookup':
      return traceLookup(tracer, expr);
    case 'tiers':
      return traceTiers(tracer, expr);
    case 'column':
      return traceColumn(tracer, expr);
    case 'line':
      return { kind: 'line', ...readValue(tracer, expr), line: expr.line };
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'in':
    case 'known':
    case 'is-workday':
    case 'find':
    case 'streak-test':
    case 'suspended': {
      const condition = tracer.condition(expr);
      // Outside of a decision a search that ties counts as not found: the value is what the kernels make of it.
      return { kind: 'truth', ...readValue(tracer, expr), condition };
    }
  }
}

function traceSlot(tracer: Tracer, expr: Slot): Arithmetic {
  const [kind, relation] = splitType(expr.type);
  const row = tracer.again.rowIn(expr.slot);
  if (kind === 'ref') {
    const table = tableOf(tracer, relation);
    nameRecord(tracer, table, row);
    return { kind: 'record', type: expr.type, value: table.ids[row] ?? null, relation };
  }
  return { kind: 'const', type: expr.type, value: row };
}

function traceField(tracer: Tracer, expr: FieldOf): Arithmetic {
  const { relation, field } = expr;
  const row = tracer.again.number(expr.of);
  const id = tableOf(tracer, relation).ids[row] ?? '';
  nameRecord(tracer, tableOf(tracer, relation), row);
  const value = row < 0 ? { type: expr.type, value: null } : readValue(tracer, expr);
  const node: FactNode = { kind: 'fact', ...value, relation, id, field };
  if (row >= 0) noteFact(tracer, node);
  return node;
}

function tracePosting(tracer: Tracer, expr: PostingField): Arithmetic {
  const posting = refPosting(tracer, tracer.again.number(expr.of));
  return { kind: 'posting', ...readValue(tracer, expr), column: expr.column, posting };
}

function traceParam(tracer: Tracer, expr: ParamOf): Arithmetic {
  const param = tracer.program.params.find(({ id }) => id === expr.param) as Param;
  const day = tracer.again.number(expr.at);
  const version = param.versions.findLast(({ from }) => from === undefined || (parseDate(from) ?? 0) <= day);
  const node: ParamNode = {
    kind: 'param',
    ...readValue(tracer, expr),
    param: param.id,
    ...(version?.from === undefined ? {} : { from: version.from }),
    at: String(sayPlain(tracer, 'date', day)),
  };
  noteParam(tracer, node, param.assumed);
  return node;
}

function traceOperation(tracer: Tracer, expr: Arith): Arithmetic {
  const left = tracer.arithmetic(expr.left);
  const right = tracer.arithmetic(expr.right);
  const value = valueOf(tracer, expr, [left, right]);
  const divides = expr.op === 'div' && right.value === 0 && expr.otherwise !== undefined;
  if (!divides) return { kind: expr.op, ...value, left, right };
  return { kind: expr.op, ...value, left, right, otherwise: tracer.arithmetic(expr.otherwise) };
}

function traceShift(tracer: Tracer, expr: Shift): Arithmetic {
  const date = tracer.arithmetic(expr.date);
  const by = tracer.arithmetic(expr.by);
  const { unit, sign } = expr;
  return { kind: 'shift', ...valueOf(tracer, expr, [date, by]), date, by, unit, sign };
}

/** The kernels do not look whether a part is given: the checker proved it wherever they go. Here they may go further. */
function valueOf(tracer: Tracer, expr: Expr, parts: readonly Arithmetic[]): Value {
  return parts.some(({ value }) => value === null)
    ? { type: expr.type, value: null }
    : readValue(tracer, expr);
}

import type { Aggregate } from '../program.ts';
import { readValue } from './read-value.ts';
import { refRow } from './rows.ts';
import type { Arithmetic } from './trace.ts';
import type { Tracer } from './tracer.ts';
import { traceWith } from './tracer.ts';

/** A sum or a number of rows, each of them listed. */
export function traceAggregate(tracer: Tracer, expr: Aggregate): Arithmetic {
  const { again } = tracer;
  const { query, id, text, value } = expr;
  const total = readValue(tracer, expr);
  const rows = again.rowsOf(query).filter((row) => again.passes(query, row));
  if (expr.op === 'count' || value === undefined) {
    return { kind: 'count', ...total, id, text, rows: rows.map((row) => refRow(tracer, query.index, row)) };
  }
  const parts = rows.map((row) =>
    traceWith(tracer, query.slot, row, () => {
      // A filter that searches binds what it finds: once more on the row whose value is read.
      again.passes(query, row);
      return { row: refRow(tracer, query.index, row), amount: tracer.arithmetic(value) };
    }),
  );
  return { kind: 'sum', ...total, id, text, rows: parts };
}

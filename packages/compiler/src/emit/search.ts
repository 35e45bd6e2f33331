import type { Aggregate, Expr, Find, Query } from '@bylaw/runtime';
import { bindsSlots, looksBack } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, binary, both, call, giveBack, integer, lit, not, object, statement } from './code.ts';
import type { Code } from './code.ts';
import { printFunction, printGetter } from './printer.ts';
import type { Printer } from './printer.ts';
import { boundSlots } from './scope.ts';
import { isRead } from './unset.ts';

/** A search as a condition: the kernel that looks, over rows that a printed function opens. */
export function printFind(p: Printer, expr: Find): Code {
  const { unit, scope } = p;
  const query = printQuery(p, expr.query, expr.id);
  if (expr.mode === 'some' || expr.mode === 'none') {
    const some = call(unit.kernel('findSome'), scope.run(), query);
    return expr.mode === 'some' ? some : not(some);
  }
  const search = p.once(expr, 'search', () => {
    const { source } = unit.names.index(expr.query.index);
    return unit.constant(
      'search',
      unit.type('SearchPlan'),
      object([
        ['query', query],
        ['relation', `${source.kind === 'records' ? unit.names.relation(source.relation) : -1}`],
        ['agree', printAgreement(p, expr.query.slot, expr.reads)],
        ['rebind', `${expr.query.filter.some(bindsSlots)}`],
      ]),
    );
  });
  const find = { earliest: 'findEarliest', latest: 'findLatest', only: 'findOnly' } as const;
  return call(unit.kernel(find[expr.mode]), scope.run(), search);
}

/** A count or a whole sum. */
export function printAggregate(p: Printer, expr: Aggregate): Code {
  const { unit, scope } = p;
  const { op, value } = expr;
  const query = printQuery(p, expr.query, expr.id);
  if (op === 'count' || value === undefined) return call(unit.kernel('countRows'), scope.run(), query);
  const of = p.once(expr, 'value', () => printGetter(p, 'value', 'number', value, expr.query.slot));
  return call(unit.kernel('sumWhole'), scope.run(), query, of);
}

export function printRatioSum(p: Printer, expr: Aggregate, value: Expr): Code {
  const { unit, scope } = p;
  const query = printQuery(p, expr.query, expr.id);
  const of = p.once(expr, 'ratio', () => printGetter(p, 'value', 'ratio', value, expr.query.slot));
  return call(unit.kernel('sumRatio'), scope.run(), query, of);
}

/** The plan of a query, by name. `search` is the id under which a lack of history is told. */
function printQuery(p: Printer, query: Query, search: string): string {
  const { unit } = p;
  return p.once(query, search, () => {
    const index = unit.names.index(query.index);
    const { history } = looksBack(unit.names, index, search);
    const from = history === undefined ? undefined : query.from;
    return unit.constant(
      'query',
      unit.type('QueryPlan'),
      object([
        ['index', `${unit.names.indexAt(query.index)}`],
        ['slot', `${query.slot}`],
        ['keys', '[]'],
        ['open', printOpening(p, query)],
        ['from', from === undefined ? undefined : printGetter(p, 'from', 'number', from)],
        ['filter', printFilter(p, query.filter, query.slot)],
        [
          'history',
          history === undefined
            ? undefined
            : object([
                ['search', lit(history.search)],
                ['relation', lit(history.relation)],
                ['bounded', `${history.bounded}`],
              ]),
        ],
      ]),
    );
  });
}

/** All of several conditions on the row in a slot, as a function; undefined where there are none. */
export function printFilter(p: Printer, filter: readonly Expr[], slot: number): string | undefined {
  if (filter.length === 0) return undefined;
  return printFunction(p, { role: 'filter', type: 'boolean', exprs: filter, slot }, (inner) => [
    giveBack(both(filter.map((each) => inner.truth(each)))),
  ]);
}

/** Opens the rows of a query: steps into its index key by key, then cuts by day and time. */
function printOpening(p: Printer, query: Query): string {
  const { unit } = p;
  const { keys, from, to, notAfter } = query;
  const exprs = [...keys, from, to, notAfter].filter((each) => each !== undefined);
  return printFunction(p, { role: 'open', type: unit.type('RowIndex'), exprs }, (inner) => {
    const run = inner.scope.run();
    const none = atom(unit.kernel('UNSET'));
    const bound = (expr: Expr | undefined): Code => (expr === undefined ? none : inner.number(expr));
    const index = call(unit.kernel('openIndex'), run, integer(unit.names.indexAt(query.index)));
    const step = (key: Expr, at: number, group: string): Doc =>
      call(unit.kernel('stepInto'), 'index', integer(at), group, printKeyValue(inner, key)).doc;
    const statements = [
      statement('const index = ', index.doc),
      ...keys.map((key, at) => {
        if (at === 0)
          return statement(keys.length === 1 ? 'const group = ' : 'let group = ', step(key, at, '0'));
        return concat(text('if (group >= 0) '), statement('group = ', step(key, at, 'group')));
      }),
    ];
    const group = keys.length === 0 ? '0' : 'group';
    const openRows = unit.kernel('openRows');
    if (to === undefined || notAfter === undefined) {
      statements.push(statement(call(openRows, run, 'index', group, bound(from), bound(to)).doc));
    } else {
      statements.push(
        statement('const from = ', bound(from).doc),
        statement('const to = ', inner.number(to).doc),
        statement(call(openRows, run, 'index', group, 'from', 'to').doc),
        printCut(inner, notAfter),
      );
    }
    return [...statements, giveBack(atom('index'))];
  });
}

/** Rows of the last day that are later than the subject. Its time is looked at where there are rows to leave out. */
function printCut(p: Printer, notAfter: Expr): Doc {
  const run = p.scope.run();
  const cut = statement(call(p.unit.kernel('cutAfter'), run, 'index', 'to', p.number(notAfter)).doc);
  if (isRead(notAfter)) return cut;
  const some = binary(atom('run.lo'), '<', atom('run.hi'));
  return concat(text('if ('), some.doc, text(') '), cut);
}

/** The value of a key; a fraction is the number of its text. */
export function printKeyValue(p: Printer, key: Expr): Code {
  if (key.exact !== true) return p.number(key);
  return call(p.unit.kernel('keyOfRatio'), p.scope.run(), p.ratio(key));
}

/** Whether two candidates give the same for all that is read of the one found; undefined: nothing is read. */
function printAgreement(p: Printer, slot: number, reads: readonly Expr[]): string | undefined {
  if (reads.length === 0) return undefined;
  const options = { role: 'agree', type: 'boolean', exprs: reads, rows: ['row', 'other'] } as const;
  return printFunction(p, options, (inner) => [
    giveBack(both(reads.map((read) => printSame(inner, slot, read)))),
  ]);
}

function printSame(p: Printer, slot: number, read: Expr): Code {
  const exact = read.exact === true;
  const give = (row: string): Code => {
    if (boundSlots([read]).size > 0) {
      // A search of its own finds the candidate in its slot only.
      const of = printGetter(p, 'read', exact ? 'ratio' : 'number', read, slot);
      return call(p.unit.kernel('valueAt'), p.scope.run(), integer(slot), row, of);
    }
    const as = p.inside(p.scope.withRow(slot, row));
    return exact ? as.ratio(read) : as.number(read);
  };
  const [row, other] = [give('row'), give('other')];
  return exact ? call(p.unit.kernel('isSameRatio'), row, other) : binary(row, '===', other);
}

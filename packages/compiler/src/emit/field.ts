import type { FieldOf, PostingField } from '@bylaw/runtime';
import { isWide, splitType } from '@bylaw/runtime/linking';
import { call, integer, member } from './code.ts';
import type { Code } from './code.ts';
import type { Printer } from './printer.ts';

/** A field of a record as its column holds it: percent in basis points, yes/no as 1 and 0. */
export function printField(p: Printer, expr: FieldOf): Code {
  const { names } = p.unit;
  const wide = isWide(expr.type);
  const store = wide ? 'wide' : 'narrow';
  const column = wide
    ? names.wideField(expr.relation, expr.field)
    : names.narrowField(expr.relation, expr.field);
  if (expr.of.kind === 'slot') return p.scope.field(store, column, expr.of.slot);
  const read = p.unit.kernel(wide ? 'readWide' : 'readNarrow');
  return call(read, member(p.scope.member(store), integer(column)), p.number(expr.of));
}

/** A column of the postings. */
export function printPosting(p: Printer, { of, column, type }: PostingField): Code {
  const { unit } = p;
  const row = p.number(of);
  switch (column) {
    case 'amount':
      return member(`${p.scope.member('posts')}.amount`, row);
    case 'date':
      return call(unit.kernel('readPostedDay'), p.scope.run(), row);
    case 'rule':
      return call(unit.kernel('readRule'), p.scope.run(), row);
    case 'to':
    case 'of': {
      const [kind, name] = splitType(type);
      const relation = integer(kind === 'ref' ? unit.names.relation(name) : -1);
      return call(unit.kernel(column === 'to' ? 'readTo' : 'readSubject'), p.scope.run(), row, relation);
    }
  }
}

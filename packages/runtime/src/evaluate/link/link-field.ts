import { UNSET, UNSET_WIDE } from '../../facts/facts.ts';
import type { FieldOf, PostingField } from '../../program.ts';
import { Refusal } from '../../refusal.ts';
import type { NumberOf } from '../plan.ts';
import { readNarrow, readPostedDay, readRule, readSubject, readTo, readWide } from '../read-row.ts';
import { splitType } from '../say-value.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';
import { isWide } from '../given.ts';

/** A field of a record as its column holds it: percent in basis points, yes/no as 1 and 0. */
export function linkField(linker: Linker, expr: FieldOf): NumberOf {
  const read = isWide(expr.type) ? linkWide(linker, expr) : linkNarrow(linker, expr);
  const required = !expr.optional && expr.field !== 'id';
  return linker.checkUnset && required ? refuseUnset(linker, expr, read) : read;
}

function linkNarrow(linker: Linker, expr: FieldOf): NumberOf {
  const column = linker.names.narrowField(expr.relation, expr.field);
  if (expr.of.kind === 'slot') {
    const { slot } = expr.of;
    return (run) => run.narrow[column][run.slots[slot]];
  }
  const of = linker.number(expr.of);
  return (run) => readNarrow(run.narrow[column], of(run));
}

function linkWide(linker: Linker, expr: FieldOf): NumberOf {
  const column = linker.names.wideField(expr.relation, expr.field);
  if (expr.of.kind === 'slot') {
    const { slot } = expr.of;
    return (run) => run.wide[column][run.slots[slot]];
  }
  const of = linker.number(expr.of);
  return (run) => readWide(run.wide[column], of(run));
}

function refuseUnset(linker: Linker, expr: FieldOf, read: NumberOf): NumberOf {
  const unset = isWide(expr.type) ? UNSET_WIDE : UNSET;
  const of = linker.number(expr.of);
  const relation = linker.names.relation(expr.relation);
  return (run) => {
    const value = read(run);
    if (value !== unset) return value;
    const record = run.tables[relation].ids[of(run)] ?? '';
    throw new Refusal('fact/unset', { relation: expr.relation, record, field: expr.field });
  };
}

/** A column of the postings. A person or subject of another kind than is asked for is none of it. */
export function linkPosting(linker: Linker, expr: PostingField): NumberOf {
  const of = linker.number(expr.of);
  switch (expr.column) {
    case 'amount':
      return (run) => run.posts.amount[of(run)];
    case 'date':
      return (run) => readPostedDay(run, of(run));
    case 'rule':
      return (run) => readRule(run, of(run));
    case 'to':
    case 'of': {
      const [kind, name] = splitType(expr.type);
      const relation = kind === 'ref' ? linker.names.relation(name) : -1;
      if (expr.column === 'to') return (run) => readTo(run, of(run), relation);
      return (run) => readSubject(run, of(run), relation);
    }
    default:
      throw unknownName(expr.column);
  }
}

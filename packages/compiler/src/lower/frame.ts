import type { Every, Expr, Relation } from '@bylaw/runtime';
import type { RelationSym } from '../resolve/bindings.ts';
import { keyword } from '../syntax/keywords.ts';
import { constant, fieldOf, monthDay, postingField, slot } from './nodes.ts';

/** Where a block's subject stands in slot 0, by which day it is judged, and which searches it makes. */
export interface Frame {
  /** `month` blocks look at this month's facts; those that judge an event or a period look back. */
  readonly scope: 'month' | 'history';
  /** The subject: slot 0, or who is meant by the period in it. */
  readonly row: Expr;
  /** The day that picks versions of parameters. */
  readonly day: Expr;
  /** First and last day of what a person is judged for; absent for events and offences. */
  readonly period?: { readonly first: Expr; readonly last: Expr };
  /** Of a quarter or year: searches and sums of events look at all of it, from this day on. */
  readonly since?: Expr;
  /** Of a duty with `due`: the day on which it is judged. */
  readonly deadline?: Expr;
  /** Of an event: no record of an earlier day can name it. */
  readonly nameableFrom?: Expr;
}

/** The frame of a block about an event, about people each month, or (no subject) of an offence on a ladder. */
export function frameOf(subject: RelationSym | undefined): Frame {
  if (subject === undefined) {
    const offence = slot('count', 0);
    return { scope: 'history', row: offence, day: postingField(offence, 'date', 'date') };
  }
  const row = slot(`ref:${subject.id}`, 0);
  if (subject.kind === 'event') {
    const day = fieldOf(row, subject.id, 'date', 'date', false);
    return { scope: 'history', row, day, nameableFrom: monthDay('first') };
  }
  const last = monthDay('last');
  return { scope: 'month', row, day: last, period: { first: monthDay('first'), last } };
}

/** The frame of a block about people in the last month of each quarter or year: it looks at all of that time. */
export function frameOfMonths(person: RelationSym, every: 'month' | 'quarter' | 'year'): Frame {
  const frame = frameOf(person);
  if (every === 'month') return frame;
  const first: Expr = {
    kind: 'shift',
    type: 'date',
    date: monthDay('first'),
    by: constant('months', every === 'quarter' ? 2 : 11),
    unit: 'months',
    sign: -1,
  };
  return { ...frame, scope: 'history', period: { first, last: monthDay('last') }, since: first };
}

/** A month is never longer: what names an event lies in its month or after. */
const LONGEST_MONTH = 31;

/** The frame of an event that is judged on its deadline, which may be in a later month. */
export function frameOfDue(subject: RelationSym, deadline: Expr): Frame {
  const { row, day } = frameOf(subject);
  const nameableFrom: Expr = {
    kind: 'shift',
    type: 'date',
    date: day,
    by: constant('days', LONGEST_MONTH),
    unit: 'days',
    sign: -1,
  };
  return { scope: 'history', row, day: deadline, deadline, nameableFrom };
}

/** The frame of what a person owes in each period: slot 0 holds the period. */
export function frameOfPeriod(periods: Relation, person: RelationSym): Frame {
  const period = slot(`ref:${periods.id}`, 0);
  const last = fieldOf(period, periods.id, 'date', 'date', false);
  return {
    scope: 'history',
    row: fieldOf(period, periods.id, 'who', `ref:${person.id}`, false),
    day: last,
    period: { first: fieldOf(period, periods.id, 'from', 'date', false), last },
  };
}

/** The kind of record that the periods of a kind of people are: its rows are made when a month is loaded. */
export function periodsOf(person: RelationSym, every: Every): Relation {
  const field = (id: string, label: string, type: Relation['fields'][number]['type']) => ({
    id,
    label,
    type,
    optional: false,
  });
  return {
    // No name that an author can give has this sign in it.
    id: `${person.id}@${every}`,
    label: `${person.label}${keyword(`each-${every}`).zh[0] ?? every}`,
    kind: 'period',
    fields: [
      field('id', '编号', 'text'),
      field('date', '日期', 'date'),
      field('from', '首日', 'date'),
      field('who', '谁', `ref:${person.id}`),
    ],
    period: { of: person.id, every },
  };
}

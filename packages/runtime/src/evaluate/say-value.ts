import { UNSET, UNSET_WIDE } from '../facts/facts.ts';
import { formatDate, formatTime } from '../numbers/calendar.ts';
import type { ValueType } from '../program.ts';
import type { Run } from './plan.ts';

/** A value as outcomes write it: enum members and records by id, dates and times as text. Empty where not given. */
export function sayValue(run: Run, type: ValueType, value: number): string {
  const encoded = encodeValue(run, type, value);
  return encoded === undefined ? '' : String(encoded);
}

/** A value as facts write it, by its type; undefined where not given. */
export function encodeValue(run: Run, type: ValueType, value: number): string | number | boolean | undefined {
  if (value === UNSET_WIDE) return undefined;
  switch (type) {
    case 'money':
    case 'percent':
    case 'count':
    case 'days':
    case 'months':
    case 'workdays':
      return value;
    case 'date':
      return value === UNSET ? undefined : sayDay(run, value);
    case 'time':
      return value === UNSET ? undefined : formatTime(value);
    case 'bool':
      return value === UNSET ? undefined : value === 1;
    case 'text':
      return textOf(run, value);
    default: {
      if (value === UNSET) return undefined;
      const [kind, name] = splitType(type);
      if (kind === 'ref') return run.facts.tables.get(name)?.ids[value];
      return run.plan.program.enums.find(({ id }) => id === name)?.members[value]?.id;
    }
  }
}

/** A day as `YYYY-MM-DD`. */
export function sayDay(run: Run, day: number): string {
  let text = run.days.get(day);
  if (text === undefined) {
    text = formatDate(day);
    run.days.set(day, text);
  }
  return text;
}

/** `enum:Team` as its two halves. */
export function splitType(type: ValueType): readonly [kind: string, name: string] {
  const colon = type.indexOf(':');
  return colon < 0 ? [type, ''] : [type.slice(0, colon), type.slice(colon + 1)];
}

function textOf(run: Run, value: number): string | undefined {
  return run.texts.all[value];
}

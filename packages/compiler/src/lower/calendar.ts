import type { Calendar } from '@bylaw/runtime';
import type { PolicyContext } from './context.ts';

/** Which days are worked; absent where the policy declares no calendar. */
export function lowerCalendar({ checked: { calendar } }: PolicyContext): { readonly calendar?: Calendar } {
  if (calendar === undefined) return {};
  const { weekdays, off, on } = calendar;
  return { calendar: { weekdays, off: off.map(({ id }) => id), on: on.map(({ id }) => id) } };
}

/** Days of 2026 by number: 1 is 1 January. The sample months are a stretch of this one year. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const firstDays = lengths.map(
  (_, index) => 1 + lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
);

/** A day of a month (1 to 12) as a number. */
export function dayOf(month: number, day: number): number {
  return (firstDays[month - 1] ?? 1) + day - 1;
}

export function lengthOf(month: number): number {
  return lengths[month - 1] ?? 31;
}

export function monthOf(day: number): number {
  return firstDays.filter((first) => first <= day).length;
}

/** `2026-03-05` */
export function writeDay(day: number): string {
  const month = monthOf(day);
  return `${writeMonth(month)}-${two(day - dayOf(month, 1) + 1)}`;
}

/** `2026-03` */
export function writeMonth(month: number): string {
  return `2026-${two(month)}`;
}

/** Minutes after midnight as `09:05`. */
export function writeTime(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  // 1 January 2026 is a Thursday.
  return ((day + 2) % 7) + 1;
}

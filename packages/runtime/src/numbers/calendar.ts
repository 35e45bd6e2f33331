import type { DateText, MonthText } from '../program.ts';
import { Refusal } from '../refusal.ts';

/** Days are counted from 0000-03-01, so that the leap day ends a year and no table of months is needed. */
const DAYS_PER_ERA = 146_097;
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
/** 1900-01-01. */
export const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
/** 2199-12-31. */
export const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day number of a date that exists (years from 0; not checked here: `parseDate` does). */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = quotient(shifted, 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = quotient(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
}

/** Year, month and day of a day number from 0 on. */
export function dateOf(day: number): CivilDate {
  const era = quotient(day, DAYS_PER_ERA);
  const dayOfEra = day - era * DAYS_PER_ERA;
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const shiftedMonth = quotient(5 * dayOfYear + 2, 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - quotient(153 * shiftedMonth + 2, 5) + 1,
  };
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of `YYYY-MM-DD`: exactly ten characters, a date that exists, 1900 to 2199. Else undefined. */
export function parseDate(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 7);
  const day = readDigits(text, 8, 10);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}

/** `YYYY-MM-DD` of a day number. Throws Refusal `date/range` outside 1900 to 2199. */
export function formatDate(day: number): DateText {
  guardDay(day);
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The first day of `YYYY-MM`, 1900 to 2199. Else undefined. */
export function parseMonth(text: string): number | undefined {
  return text.length === 7 ? parseDate(`${text}-01`) : undefined;
}

/** `YYYY-MM` of the month that a day lies in. */
export function formatMonth(day: number): MonthText {
  const { year, month } = dateOf(day);
  return `${year}-${twoDigits(month)}`;
}

/** Minutes since midnight of `HH:MM`, 00:00 to 23:59. Else undefined. */
export function parseTime(text: string): number | undefined {
  if (text.length !== 5 || text[2] !== ':') return undefined;
  const hours = readDigits(text, 0, 2);
  const minutes = readDigits(text, 3, 5);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return undefined;
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes since midnight. */
export function formatTime(minutes: number): string {
  const rest = minutes % 60;
  return `${twoDigits((minutes - rest) / 60)}:${twoDigits(rest)}`;
}

/** Throws Refusal `date/range` where the result lies outside 1900 to 2199. */
export function addDays(day: number, days: number): number {
  return guardDay(day + days);
}

/**
 * The same day of another month, or that month's last day where it has no such day: 2026-01-31 and one month is
 * 2026-02-28. Throws Refusal `date/range` where the result lies outside 1900 to 2199.
 */
export function addMonths(day: number, months: number): number {
  const from = dateOf(day);
  const target = from.year * 12 + (from.month - 1) + months;
  if (!(target >= FIRST_YEAR * 12 && target < (LAST_YEAR + 1) * 12)) throw new Refusal('date/range', {});
  const year = quotient(target, 12);
  const month = target - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

export function firstDayOfMonth(day: number): number {
  return day - dateOf(day).day + 1;
}

export function lastDayOfMonth(day: number): number {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return day - dayOfMonth + daysInMonth(year, month);
}

/** The first day of the month after. */
export function nextMonth(day: number): number {
  return lastDayOfMonth(day) + 1;
}

/** The first day of the month before. */
export function previousMonth(day: number): number {
  return firstDayOfMonth(firstDayOfMonth(day) - 1);
}

export function firstDayOfQuarter(day: number): number {
  const { year, month } = dateOf(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
}

export function firstDayOfYear(day: number): number {
  return dayOf(dateOf(day).year, 1, 1);
}

/** Whether a day is the last of its quarter or year. */
export function isPeriodEnd(day: number, every: 'quarter' | 'year'): boolean {
  const first = every === 'quarter' ? firstDayOfQuarter : firstDayOfYear;
  return first(day + 1) === day + 1;
}

function guardDay(day: number): number {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new Refusal('date/range', {});
  return day;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number that the digits from `start` to `end` write; -1 where one of them is no digit. */
function readDigits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Whole division of numbers from 0 on. */
function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

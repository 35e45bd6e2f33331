import { join } from 'node:path';
import { readMonthText } from '@bylaw/compiler';
import type { MonthProblem } from '@bylaw/runtime';
import { formatMonth, nextMonth, parseMonth } from '@bylaw/runtime';
import { failWith } from './failure.ts';
import { listFiles } from './list-files.ts';
import { kindOf, readText } from './read-text.ts';

/** Bytes of a file of facts; its text has a limit of its own. */
const MAX_BYTES = 100 * 1024 * 1024;

/** A file of facts as read: a value that is JSON, not yet known to be a month of this policy. */
export interface MonthFile {
  readonly path: string;
  readonly text: string;
  /** `YYYY-MM` as the file says; empty where it says none. */
  readonly month: string;
  readonly value: unknown;
}

/** Problems of a file, to be said with its path. */
export interface FileProblems {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly MonthProblem[];
}

export type MonthFiles =
  | { readonly files: readonly MonthFile[]; readonly refused?: undefined }
  | { readonly files?: undefined; readonly refused: readonly FileProblems[] };

/**
 * The months of a policy in their order: `months/*.json` of its folder, or the files named. A month twice, or one that
 * is missing between two others, is a failure: each month needs what the one before carried.
 */
export async function readMonths(folder: string, named: readonly string[]): Promise<MonthFiles> {
  const files: MonthFile[] = [];
  const refused: FileProblems[] = [];
  for (const path of named.length > 0 ? named : await listMonths(folder)) {
    const text = await readText(path, MAX_BYTES);
    const read = readMonthText(text);
    if (read.problems !== undefined) refused.push({ path, text, problems: read.problems });
    else files.push({ path, text, month: monthOf(read.value), value: read.value });
  }
  if (refused.length > 0) return { refused };
  files.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  checkOrder(files);
  return { files };
}

async function listMonths(folder: string): Promise<readonly string[]> {
  const path = join(folder, 'months');
  if ((await kindOf(path)) === 'file') return [path];
  const names = await listFiles(path, '.json');
  if (names.length === 0) throw failWith(3, 'month/none', { folder: path });
  return names.map((name) => join(path, name));
}

function monthOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'month')) return '';
  const { month } = value as { readonly month: unknown };
  return typeof month === 'string' ? month : '';
}

function checkOrder(files: readonly MonthFile[]): void {
  for (const [index, file] of files.entries()) {
    const before = files[index - 1];
    if (before === undefined || before.month === '') continue;
    if (file.month === before.month) {
      throw failWith(1, 'month/twice', { month: file.month, first: before.path, second: file.path });
    }
    const firstDay = parseMonth(before.month);
    if (firstDay !== undefined && file.month !== formatMonth(nextMonth(firstDay))) {
      throw failWith(1, 'month/gap', { before: before.month, after: file.month });
    }
  }
}

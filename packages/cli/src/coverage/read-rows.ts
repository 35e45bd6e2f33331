import { failWith } from '../failure.ts';
import { readText } from '../read-text.ts';

/** A clause of a regulation, and where it is answered. */
export interface Row {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  /** Where it stands in the source. */
  readonly line: string;
  /** The policy that answers it: a folder beside the list. */
  readonly folder: string;
  /** What a rule `cites` to answer it. */
  readonly cite: string;
  /** A: decided from facts alone. B: once somebody has recorded a finding. C: a principle, that an article keeps. */
  readonly grade: 'A' | 'B' | 'C';
  readonly clause: string;
}

const MAX_BYTES = 4 * 1024 * 1024;
const texts = ['id', 'document', 'title', 'line', 'folder', 'cite', 'clause'] as const;

/** A list of clauses: a JSON array of objects with the fields of `Row`, each id once. */
export async function readRows(path: string): Promise<readonly Row[]> {
  const value = await readJson(path);
  if (!Array.isArray(value) || !value.every(isRow)) throw failWith(1, 'rows/not-rows', { path });
  const ids = new Set<string>();
  for (const { id } of value) {
    if (ids.has(id)) throw failWith(1, 'rows/twice', { path, id });
    ids.add(id);
  }
  return value;
}

/** The ids of rows that are known to be open. */
export async function readOpenRows(path: string): Promise<readonly string[]> {
  const value = await readJson(path);
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw failWith(1, 'rows/not-ids', { path });
  }
  return value;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readText(path, MAX_BYTES);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw failWith(1, 'rows/not-rows', { path });
  }
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as { readonly [key: string]: unknown };
  // A folder is one beside the list: nothing leads elsewhere.
  return (
    texts.every((key) => typeof row[key] === 'string') &&
    ['A', 'B', 'C'].includes(String(row['grade'])) &&
    !/[/\\]|^\.*$/.test(String(row['folder']))
  );
}

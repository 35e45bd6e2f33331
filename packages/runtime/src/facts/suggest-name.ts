import type { Named } from '../program.ts';

/** Names longer than this are not compared: nobody mistypes that much, and comparing costs length by length. */
const MAX_COMPARED = 60;

/** The id that was probably meant: of the thing with that label, or of the nearest name. Empty where none is near. */
export function suggestName(given: string, candidates: readonly Named[]): string {
  const folded = foldName(given);
  for (const { id, label } of candidates) {
    if (foldName(label) === folded || foldName(id) === folded) return id;
  }
  let best = '';
  // Up to a third of the letters may be wrong, as readers of compilers are used to.
  let least = Math.floor(Math.max(given.length, 3) / 3) + 1;
  for (const { id } of candidates) {
    const distance = editDistance(folded, foldName(id), least);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

/**
 * An id that differs only as spreadsheets make them differ: in case, in spaces around, or in full-width letters. Near
 * ids are not offered: S12 is no better a guess for S11 than S13.
 */
export function suggestId(given: string, ids: Iterable<string>): string {
  const folded = foldName(given);
  for (const id of ids) if (id.length <= given.length + 4 && foldName(id) === folded) return id;
  return '';
}

function foldName(name: string): string {
  return name.slice(0, MAX_COMPARED).normalize('NFKC').trim().toLowerCase();
}

/** Insertions, deletions, replacements and swaps of neighbours between two names; `limit` where there are that many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    [before, previous] = [previous, row];
  }
  return Math.min(at(previous, b.length), limit);
}

function at(row: readonly number[], position: number): number {
  return row[position] ?? 0;
}

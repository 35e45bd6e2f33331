import { foldName, suggestNames } from '../messages/suggest-names.ts';
import type { Named } from '../program.ts';

/** The id that was probably meant: of the thing with that label, or of the nearest name. Empty where none is near. */
export function suggestName(given: string, candidates: readonly Named[]): string {
  const folded = foldName(given);
  const same = candidates.find(({ id, label }) => foldName(label) === folded || foldName(id) === folded);
  return (
    same?.id ??
    suggestNames(
      given,
      candidates.map(({ id }) => id),
    )[0] ??
    ''
  );
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

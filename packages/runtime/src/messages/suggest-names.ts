/** Most names that are offered. */
const OFFERED = 3;

/** Of longer names only so much is compared: nobody mistypes that much, and comparing costs length by length. */
const MAX_COMPARED = 60;

/**
 * Names that someone who wrote `name` may have meant, nearest first, then in their order. A name is near where at
 * most a third of its characters (at least one) would have to change; letter case and full-width forms do not count.
 */
export function suggestNames(name: string, names: Iterable<string>): readonly string[] {
  const wanted = [...foldName(name)];
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of new Set(names)) {
    const characters = [...foldName(candidate)];
    const longer = Math.max(wanted.length, characters.length);
    const limit = Math.max(1, Math.floor(longer / 3));
    if (Math.abs(characters.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, characters);
    // A name of one character has nothing in common with one that differs in it.
    if (distance <= limit && distance < longer) near.push({ name: candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map((each) => each.name);
}

/** A name without what spreadsheets and keyboards change of it: case, spaces around, full-width forms. */
export function foldName(name: string): string {
  return name.slice(0, MAX_COMPARED).normalize('NFKC').trim().toLowerCase();
}

/** Insertions, deletions, changes and swaps of neighbours. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let older: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, older[column - 2]! + 1);
      }
      current.push(cost);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length]!;
}

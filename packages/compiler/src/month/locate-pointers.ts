import type { TextPlace } from './walk-json.ts';
import { walkJson } from './walk-json.ts';

/** Steps of the pointers that are looked for, as a tree. */
interface Wanted {
  readonly steps: Map<string, Wanted>;
  place: TextPlace | undefined;
  /** Where its key stands. */
  keyPlace: TextPlace | undefined;
}

interface Level {
  readonly wanted: Wanted | undefined;
  /** Position in a list; undefined in a record. */
  index: number | undefined;
  key: string;
}

/**
 * Where in a month's text the values of pointers stand (`facts/Sale/3/amount`), all in one walk. What is not there, as
 * a missing field, stands at the nearest thing around it. Pointers into a carry are looked up in the carry's own text,
 * without their `carry/`. Where the key itself is wrong, as `atKey` says, its own place.
 */
export function locatePointers(
  text: string,
  pointers: readonly string[],
  atKey: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, TextPlace> {
  const root = createWanted();
  for (const pointer of pointers) {
    let wanted = root;
    for (const step of readPointer(pointer)) {
      const next = wanted.steps.get(step) ?? createWanted();
      wanted.steps.set(step, next);
      wanted = next;
    }
  }
  markPlaces(text, root);
  return new Map(
    pointers.map((pointer) => [pointer, findPlace(root, readPointer(pointer), atKey.has(pointer))]),
  );
}

function createWanted(): Wanted {
  return { steps: new Map(), place: undefined, keyPlace: undefined };
}

function markPlaces(text: string, root: Wanted): void {
  const levels: Level[] = [];
  const enter = (place: () => TextPlace): Wanted | undefined => {
    const level = levels.at(-1);
    if (level?.index !== undefined) {
      level.key = `${level.index}`;
      level.index += 1;
    }
    const wanted = level === undefined ? root : level.wanted?.steps.get(level.key);
    if (wanted !== undefined) wanted.place ??= place();
    return wanted;
  };
  walkJson(text, {
    open: (kind, place) => {
      levels.push({ wanted: enter(place), index: kind === 'list' ? 0 : undefined, key: '' });
    },
    key: (key, place) => {
      const level = levels.at(-1);
      if (level === undefined) return;
      level.key = key;
      const wanted = level.wanted?.steps.get(key);
      if (wanted !== undefined) wanted.keyPlace ??= place();
    },
    scalar: (_, place) => void enter(place),
    number: (_, place) => void enter(place),
    close: () => void levels.pop(),
  });
}

function findPlace(root: Wanted, steps: readonly string[], atKey: boolean): TextPlace {
  let place = root.place ?? { line: 1, column: 1 };
  let wanted: Wanted | undefined = root;
  for (const step of steps) {
    wanted = wanted?.steps.get(step);
    place = wanted?.place ?? place;
  }
  return (atKey ? wanted?.keyPlace : undefined) ?? place;
}

function readPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whole random numbers that depend on the seed and nothing else: the same months on every machine. */
export interface Random {
  /** 0 to `below` − 1. */
  below(below: number): number;
  /** `low` to `high`, both inside. */
  between(low: number, high: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item by its weight; items of weight 0 are never taken. */
  pickWeighted<T>(items: readonly T[], weight: (item: T) => number): T;
  shuffle<T>(items: readonly T[]): T[];
}

/** A xorshift generator over 32 bits. `seed` is not 0. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (limit: number): number => next() % limit;
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: (items) => at(items, below(items.length)),
    pickWeighted: (items, weight) => {
      let left = below(items.reduce((sum, item) => sum + weight(item), 0));
      return at(
        items,
        items.findIndex((item) => (left -= weight(item)) < 0),
      );
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const swap = at(shuffled, last);
        shuffled[last] = at(shuffled, other);
        shuffled[other] = swap;
      }
      return shuffled;
    },
  };
}

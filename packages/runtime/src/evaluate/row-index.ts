/** Rows grouped by the values of their keys; inside a group by (date, time, id). Built once, read by position. */
export interface RowIndex {
  readonly rows: Int32Array;
  /** Group g is rows [starts[g], starts[g + 1]). */
  readonly starts: Int32Array;
  readonly stages: readonly KeyStage[];
  /** Day and time by row; absent where rows have none. */
  readonly dates: DayColumn | undefined;
  readonly times: DayColumn | undefined;
}

export type DayColumn = Int32Array;

/** How the value of one key becomes a small number, and that with those before it a group. */
export interface KeyStage {
  /** Dense: value - low, from 0 to range - 1. */
  readonly low: number;
  readonly range: number;
  /** Sparse: value to small number. */
  readonly codes: Map<number, number> | undefined;
  /** Sparse: combined with the keys before. */
  readonly folds: Map<number, number> | undefined;
}

/** The values of one key for the given rows, in their order. Below -1 or -1: unset, the row matches nothing. */
export type KeyValues = Int32Array | Float64Array;

const NO_GROUP = -1;

/**
 * Groups rows (already in the order that groups keep) by their key values, in two passes: small numbers directly,
 * others through a Map. `unset[k]` is the value by which key k says that it is not given.
 */
export function buildRowIndex(
  rows: Int32Array,
  keys: readonly KeyValues[],
  unset: readonly number[],
  dates: DayColumn | undefined,
  times: DayColumn | undefined,
): RowIndex {
  const count = rows.length;
  const limit = count * 4 + 1024;
  const codes = new Int32Array(count);
  const stages: KeyStage[] = [];
  let groups = 1;
  keys.forEach((values, key) => {
    const stage = buildStage(values, unset[key], limit);
    const fold = groups * stage.range > limit ? new Map<number, number>() : undefined;
    for (let at = 0; at < count; at += 1) {
      const before = codes[at];
      if (before === NO_GROUP) continue;
      const value = values[at];
      if (value === unset[key]) {
        codes[at] = NO_GROUP;
        continue;
      }
      const small = stage.codes === undefined ? value - stage.low : (stage.codes.get(value) as number);
      const code = before * stage.range + small;
      codes[at] = fold === undefined ? code : codeOf(fold, code);
    }
    groups = fold === undefined ? groups * stage.range : fold.size;
    stages.push({ ...stage, folds: fold });
  });
  return { ...groupRows(rows, codes, groups), stages, dates, times };
}

/** The group of key values; -1: no row has them. Call `stepInto` key by key, starting from group 0. */
export function stepInto(index: RowIndex, key: number, group: number, value: number): number {
  const stage = index.stages[key];
  let small: number;
  if (stage.codes === undefined) {
    small = value - stage.low;
    if (!(small >= 0 && small < stage.range)) return NO_GROUP;
  } else {
    const found = stage.codes.get(value);
    if (found === undefined) return NO_GROUP;
    small = found;
  }
  const code = group * stage.range + small;
  if (stage.folds === undefined) return code;
  const folded = stage.folds.get(code);
  return folded === undefined ? NO_GROUP : folded;
}

/** First position in [lo, hi) whose day is at or after `day`. */
export function lowerBound(index: RowIndex, dates: DayColumn, lo: number, hi: number, day: number): number {
  const rows = index.rows;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (dates[rows[middle]] < day) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

function buildStage(values: KeyValues, unset: number, limit: number): Omit<KeyStage, 'folds'> {
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (value === unset) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { low: 0, range: 1, codes: undefined };
  if (high - low < limit) return { low, range: high - low + 1, codes: undefined };
  const codes = new Map<number, number>();
  for (let at = 0; at < values.length; at += 1) if (values[at] !== unset) codeOf(codes, values[at]);
  return { low: 0, range: codes.size, codes };
}

function codeOf(codes: Map<number, number>, value: number): number {
  const known = codes.get(value);
  if (known !== undefined) return known;
  codes.set(value, codes.size);
  return codes.size - 1;
}

function groupRows(rows: Int32Array, codes: Int32Array, groups: number): Pick<RowIndex, 'rows' | 'starts'> {
  const starts = new Int32Array(groups + 1);
  for (let at = 0; at < codes.length; at += 1) if (codes[at] >= 0) starts[codes[at] + 1] += 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1] += starts[group];
  const next = starts.slice(0, groups);
  const grouped = new Int32Array(starts[groups]);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at];
    if (code >= 0) grouped[next[code]++] = rows[at];
  }
  return { rows: grouped, starts };
}

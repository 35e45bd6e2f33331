import { compareRatio } from '../numbers/ratio.ts';
import type { Ratio } from '../numbers/ratio.ts';
import { sayValue } from './say-value.ts';
import type { RankGroup, RankPlan, Run } from './plan.ts';
import { noteTie } from './tie.ts';
import { spend } from './spend.ts';

/**
 * Competition ranks (1, 1, 3) from the highest value down, within groups. The column holds each place; 0 where a
 * record is not among the ranked, or where a tied place is nobody's.
 */
export function runRank(run: Run, plan: RankPlan, position: number): void {
  const { first, end, count } = run.tables[plan.relation];
  const result = run.results[position];
  const numbers = new Float64Array(count);
  const tieSize = new Int32Array(count);
  const tieAt = new Int32Array(count);
  const values = new Float64Array(count);
  const ratios: Ratio[] = [];
  const groups = new Map<string, { per: readonly string[]; rows: number[] }>();
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    const among = plan.where === undefined || plan.where(run);
    const { by } = plan;
    if (among && by.kind === 'ratio') ratios[row] = by.of(run);
    else if (among && by.kind === 'number') values[row] = by.of(run);
    else if (among && by.kind === 'truth') values[row] = by.of(run) ? 1 : 0;
    const per = among ? plan.per.map(({ of, type }) => sayValue(run, type, of(run))) : [];
    if (run.between !== undefined) {
      noteTie(run, plan.step.id, plan.relation, row);
      continue;
    }
    if (!among) continue;
    const key = JSON.stringify(per);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { per, rows: [row] });
    else group.rows.push(row);
  }
  const compare =
    plan.by.kind === 'ratio'
      ? (a: number, b: number) => compareRatio(ratios[b], ratios[a])
      : (a: number, b: number) => values[b] - values[a];
  const ranked: RankGroup[] = [];
  for (const { per, rows } of groups.values()) {
    // Rows are ordered by id: it stands among the tied.
    rows.sort((a, b) => compare(a, b) || a - b);
    const places = placeRows(rows, compare, tieSize, tieAt);
    rows.forEach((row, at) => {
      numbers[row] = plan.step.ties === 'none' && tieSize[row] > 1 ? 0 : places[at];
    });
    ranked.push({ per, rows, places });
  }
  ranked.sort((a, b) => comparePer(a.per, b.per));
  result.numbers = numbers;
  result.rank = { groups: ranked, tieSize, tieAt };
}

function placeRows(
  rows: readonly number[],
  compare: (a: number, b: number) => number,
  tieSize: Int32Array,
  tieAt: Int32Array,
): number[] {
  const places: number[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start + 1;
    while (end < rows.length && compare(rows[start], rows[end]) === 0) end += 1;
    for (let at = start; at < end; at += 1) {
      places.push(start + 1);
      tieSize[rows[at]] = end - start;
      tieAt[rows[at]] = at - start;
    }
    start = end;
  }
  return places;
}

function comparePer(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] < b[at]) return -1;
    if (a[at] > b[at]) return 1;
  }
  return 0;
}

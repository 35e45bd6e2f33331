import { addWhole, guardMoney, subWhole } from '../numbers/whole.ts';
import type { DeductPlan, ItemPlan, Run, StatementPlan } from './plan.ts';
import { noteTie } from './tie.ts';
import { spend } from './spend.ts';

/** Adds up the statement of every record of a relation, from top to bottom, and settles what is deducted. */
export function runStatement(run: Run, plan: StatementPlan, position: number): void {
  const { first, end } = run.tables[plan.relation];
  const width = plan.lines.length;
  const rows: number[] = [];
  for (let row = first; row < end; row += 1) {
    spend(run, 1);
    run.slots[0] = row;
    if (plan.where === undefined || plan.where(run)) rows.push(row);
    noteTie(run, plan.step.id, plan.relation, row);
  }
  const amounts = new Float64Array(rows.length * width);
  const due = new Float64Array(rows.length * width);
  run.results[position].statement = { rows, amounts, due };
  run.lines = amounts;
  rows.forEach((row, at) => {
    spend(run, width);
    run.slots[0] = row;
    run.lineBase = at * width;
    let sum = 0;
    for (const item of plan.items) sum = addItem(run, plan, item, row, sum, due);
    noteTie(run, plan.step.id, plan.relation, row);
  });
}

function addItem(
  run: Run,
  plan: StatementPlan,
  item: ItemPlan,
  row: number,
  sum: number,
  due: Float64Array,
): number {
  const { lines, lineBase } = run;
  if (item.kind === 'line') {
    const amount = guardMoney(item.value(run));
    lines[lineBase + item.at] = amount;
    return addWhole(sum, amount);
  }
  if (item.kind === 'sum') {
    lines[lineBase + item.at] = guardMoney(sum);
    return sum;
  }
  const base = lines[lineBase + item.base];
  const spare = subWhole(base, item.leaving?.(run) ?? 0);
  let room = Math.max(0, Math.min(spare, item.atMost?.(run) ?? spare));
  let after = sum;
  for (const line of item.lines) {
    const owed = takeBalance(run, line, run.tables[plan.relation].ids[row]);
    const wanted = guardMoney(Math.max(0, addWhole(Math.max(0, line.value(run)), owed)));
    const taken = Math.min(wanted, room);
    room -= taken;
    lines[lineBase + line.at] = taken === 0 ? 0 : -taken;
    due[lineBase + line.at] = wanted;
    after = subWhole(after, taken);
    if (line.carried && wanted > taken)
      keepBalance(run, line, run.tables[plan.relation].ids[row], wanted - taken);
  }
  return after;
}

/** What earlier months left to deduct; it is settled now. */
function takeBalance(run: Run, line: DeductPlan, person: string): number {
  if (!line.carried) return 0;
  const balances = run.balances.get(line.balance);
  const owed = balances?.get(person) ?? 0;
  balances?.delete(person);
  return owed;
}

function keepBalance(run: Run, line: DeductPlan, person: string, fen: number): void {
  const balances = run.balances.get(line.balance);
  if (balances === undefined) run.balances.set(line.balance, new Map([[person, fen]]));
  else balances.set(person, fen);
}

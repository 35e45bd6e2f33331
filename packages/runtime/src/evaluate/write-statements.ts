import type { StatementLine, StatementOutcome } from '../outcome.ts';
import type { DeductPlan, Run, StatementPlan } from './plan.ts';

/** Statements in policy order, each by id. */
export function writeStatements(run: Run): StatementOutcome[] {
  return run.plan.steps.flatMap((plan, position) => {
    const result = run.results[position].statement;
    if (plan.kind !== 'statement' || result === undefined) return [];
    const deductions = deductionsOf(plan);
    const { ids } = run.tables[plan.relation];
    const width = plan.lines.length;
    return result.rows.map((row, at) => ({
      statement: plan.step.id,
      of: ids[row],
      lines: plan.lines.map((line, item) =>
        writeLine(
          line,
          result.amounts[at * width + item],
          result.due[at * width + item],
          deductions.get(item),
        ),
      ),
    }));
  });
}

function deductionsOf(plan: StatementPlan): ReadonlyMap<number, DeductPlan> {
  const lines = plan.items.flatMap((item) => (item.kind === 'deduct' ? item.lines : []));
  return new Map(lines.map((line) => [line.at, line]));
}

function writeLine(
  line: string,
  amount: number,
  due: number,
  deduction: DeductPlan | undefined,
): StatementLine {
  if (deduction === undefined) return { line, amount };
  const left = due + amount;
  return deduction.carried ? { line, amount, due, carried: left } : { line, amount, due, waived: left };
}

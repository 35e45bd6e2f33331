import type { StatementOutcome, StatementStep } from '@bylaw/runtime';
import { say } from '../labels.ts';
import type { Cell } from '../table.ts';
import { createTable } from '../table.ts';
import type { View } from './view.ts';
import { showAmount, stepsOf } from './view.ts';

/** Each statement as a table: a person a row, a line a column, and a row that adds them up. */
export function reportPay(view: View): readonly string[] {
  return stepsOf(view.program, 'statement').flatMap((step) => {
    const statements = view.outcome.statements.filter((each) => each.statement === step.id);
    if (statements.length === 0) return [];
    return ['', view.paint('strong', view.nameOf(step)), ...createTable(payRows(view, step, statements))];
  });
}

function payRows(
  view: View,
  step: StatementStep,
  statements: readonly StatementOutcome[],
): readonly (readonly Cell[])[] {
  const { language, paint } = view;
  const columns = step.items.flatMap((item) =>
    item.kind === 'deduct'
      ? item.lines.map((line) => ({ id: line.id, name: view.nameOf(line), total: false }))
      : [{ id: item.id, name: view.nameOf(item), total: item.kind !== 'line' }],
  );
  const amountOf = (statement: StatementOutcome, line: string): number =>
    statement.lines.find((each) => each.line === line)?.amount ?? 0;
  const strong = (text: string): string => paint('strong', text);
  const faint = (text: string): string => paint('faint', text);
  const sums = columns.map(({ id }) => statements.reduce((sum, each) => sum + amountOf(each, id), 0));
  return [
    [
      { text: say(language, 'person'), ink: faint },
      ...columns.map(({ name }) => ({ text: name, right: true, ink: faint })),
    ],
    ...statements.map((statement) => [
      { text: view.personOf(statement.of) },
      ...columns.map(({ id, total }) => {
        const fen = amountOf(statement, id);
        const ink = total ? strong : fen === 0 ? faint : undefined;
        return { text: showAmount(fen), right: true, ...(ink === undefined ? {} : { ink }) };
      }),
      remarkCell(view, step, statement),
    ]),
    [
      { text: say(language, 'total'), ink: strong },
      ...sums.map((sum) => ({ text: showAmount(sum), right: true, ink: strong })),
    ],
  ];
}

/** What a deduction left over, and what becomes of it. */
function remarkCell(view: View, step: StatementStep, statement: StatementOutcome): Cell {
  const lines = step.items.flatMap((item) => (item.kind === 'deduct' ? item.lines : []));
  const remarks = statement.lines.flatMap(({ line, carried = 0, waived = 0 }) => {
    const name = lines.find((each) => each.id === line);
    const shown = name === undefined ? line : view.nameOf(name);
    return [
      ...(carried > 0 ? [say(view.language, 'carried', shown, showAmount(carried))] : []),
      ...(waived > 0 ? [say(view.language, 'waived-rest', shown, showAmount(waived))] : []),
    ];
  });
  return {
    text: remarks.join(view.language === 'zh' ? '；' : '; '),
    ink: (text) => view.paint('warning', text),
  };
}

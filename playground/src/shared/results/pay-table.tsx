import type { MonthText, Outcome, Program, StatementOutcome, StatementStep } from '@bylaw/runtime';
import type { ReactNode } from 'react';
import { askWhy, lighting } from '../../store/lighting.ts';
import { useStore } from '../../store/store.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { showDifference, showMoney } from '../money.ts';
import { nameOf } from '../names.ts';
import { resultWords } from './result-words.ts';

export interface PayTableProps {
  readonly program: Program;
  readonly outcome: Outcome;
  readonly step: StatementStep;
  readonly personOf: (id: string) => string;
  /** The same month before the change; people whose pay differs are marked. */
  readonly before?: Outcome;
}

export interface PayColumn {
  readonly id: string;
  readonly label: string;
  readonly sum: boolean;
}

/** The lines of a statement as columns, in their order. */
export function payColumns(step: StatementStep, language: 'zh' | 'en'): readonly PayColumn[] {
  return step.items.flatMap((item) =>
    item.kind === 'deduct'
      ? item.lines.map((line) => ({ id: line.id, label: nameOf(line, language), sum: false }))
      : [{ id: item.id, label: nameOf(item, language), sum: item.kind !== 'line' }],
  );
}

export function amountOf(statement: StatementOutcome | undefined, line: string): number {
  return statement?.lines.find((each) => each.line === line)?.amount ?? 0;
}

/** A month's pay: a person a row, a line a column; every amount can be asked why. */
export function PayTable({ outcome, step, personOf, before }: PayTableProps): ReactNode {
  const say = useWords(resultWords);
  const language = useLanguage();
  const columns = payColumns(step, language);
  const last = columns.findLast((column) => column.sum) ?? columns.at(-1);
  const statements = outcome.statements.filter((each) => each.statement === step.id);
  if (statements.length === 0 || last === undefined) return <p className="muted pad">{say('nobody-paid')}</p>;
  const olds = new Map(
    before?.statements.filter((each) => each.statement === step.id).map((each) => [each.of, each]),
  );
  const differenceOf = (statement: StatementOutcome): number =>
    amountOf(statement, last.id) - amountOf(olds.get(statement.of), last.id);
  const compared = before !== undefined && statements.some((each) => differenceOf(each) !== 0);
  return (
    <table className="figures" data-testid="pay">
      <thead>
        <tr>
          <th scope="col">{say('person')}</th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="number">
              {column.label}
            </th>
          ))}
          {compared && (
            <th scope="col" className="number">
              {say('change')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => {
          const difference = differenceOf(statement);
          return (
            <tr key={statement.of} className={compared && difference !== 0 ? 'changed' : undefined}>
              <th scope="row">{personOf(statement.of)}</th>
              {columns.map((column) => (
                <td key={column.id} className="number">
                  <Amount
                    fen={amountOf(statement, column.id)}
                    strong={column.sum}
                    month={outcome.month}
                    statement={step.id}
                    of={statement.of}
                    line={column.id}
                    person={personOf(statement.of)}
                    column={column.label}
                  />
                </td>
              ))}
              {compared && (
                <td className={`number ${difference > 0 ? 'good' : difference < 0 ? 'bad' : 'muted'}`}>
                  {difference === 0 ? '' : showDifference(difference)}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('total')}</th>
          {columns.map((column) => (
            <td key={column.id} className="number" data-testid={column === last ? 'pay-total' : undefined}>
              {showMoney(statements.reduce((sum, each) => sum + amountOf(each, column.id), 0))}
            </td>
          ))}
          {compared && (
            <td className="number">
              {showDifference(statements.reduce((sum, each) => sum + differenceOf(each), 0))}
            </td>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

interface AmountProps {
  readonly fen: number;
  readonly strong: boolean;
  readonly month: MonthText;
  readonly statement: string;
  readonly of: string;
  readonly line: string;
  readonly person: string;
  readonly column: string;
}

function Amount({ fen, strong, month, statement, of, line, person, column }: AmountProps): ReactNode {
  const say = useWords(resultWords);
  const asked = useStore(lighting, (state) => state.asked?.target);
  const pressed =
    asked?.kind === 'line' && asked.statement === statement && asked.of === of && asked.line === line;
  const text = showMoney(fen);
  return (
    <button
      type="button"
      className={`amount${fen === 0 ? ' zero' : ''}`}
      aria-label={say('explain', text, person, column)}
      aria-pressed={pressed}
      data-of={of}
      data-line={line}
      onClick={() => askWhy({ kind: 'line', statement, of, line }, month)}
    >
      {strong ? <b>{text}</b> : text}
    </button>
  );
}

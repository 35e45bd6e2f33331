import type { Outcome, PostingKind } from '@bylaw/runtime';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { showMoney } from '../money.ts';
import { resultWords } from './result-words.ts';

const COUNTED: readonly PostingKind[] = ['warning', 'absence', 'suspension', 'proposal', 'finding', 'turn'];

export interface PostingTableProps {
  readonly outcome: Outcome;
  readonly personOf: (id: string) => string;
}

/** What each person was given and fined, where a policy has no statement: a person a row, a kind a column. */
export function PostingTable({ outcome, personOf }: PostingTableProps): ReactNode {
  const say = useWords(resultWords);
  const kinds = [...new Set(outcome.postings.map(({ kind }) => kind))];
  const people = [
    ...new Set(outcome.postings.filter(({ kind }) => kind !== 'house').map(({ to }) => to)),
  ].sort();
  const worth = (of: string, kind: PostingKind): number =>
    outcome.postings
      .filter((each) => each.to === of && each.kind === kind)
      .reduce((sum, { amount }) => sum + (COUNTED.includes(kind) ? 1 : (amount ?? 0)), 0);
  const show = (kind: PostingKind, value: number): string =>
    COUNTED.includes(kind) || kind === 'points' ? String(value) : showMoney(value);
  const shown = kinds.filter((kind) => kind !== 'house');
  return (
    <table className="figures" data-testid="postings">
      <thead>
        <tr>
          <th scope="col">{say('person')}</th>
          {shown.map((kind) => (
            <th key={kind} scope="col" className="number">
              {say(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((of) => (
          <tr key={of}>
            <th scope="row">{personOf(of)}</th>
            {shown.map((kind) => {
              const value = worth(of, kind);
              return (
                <td key={kind} className={`number${value === 0 ? ' muted' : ''}`}>
                  {show(kind, value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('total')}</th>
          {shown.map((kind) => (
            <td key={kind} className="number">
              {show(
                kind,
                people.reduce((sum, of) => sum + worth(of, kind), 0),
              )}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

import type { Outcome, Program } from '@bylaw/runtime';
import type { ReactNode } from 'react';
import { showDifference, showMoney } from '../../shared/money.ts';
import { statementsOf, usePersonOf } from '../../shared/results/month-results.tsx';
import { amountOf, payColumns } from '../../shared/results/pay-table.tsx';
import { session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { workspace } from '../../store/workspace.ts';
import { useWords } from '../../words/words.ts';
import { authorWords } from './author-words.ts';

/** How much each person's pay changed, the largest change first. */
export interface Impact {
  readonly total: number;
  readonly difference: number;
  readonly people: number;
  readonly changed: readonly { readonly of: string; readonly difference: number }[];
}

/** What statements come to in all, against the same month before the change. */
export function measureImpact(program: Program, outcome: Outcome, before: Outcome | undefined): Impact {
  const changes = new Map<string, number>();
  const people = new Set<string>();
  let total = 0;
  for (const step of statementsOf(program)) {
    const last = payColumns(step, 'zh').findLast((column) => column.sum)?.id ?? '';
    const payOf = (from: Outcome | undefined) =>
      new Map(
        from?.statements
          .filter(({ statement }) => statement === step.id)
          .map((each) => [each.of, amountOf(each, last)]) ?? [],
      );
    const now = payOf(outcome);
    const then = payOf(before);
    for (const [of, amount] of now) {
      people.add(of);
      total += amount;
      changes.set(of, (changes.get(of) ?? 0) + amount - (then.get(of) ?? 0));
    }
    for (const [of, amount] of then) if (!now.has(of)) changes.set(of, (changes.get(of) ?? 0) - amount);
  }
  const changed = [...changes]
    .filter(([, difference]) => difference !== 0)
    .map(([of, difference]) => ({ of, difference }))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.of < b.of ? -1 : 1));
  const difference = changed.reduce((sum, each) => sum + each.difference, 0);
  return { total, difference: before === undefined ? 0 : difference, people: people.size, changed };
}

/** What the change does to the month's money: in all, how many people, who most. */
export function ImpactStrip(): ReactNode {
  const say = useWords(authorWords);
  const results = useStore(session, (state) => state.results);
  const settled = useStore(session, (state) => !state.busy && !state.stale);
  const baseline = useStore(workspace, (state) => state.baseline);
  const personOf = usePersonOf();
  if (results?.shown?.kind !== 'outcome') return <div className="impact" />;
  const before = results.before?.outcome;
  const impact = measureImpact(results.program, results.shown.outcome, before);
  const changed = before === undefined ? [] : impact.changed;
  const against = baseline?.kind === 'version' ? (baseline.name ?? '') : say('as-opened');
  return (
    <div
      className="impact"
      role="status"
      data-testid="impact"
      data-changed={changed.length}
      data-settled={settled}
    >
      {impact.people > 0 && (
        <span>
          {say('total')} <b className="number">{showMoney(impact.total)}</b>
        </span>
      )}
      {changed.length === 0 ? (
        <span className="muted">{say('no-impact', against)}</span>
      ) : (
        <>
          <span
            className={`number ${impact.difference < 0 ? 'bad' : 'good'}`}
            data-testid="impact-difference"
          >
            {say('against', showDifference(impact.difference), against)}
          </span>
          <span>{say('people-changed', changed.length, impact.people)}</span>
          <DifferenceBars differences={changed.map((each) => each.difference)} />
          {changed.slice(0, 2).map(({ of, difference }) => (
            <span key={of} className="muted number">
              {personOf(of)} {showDifference(difference)}
            </span>
          ))}
        </>
      )}
    </div>
  );
}

const HEIGHT = 22;

/** Everybody's change as a bar, gains up and losses down; the words beside it say the same. */
function DifferenceBars({ differences }: { differences: readonly number[] }): ReactNode {
  const most = Math.max(...differences.map(Math.abs));
  const shown = [...differences].sort((a, b) => b - a).slice(0, 60);
  return (
    <svg className="bars" width={shown.length * 4 + 2} height={HEIGHT} aria-hidden="true">
      {shown.map((each, at) => {
        const height = Math.max(1, (Math.abs(each) / most) * (HEIGHT / 2 - 1));
        const y = each > 0 ? HEIGHT / 2 - height : HEIGHT / 2;
        return (
          <rect
            key={at}
            className={each > 0 ? 'gain' : 'loss'}
            x={at * 4 + 1}
            y={y}
            width={3}
            height={height}
          />
        );
      })}
    </svg>
  );
}

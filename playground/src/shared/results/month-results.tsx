import type { Program, StatementStep } from '@bylaw/runtime';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { workspace } from '../../store/workspace.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { namePeople, nameOf } from '../names.ts';
import { PayTable } from './pay-table.tsx';
import { PostingTable } from './posting-table.tsx';
import { resultWords } from './result-words.ts';

/** The statements of a policy, in its order. */
export function statementsOf(program: Program): readonly StatementStep[] {
  return program.steps.filter((step): step is StatementStep => step.kind === 'statement');
}

/** How the records of the month that is shown are called. */
export function usePersonOf(): (id: string) => string {
  const results = useStore(session, (state) => state.results);
  const months = useStore(workspace, (state) => state.months);
  const shown = results?.shown?.month;
  return useMemo(
    () =>
      results === undefined
        ? (id: string) => id
        : namePeople(
            results.program,
            months.find(({ month }) => month === shown),
          ),
    [results, months, shown],
  );
}

/** The money of the month that is shown, person by person; says when it comes from an older text. */
export function MonthResults(): ReactNode {
  const say = useWords(resultWords);
  const language = useLanguage();
  const results = useStore(session, (state) => state.results);
  const broken = useStore(session, (state) => state.stale && state.checked?.program === undefined);
  const personOf = usePersonOf();
  if (results?.shown === undefined) return <p className="muted pad">{say('not-ready')}</p>;
  const { shown, program, before } = results;
  return (
    <div className="month-results">
      {broken && (
        <p className="ribbon" role="status" data-testid="stale">
          {say('stale')}
        </p>
      )}
      {shown.kind === 'stopped' ? (
        <div className="ribbon bad" role="alert">
          <div>
            <p>{say('stopped', shown.month)}</p>
            <ul>
              {shown.why.slice(0, 20).map((each, at) => (
                <li key={at}>{each[language]}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : statementsOf(program).length === 0 ? (
        <>
          <p className="muted pad">{say('none')}</p>
          <PostingTable outcome={shown.outcome} personOf={personOf} />
        </>
      ) : (
        statementsOf(program).map((step) => (
          <section key={step.id} aria-label={nameOf(step, language)}>
            <PayTable
              program={program}
              outcome={shown.outcome}
              step={step}
              personOf={personOf}
              {...(before === undefined ? {} : { before: before.outcome })}
            />
          </section>
        ))
      )}
    </div>
  );
}

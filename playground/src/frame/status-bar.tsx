import type { ReactNode } from 'react';
import { session } from '../store/session.ts';
import { useStore } from '../store/store.ts';
import { workspace } from '../store/workspace.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';

/** What state everything is in, in one line. */
export function StatusBar(): ReactNode {
  const say = useWords(frameWords);
  const checked = useStore(session, (state) => state.checked);
  const results = useStore(session, (state) => state.results);
  const months = useStore(workspace, (state) => state.months.length);
  const problems = checked?.problems.zh ?? [];
  const count = (severity: string): number => problems.filter((each) => each.severity === severity).length;
  const steps = results?.program.steps ?? [];
  const rules = steps.reduce((sum, step) => sum + ('rules' in step ? step.rules.length : 0), 0);
  return (
    <footer className="status-bar">
      <span className={count('error') > 0 ? 'has-errors' : undefined}>
        {checked === undefined ? say('calculating') : say('problems', count('error'), count('warning'))}
      </span>
      <span className="number">{say('rules', rules, months)}</span>
      <span className="spacer" />
      {checked !== undefined && results !== undefined && (
        <span className="number" data-testid="timing">
          {say('compiled', checked.milliseconds.toFixed(0), results.milliseconds.toFixed(0))}
        </span>
      )}
      <span>{say('on-device')}</span>
    </footer>
  );
}

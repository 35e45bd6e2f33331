import type { Problem } from '@bylaw/language-service';
import type { ReactNode } from 'react';
import { lighting } from '../../store/lighting.ts';
import { session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { workspace } from '../../store/workspace.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { authorWords } from './author-words.ts';
import { applyFix } from './apply-fix.ts';

const none: readonly Problem[] = [];

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What is wrong, in sentences; each leads to its place and offers what mends it. */
export function ProblemList(): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const problems = useStore(session, ({ checked }) => checked?.problems[language] ?? none);
  const files = useStore(workspace, (state) => state.files);
  if (problems.length === 0) return <p className="muted pad">{say('no-problems')}</p>;
  return (
    <ul className="problems" data-testid="problems">
      {problems.map((problem, at) => {
        const text = files.find(({ path }) => path === problem.path)?.text ?? '';
        const line = lineOf(text, problem.start);
        const { path, start, end } = problem;
        return (
          <li key={at} className={problem.severity} data-code={problem.code}>
            <button
              type="button"
              className="problem"
              onClick={() => lighting.set({ shown: { node: '', path, start, end, line } })}
            >
              <span className="severity">{say(problem.severity)}</span>
              <span className="said">
                {problem.text}
                {problem.hint !== undefined && <span className="muted"> {problem.hint}</span>}
              </span>
              <span className="muted number">{say('line', path, line)}</span>
            </button>
            {problem.fixes.map((fix) => (
              <button
                key={fix.title}
                type="button"
                className="button small"
                onClick={() => applyFix(problem, fix)}
              >
                {fix.title}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

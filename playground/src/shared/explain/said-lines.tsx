import type { SaidLine } from '@bylaw/runtime';
import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { explainWords } from './explain-words.ts';

const MARKS = { held: '✓', failed: '✗', open: '·' } as const;

/** An explanation's lines below its title: verdict, headings, conditions, working. */
export function SaidLines({ lines }: { lines: readonly SaidLine[] }): ReactNode {
  const say = useWords(explainWords);
  return lines.map(({ role, text, depth, mark }, at) => {
    if (role === 'title') return null;
    if (role === 'verdict') {
      return (
        <p key={at} className="verdict">
          {text}
        </p>
      );
    }
    if (role === 'heading') return <h3 key={at}>{text}</h3>;
    return (
      <p
        key={at}
        className={`line ${role}`}
        style={{ '--depth': Math.max(depth - 1, 0) } as CSSProperties}
        data-mark={mark}
      >
        {mark !== undefined && (
          <span className={`mark ${mark}`} role="img" aria-label={say(mark)}>
            {MARKS[mark]}
          </span>
        )}
        <span>{text}</span>
      </p>
    );
  });
}

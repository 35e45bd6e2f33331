import type { PaintedToken } from '@bylaw/language-service';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { engine, session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../words/words.ts';
import { authorWords } from './author-words.ts';

/** The text of a file to read, in its colours; stands where the editor has not loaded yet, or cannot be used. */
export function SourceView({ path, text }: { path: string; text: string }): ReactNode {
  const say = useWords(authorWords);
  const checked = useStore(session, (state) => state.checked);
  const [painted, setPainted] = useState<{
    readonly text: string;
    readonly tokens: readonly PaintedToken[];
  }>();
  useEffect(() => {
    let current = true;
    if (checked === undefined) return undefined;
    engine.call('paint', { path }).then(
      (tokens) => {
        if (current) setPainted({ text, tokens });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [path, text, checked]);
  return (
    <pre className="source" tabIndex={0} aria-label={say('editor')}>
      {painted?.text === text ? paint(text, painted.tokens) : text}
    </pre>
  );
}

function paint(text: string, tokens: readonly PaintedToken[]): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, type } of tokens) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <span key={start} className={`ink-${type}`}>
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

import type { ReactNode } from 'react';
import { frameWords } from '../../words/frame-words.ts';
import { useWords } from '../../words/words.ts';

/** A card that says honestly that nothing stands here yet, and what will. */
export function Coming({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const say = useWords(frameWords);
  return (
    <section className="card coming">
      <h1>{title}</h1>
      <p>{children}</p>
      <p className="muted">{say('place-coming')}</p>
    </section>
  );
}

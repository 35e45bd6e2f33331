import type { ReactNode } from 'react';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';

/** Opens the dialog that makes a link. */
export function ShareButton(): ReactNode {
  const say = useWords(frameWords);
  return (
    <button type="button" className="button primary" disabled>
      {say('share')}
    </button>
  );
}

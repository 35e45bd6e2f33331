import type { Named } from '@bylaw/runtime';
import type { Stretch } from '@bylaw/language-service';
import type { ReactNode } from 'react';
import { nameOf } from '../../../shared/names.ts';
import { lighting } from '../../../store/lighting.ts';
import { useLanguage, useWords } from '../../../words/words.ts';
import { authorWords } from '../author-words.ts';

export interface CardHeadProps {
  readonly thing: Named & { readonly cites?: string; readonly place: Stretch };
  readonly about: string;
}

/** What a card is of, and the way to its text. */
export function CardHead({ thing, about }: CardHeadProps): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const { path, start, end } = thing.place;
  return (
    <header className="card-head">
      <h2>{nameOf(thing, language)}</h2>
      <span className="muted">{about}</span>
      {thing.cites !== undefined && <span className="chip">{thing.cites}</span>}
      <span className="spacer" />
      <button
        type="button"
        className="button quiet small"
        onClick={() => lighting.set({ shown: { node: thing.id, path, start, end, line: 0 } })}
      >
        {say('show-in-text')}
      </button>
    </header>
  );
}

import type { ReactNode } from 'react';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';
import { PlaceIcon } from './place-icon.tsx';
import { linkTo } from './route.ts';
import type { PlaceId } from './route.ts';

/** The places, as links. */
export function Rail({ place, places }: { place: PlaceId; places: readonly PlaceId[] }): ReactNode {
  const say = useWords(frameWords);
  return (
    <nav className="rail" aria-label={say('places')}>
      {places.map((each) => (
        <a key={each} href={linkTo(each)} aria-current={each === place ? 'page' : undefined}>
          <PlaceIcon place={each} />
          <span>{say(each)}</span>
        </a>
      ))}
    </nav>
  );
}

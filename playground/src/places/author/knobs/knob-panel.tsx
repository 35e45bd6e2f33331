import { useState } from 'react';
import type { ReactNode } from 'react';
import { nameOf } from '../../../shared/names.ts';
import { useLanguage, useWords } from '../../../words/words.ts';
import type { Knob, Structure } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { KnobRow } from './knob-row.tsx';

/** Every number that the policy names, to be turned: the text follows, and the results. */
export function KnobPanel({ structure }: { structure: Structure | undefined }): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const [sought, setSought] = useState('');
  if (structure === undefined) return null;
  const isFound = (knob: Knob): boolean =>
    sought === '' ||
    `${nameOf(knob, language)} ${knob.label} ${knob.id} ${knob.cites ?? ''}`.includes(sought);
  const knobs = structure.knobs.filter(
    (knob) => (knob.literal !== undefined || knob.members !== undefined) && isFound(knob),
  );
  return (
    <div className="knobs">
      <div className="knob-head">
        <input
          className="input"
          type="search"
          value={sought}
          placeholder={say('find-knob')}
          aria-label={say('find-knob')}
          onChange={(event) => setSought(event.target.value)}
        />
        <p className="muted">{say('knob-help')}</p>
      </div>
      <ul>
        {knobs.map((knob) => (
          <KnobRow key={knob.id} knob={knob} version={structure.version} />
        ))}
      </ul>
    </div>
  );
}

import { useId } from 'react';
import type { ReactNode } from 'react';
import { nameOf } from '../../../shared/names.ts';
import { lighting } from '../../../store/lighting.ts';
import { useLanguage, useWords } from '../../../words/words.ts';
import type { Knob } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { turnLiteral } from '../turn-literal.ts';
import { NumberKnob } from './number-knob.tsx';

/** One param: its name, where it comes from, and what turns it. */
export function KnobRow({ knob, version }: { knob: Knob; version: number }): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const id = useId();
  const shared = knob.place.path.startsWith('../');
  const { path, start, end } = knob.place;
  return (
    <li className="knob" data-knob={knob.id}>
      <div className="knob-name">
        <label htmlFor={id}>{nameOf(knob, language)}</label>
        {knob.cites !== undefined && (
          <button
            type="button"
            className="chip"
            title={say('show-in-text')}
            onClick={() => lighting.set({ shown: { node: knob.id, path, start, end, line: 0 } })}
          >
            {knob.cites}
          </button>
        )}
        {knob.assumed !== undefined && (
          <span className="chip assumed" title={knob.assumed}>
            {say('assumed')}
          </span>
        )}
        {knob.from !== undefined && <span className="chip">{say('since', knob.from)}</span>}
      </div>
      {knob.literal !== undefined && (
        <NumberKnob
          id={id}
          name={nameOf(knob, language)}
          literal={knob.literal}
          version={version}
          disabled={shared}
          {...(knob.min === undefined ? {} : { min: knob.min })}
          {...(knob.max === undefined ? {} : { max: knob.max })}
          {...(knob.step === undefined ? {} : { step: knob.step })}
        />
      )}
      {knob.members !== undefined && knob.member !== undefined && (
        <select
          id={id}
          className="select"
          disabled={shared}
          value={knob.member.id}
          onChange={(event) => {
            const chosen = knob.members?.find((each) => each.id === event.target.value);
            if (chosen !== undefined && knob.member !== undefined)
              turnLiteral(knob.member, version, chosen.text);
          }}
        >
          {knob.members.map((member) => (
            <option key={member.id} value={member.id}>
              {language === 'zh' ? member.label.zh : member.id}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

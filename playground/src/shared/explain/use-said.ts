import type { MonthText, Target } from '@bylaw/runtime';
import { useEffect, useState } from 'react';
import { engine, session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { useLanguage } from '../../words/words.ts';
import type { Said } from '../../worker/calls/explain-calls.ts';

export interface Asked {
  readonly target: Target;
  readonly month: MonthText;
  readonly of?: 'running' | 'baseline';
}

/** The answer to a question; `undefined` while it is looked up, `none` where there is no such thing. */
export function useSaid(asked: Asked | undefined): Said | 'none' | undefined {
  const language = useLanguage();
  // Asked again when the results are new.
  const results = useStore(session, (state) => state.results);
  const [said, setSaid] = useState<{ readonly asked: Asked; readonly said: Said | 'none' }>();
  useEffect(() => {
    if (asked === undefined || results === undefined) return undefined;
    let current = true;
    engine.call('explain', { ...asked, language }).then(
      (answer) => {
        if (current) setSaid({ asked, said: answer ?? 'none' });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked, language, results]);
  // An older answer to the same question stands until the new one is there.
  return said !== undefined && said.asked === asked ? said.said : undefined;
}

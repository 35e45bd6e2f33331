import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { askWhy, forgetWhy, goBackWhy, lighting } from '../../store/lighting.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../words/words.ts';
import type { Said } from '../../worker/calls/explain-calls.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { explainWords } from './explain-words.ts';
import { SaidLines } from './said-lines.tsx';
import { useSaid } from './use-said.ts';

export interface ExplainPanelProps {
  /** Where the place has the text at hand, goes to the clause. */
  readonly onLocate?: (said: Said) => void;
}

/**
 * Why the thing that was asked about is as it is. The same panel in every place: `askWhy` asks, this answers and lights
 * the clause, Escape puts the lights out.
 */
export function ExplainPanel({ onLocate }: ExplainPanelProps): ReactNode {
  const say = useWords(explainWords);
  const asked = useStore(lighting, (state) => state.asked);
  const hasEarlier = useStore(lighting, (state) => state.earlier.length > 0);
  const said = useSaid(asked);
  useEffect(() => {
    if (said === undefined || said === 'none') return;
    lighting.set({ winner: said.winner, losers: said.losers, used: said.used });
  }, [said]);
  useEffect(() => {
    if (asked === undefined) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) forgetWhy();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [asked]);
  if (asked === undefined) return null;
  const title = said === undefined || said === 'none' ? say('why') : (said.lines[0]?.text ?? say('why'));
  return (
    <section className="why" aria-label={say('why')} data-testid="why">
      <header>
        {hasEarlier && <IconButton name="back" label={say('back')} onPress={goBackWhy} />}
        <h2>{title}</h2>
        <IconButton name="close" label={say('close')} onPress={forgetWhy} />
      </header>
      {said === undefined && <p className="muted">{say('asking')}</p>}
      {said === 'none' && <p className="muted">{say('nothing')}</p>}
      {said !== undefined && said !== 'none' && (
        <>
          <SaidLines lines={said.lines} />
          {said.further.length > 0 && (
            <>
              <h3>{say('further')}</h3>
              <div className="further">
                {said.further.map(({ target, label }) => (
                  <button
                    key={JSON.stringify(target)}
                    type="button"
                    className="button small"
                    onClick={() => askWhy(target, said.month, true)}
                  >
                    {label}
                  </button>
                ))}
              </div>
            </>
          )}
          <footer>
            {onLocate !== undefined && said.winner !== undefined && (
              <button type="button" className="button small" onClick={() => onLocate(said)}>
                {say('locate')}
              </button>
            )}
            <CopyButton said={said} />
          </footer>
        </>
      )}
    </section>
  );
}

function CopyButton({ said }: { said: Said }): ReactNode {
  const say = useWords(explainWords);
  const [copied, setCopied] = useState<Said>();
  const copy = (): void => {
    const text = said.lines.map((line) => `${'  '.repeat(line.depth)}${line.text}`).join('\n');
    navigator.clipboard.writeText(text).then(
      () => setCopied(said),
      () => undefined,
    );
  };
  return (
    <button type="button" className="button small" onClick={copy}>
      {say(copied === said ? 'copied' : 'copy')}
    </button>
  );
}

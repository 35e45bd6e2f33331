import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { anonymise } from '../store/share/anonymise.ts';
import { writeLink } from '../store/share/shared-policy.ts';
import { workspace } from '../store/workspace.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';
import { loadShipped } from './open-first.ts';
import { useRoute } from './route.ts';

/** Links longer than this are cut by some programs that send them. */
const LONG = 8000;

type What = 'policy' | 'data';

/** Makes a link that holds the policy itself: nothing is uploaded. */
export function ShareButton(): ReactNode {
  const say = useWords(frameWords);
  const { place } = useRoute();
  const dialog = useRef<HTMLDialogElement>(null);
  const [what, setWhat] = useState<What>('policy');
  const [hidden, setHidden] = useState(true);
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const make = async (chosen: What, anonymous: boolean): Promise<void> => {
    const { policyId, files, months, view } = workspace.get();
    const id = policyId.replace(/^received:/, '');
    const data = chosen === 'policy' ? {} : { months: anonymous ? anonymise(months) : months };
    const written = writeLink(
      { policyId: id, files, view: { ...view, place }, ...data },
      await loadShipped(id),
    );
    setLink(`${location.origin}${location.pathname}#${written}`);
    setCopied(false);
  };
  const choose = (chosen: What, anonymous: boolean): void => {
    setWhat(chosen);
    setHidden(anonymous);
    void make(chosen, anonymous);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          choose('policy', true);
          dialog.current?.showModal();
        }}
      >
        {say('share')}
      </button>
      <dialog ref={dialog} className="dialog" aria-label={say('share')}>
        <form method="dialog">
          <h2>{say('share')}</h2>
          <p className="muted">{say('share-about')}</p>
          <fieldset>
            <legend className="unseen">{say('share-what')}</legend>
            <label>
              <input
                type="radio"
                name="what"
                checked={what === 'policy'}
                onChange={() => choose('policy', hidden)}
              />
              {say('share-policy')}
            </label>
            <label>
              <input
                type="radio"
                name="what"
                checked={what === 'data'}
                onChange={() => choose('data', hidden)}
              />
              {say('share-data')}
            </label>
            {what === 'data' && (
              <label className="inside">
                <input type="checkbox" checked={hidden} onChange={() => choose(what, !hidden)} />
                {say('share-anonymous')}
              </label>
            )}
          </fieldset>
          <label>
            <span className="muted">{say('share-link', link.length)}</span>
            <input
              className="input wide"
              readOnly
              value={link}
              data-testid="share-link"
              onFocus={(event) => event.target.select()}
            />
          </label>
          {link.length > LONG && <p className="ribbon">{say('share-long')}</p>}
          <div className="dialog-buttons">
            <button type="button" className="button primary" onClick={copy}>
              {say(copied ? 'copied' : 'copy-link')}
            </button>
            <button type="submit" className="button">
              {say('close')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { saving, takeLock } from '../store/autosave.ts';
import { dropVersion, listVersions, saveVersion } from '../store/database.ts';
import type { Version } from '../store/database.ts';
import { useStore } from '../store/store.ts';
import { showToast } from '../store/toasts.ts';
import { changeWorkspace, setBaseline, workspace } from '../store/workspace.ts';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';
import { loadShipped } from './open-first.ts';

/** Whether all is saved, and the texts that were kept: by name, and by themselves now and then. */
export function VersionsButton(): ReactNode {
  const say = useWords(frameWords);
  const state = useStore(saving, (each) => each.state);
  const policyId = useStore(workspace, (each) => each.policyId);
  const baseline = useStore(workspace, (each) => each.baseline);
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const refresh = (): void => {
    listVersions(policyId).then(setVersions, () => setVersions([]));
  };
  const keep = async (): Promise<void> => {
    const { files } = workspace.get();
    try {
      await saveVersion({ policyId, at: Date.now(), files, name: name.trim() });
      setName('');
      refresh();
    } catch {
      showToast('saving-failed');
    }
  };
  const nameOf = (version: Version): string => version.name ?? say('kept-itself');
  const compareShipped = async (): Promise<void> => {
    const files = (await loadShipped(policyId.replace(/^received:/, '')))?.files;
    if (files !== undefined) setBaseline({ kind: 'opened', files });
  };
  return (
    <>
      <button
        type="button"
        className="button quiet"
        data-testid="versions"
        data-saving={state}
        onClick={() => {
          refresh();
          dialog.current?.showModal();
        }}
      >
        {say('versions')} <span className="muted">{say(`saving-${state}`)}</span>
      </button>
      <dialog ref={dialog} className="dialog" aria-label={say('versions')}>
        <h2>{say('versions')}</h2>
        {state === 'other-tab' && (
          <p className="ribbon">
            {say('other-tab-about')}
            <button type="button" className="button small" onClick={() => void takeLock(policyId, true)}>
              {say('take-over')}
            </button>
          </p>
        )}
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void keep();
          }}
        >
          <input
            className="input wide"
            value={name}
            maxLength={60}
            placeholder={say('version-name')}
            aria-label={say('version-name')}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            {say('keep-version')}
          </button>
        </form>
        <p className="muted">
          {say('compared-with', baseline?.kind === 'version' ? (baseline.name ?? '') : say('as-opened'))}{' '}
          {baseline?.kind === 'version' && (
            <button type="button" className="button small" onClick={() => void compareShipped()}>
              {say('compare-opened')}
            </button>
          )}
        </p>
        <ul className="versions">
          {versions.length === 0 && <li className="muted">{say('no-versions')}</li>}
          {versions.map((version) => (
            <li key={version.id} data-version={version.name}>
              <span>
                {version.name === undefined ? nameOf(version) : <b>{version.name}</b>}{' '}
                <time className="muted number">{sayTime(version.at)}</time>
              </span>
              <button
                type="button"
                className="button small"
                onClick={() => setBaseline({ kind: 'version', name: nameOf(version), files: version.files })}
              >
                {say('compare-with')}
              </button>
              <button
                type="button"
                className="button small"
                onClick={() => {
                  changeWorkspace({ files: version.files });
                  dialog.current?.close();
                }}
              >
                {say('go-back-to')}
              </button>
              <button
                type="button"
                className="button small"
                onClick={() => void dropVersion(version.id).then(refresh)}
              >
                {say('delete')}
              </button>
            </li>
          ))}
        </ul>
        <form method="dialog" className="dialog-buttons">
          <button type="submit" className="button">
            {say('close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** A moment as the clock here shows it: `2026-11-24 18:30`. */
function sayTime(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

import type { ReactNode } from 'react';
import { settings } from '../store/settings.ts';
import type { Theme } from '../store/settings.ts';
import { useStore } from '../store/store.ts';
import { changeView, redo, undo, workspace } from '../store/workspace.ts';
import { sayId } from '../shared/names.ts';
import { IconButton } from '../shared/ui/icon-button.tsx';
import { frameWords, policyNames } from '../words/frame-words.ts';
import { createSay, useLanguage, useWords } from '../words/words.ts';
import { openShipped, shippedIds } from './open-first.ts';
import { ShareButton } from './share-button.tsx';
import { VersionsButton } from './versions-button.tsx';

/** What is open and how it is shown. */
export function TopBar(): ReactNode {
  const say = useWords(frameWords);
  const language = useLanguage();
  const theme = useStore(settings, (state) => state.theme);
  const canUndo = useStore(workspace, ({ past }) => past.length > 0);
  const canRedo = useStore(workspace, ({ future }) => future.length > 0);
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  return (
    <header className="top-bar">
      <span className="brand" aria-hidden="true">
        <svg viewBox="0 0 32 32">
          <rect width="32" height="32" rx="7" />
          <path d="M9 9h14M9 15h14M9 21h8" />
          <circle cx="22.5" cy="21.5" r="3" />
        </svg>
        <b>章程</b>
        <i>Bylaw</i>
      </span>
      <PolicyChoice />
      <MonthChoice />
      <span className="spacer" />
      <IconButton name="undo" label={say('undo')} disabled={!canUndo} onPress={undo} />
      <IconButton name="redo" label={say('redo')} disabled={!canRedo} onPress={redo} />
      <VersionsButton />
      <span className="divider" />
      <button
        type="button"
        className="button quiet"
        lang={language === 'zh' ? 'en' : 'zh-Hans'}
        title={say('language-switch')}
        onClick={() => settings.set({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {say('language-short')}
      </button>
      <select
        className="select quiet"
        aria-label={say('theme')}
        value={theme}
        onChange={(event) =>
          settings.set({ theme: themes.find((each) => each === event.target.value) ?? 'system' })
        }
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
      <ShareButton />
    </header>
  );
}

function PolicyChoice(): ReactNode {
  const say = useWords(frameWords);
  const language = useLanguage();
  const policyId = useStore(workspace, (state) => state.policyId);
  const ids = shippedIds.includes(policyId) || policyId === '' ? shippedIds : [policyId, ...shippedIds];
  const names = createSay(policyNames, language);
  const nameOf = (id: string): string => {
    const own = id.replace(/^received:/, '');
    const name = own in policyNames ? names(own as keyof typeof policyNames) : sayId(own);
    return own === id ? name : say('received', name);
  };
  return (
    <select
      className="select strong"
      aria-label={say('policy')}
      value={policyId}
      onChange={(event) => void openShipped(event.target.value)}
    >
      {ids.map((id) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
    </select>
  );
}

function MonthChoice(): ReactNode {
  const say = useWords(frameWords);
  const months = useStore(workspace, (state) => state.months);
  const month = useStore(workspace, (state) => state.view.month ?? state.months.at(-1)?.month ?? '');
  return (
    <select
      className="select number"
      aria-label={say('month')}
      value={month}
      onChange={(event) => changeView({ month: event.target.value })}
    >
      {months.map((each) => (
        <option key={each.month} value={each.month}>
          {each.month}
        </option>
      ))}
    </select>
  );
}

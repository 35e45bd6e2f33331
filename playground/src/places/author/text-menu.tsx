import type { Language } from '@bylaw/runtime';
import type { ReactNode } from 'react';
import { engine, settleText } from '../../store/session.ts';
import { showToast } from '../../store/toasts.ts';
import { workspace } from '../../store/workspace.ts';
import { useWords } from '../../words/words.ts';
import { applyTextEdits } from './apply-fix.ts';
import { authorWords } from './author-words.ts';

/** What is done with whole texts: standard layout, and keywords of the other language. */
export function TextMenu({ path }: { path: string }): ReactNode {
  const say = useWords(authorWords);
  const format = async (asked: { readonly path?: string; readonly language?: Language }): Promise<void> => {
    await settleText();
    const { version } = workspace.get();
    const edits = await engine.call('format', asked);
    if (edits === undefined) showToast('not-formatted');
    // What was written meanwhile is not overwritten.
    else if (version === workspace.get().version) {
      applyTextEdits(edits.filter((edit) => !edit.path.startsWith('../')));
    }
  };
  return (
    <select
      className="select quiet text-menu"
      aria-label={say('text-menu')}
      value=""
      data-testid="text-menu"
      onChange={(event) => {
        const { value } = event.target;
        if (value === 'format') void format({ path });
        else if (value === 'zh' || value === 'en') void format({ language: value });
      }}
    >
      <option value="" disabled>
        {say('text-menu')}
      </option>
      <option value="format">{say('format-file')}</option>
      <option value="zh">{say('keywords-zh')}</option>
      <option value="en">{say('keywords-en')}</option>
    </select>
  );
}

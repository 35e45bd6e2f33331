import type { PolicyFile } from '@bylaw/compiler';
import type { ReactNode } from 'react';
import { changeView } from '../../store/workspace.ts';
import { useWords } from '../../words/words.ts';
import { authorWords } from './author-words.ts';
import { TextMenu } from './text-menu.tsx';

/** The files of the policy; examples and shared vocabulary, which are many, behind a choice. */
export function FileTabs({ files, open }: { files: readonly PolicyFile[]; open: string }): ReactNode {
  const say = useWords(authorWords);
  const own = files.filter(({ path }) => !path.includes('/'));
  const others = files.filter(({ path }) => path.includes('/'));
  return (
    <div className="tab-bar file-tabs">
      <nav aria-label={say('files')}>
        {own.map(({ path }) => (
          <button
            key={path}
            type="button"
            aria-current={path === open ? 'true' : undefined}
            onClick={() => changeView({ path })}
          >
            {path.replace(/\.bylaw$/, '')}
          </button>
        ))}
      </nav>
      <TextMenu path={open} />
      {others.length > 0 && (
        <select
          className="select quiet"
          aria-label={say('other-files')}
          value={open.includes('/') ? open : ''}
          onChange={(event) => changeView({ path: event.target.value })}
        >
          <option value="" disabled>
            {say('other-files')}
          </option>
          {others.map(({ path }) => (
            <option key={path} value={path}>
              {path.replace(/\.bylaw$/, '')}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

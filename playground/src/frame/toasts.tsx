import type { ReactNode } from 'react';
import { dismissToast, toasts } from '../store/toasts.ts';
import { useStore } from '../store/store.ts';
import { IconButton } from '../shared/ui/icon-button.tsx';
import { frameWords } from '../words/frame-words.ts';
import { useWords } from '../words/words.ts';

/** Short notes, read aloud as they come. */
export function Toasts(): ReactNode {
  const say = useWords(frameWords);
  const shown = useStore(toasts, (state) => state.shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, code, detail }) => (
        <div key={id} className="toast" data-toast={code}>
          <p>
            {say(code)}
            {detail !== undefined && ` ${detail}`}
          </p>
          <IconButton name="close" label={say('close')} onPress={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}

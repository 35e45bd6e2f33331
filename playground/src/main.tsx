import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { openFirst } from './frame/open-first.ts';
import { keepOffline } from './frame/offline.ts';
import { startAutosave } from './store/autosave.ts';
import { applySettings } from './store/settings.ts';
import { engine, session, startSession } from './store/session.ts';
import { workspace } from './store/workspace.ts';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/parts.css';

applySettings();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applySettings);
startSession();
startAutosave();
void openFirst();
keepOffline();
// For support and tests: what is open, what came of it, and a worker that can be stopped.
Object.assign(globalThis, {
  bylaw: { workspace: workspace.get, session: session.get, stopWorker: () => engine.stop() },
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

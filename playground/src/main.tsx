import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { openFirst } from './frame/open-first.ts';
import { keepOffline } from './frame/offline.ts';
import { startAutosave } from './store/autosave.ts';
import { applySettings } from './store/settings.ts';
import { startSession } from './store/session.ts';
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

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

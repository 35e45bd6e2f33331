import type { Language } from '@bylaw/runtime';
import { createStore } from './store.ts';

export type Theme = 'light' | 'dark' | 'system';

/** Choices of the reader, kept on the device. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'bylaw-settings';

export const settings = createStore<Settings>(readSettings());

settings.subscribe(() => {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.get()));
  } catch {
    // Storage may be off or full: the choice then lasts as long as the page.
  }
  applySettings();
});

function readSettings(): Settings {
  const found: Partial<Settings> = readStored();
  const chinese = navigator.language.toLowerCase().startsWith('zh');
  return {
    language: found.language ?? (chinese ? 'zh' : 'en'),
    theme: found.theme ?? 'system',
  };
}

function readStored(): Partial<Settings> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { language, theme } = stored as { language?: unknown; theme?: unknown };
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

/** The theme that is shown now. */
export function shownTheme(): 'light' | 'dark' {
  const { theme } = settings.get();
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Writes the choices where styles and readers of the page find them. */
export function applySettings(): void {
  const { language } = settings.get();
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  document.documentElement.dataset['theme'] = shownTheme();
}

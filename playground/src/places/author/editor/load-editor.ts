import type { ComponentType } from 'react';
import { settings } from '../../../store/settings.ts';

/** The editor's own menus are in the language of the first load: its words must be there before it is. */
export async function loadEditor(): Promise<{ readonly default: ComponentType }> {
  if (settings.get().language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  const { EditorPane } = await import('./editor-pane.tsx');
  return { default: EditorPane };
}

import { monaco } from './monaco.ts';

/** Kinds of words as the language service paints them, and the colour of each. */
const inks = {
  keyword: '--code-keyword',
  comment: '--code-comment',
  text: '--code-text',
  string: '--code-text',
  number: '--code-number',
  sign: '--ink-2',
  type: '--code-type',
  member: '--code-text',
  field: '--code-field',
  record: '--code-type',
  param: '--code-param',
  block: '--code-rule',
  rule: '--code-rule',
  name: '--ink',
  identifier: '--ink',
  delimiter: '--ink-2',
} as const;

/** Puts the editor into the colours of the page as they are now. */
export function applyEditorTheme(): void {
  const style = getComputedStyle(document.documentElement);
  // The editor knows colours of six digits only, and a build shortens them.
  const ink = (name: string): string =>
    style
      .getPropertyValue(name)
      .trim()
      .replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const dark = document.documentElement.dataset['theme'] === 'dark';
  const name = dark ? 'bylaw-dark' : 'bylaw-light';
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(inks).map(([token, variable]) => ({
      token,
      foreground: ink(variable).replace('#', ''),
      ...(token === 'keyword' || token === 'block' || token === 'rule' ? { fontStyle: 'bold' } : {}),
    })),
    colors: {
      'editor.background': ink('--panel'),
      'editor.foreground': ink('--ink'),
      'editorLineNumber.foreground': ink('--line-strong'),
      'editorLineNumber.activeForeground': ink('--ink'),
      'editor.lineHighlightBackground': ink('--panel-2'),
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': ink('--line'),
      'editorInlayHint.foreground': ink('--ink-3'),
      'editorInlayHint.background': ink('--panel-2'),
      'editorWidget.background': ink('--panel'),
      'editorHoverWidget.background': ink('--panel'),
      'editorStickyScroll.background': ink('--panel'),
      focusBorder: ink('--brand'),
    },
  });
  monaco.editor.setTheme(name);
}

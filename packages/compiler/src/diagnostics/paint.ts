/** What a piece of text is, and the colour that says so. */
const styles = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  strong: '1',
  place: '36',
  faint: '2',
  good: '32',
  aside: '34',
} as const;

export type Style = keyof typeof styles;
export type Paint = (style: Style, text: string) => string;

/** Colours by what a piece of text is; the text alone where there are none. */
export function createPaint(color: boolean): Paint {
  return (style, text) => (color ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
}

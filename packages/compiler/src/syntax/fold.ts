const twins = new Map([
  ['\uffe5', '\u00a5'],
  ['\u3001', ','],
  ['\u2212', '-'],
  ['\u00d7', '*'],
  ['\u00f7', '/'],
]);

/**
 * Full-width signs and digits as their half-width twins, one character for one, so that every offset stays. Letters and
 * quotes are left: two names that look alike must not become one. Only the lexer reads the folded text; texts, quoted
 * names and comments are cut from the text as written.
 */
export function foldWidth(text: string): string {
  return text.replace(
    /[\uff01\uff05\uff08-\uff1f\uff5b\uff5d\uffe5\u3001\u2212\u00d7\u00f7]/g,
    (character) => twins.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

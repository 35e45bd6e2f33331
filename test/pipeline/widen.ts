/** What is left as it is: comments, texts in quotation marks, names in 「」. */
const kept = /\/\/.*|"(?:[^"\\\n]|\\.)*"|“[^”\n]*”|「[^」\n]*」/g;

/**
 * A policy with its digits and signs full-width, as an input method writes them: `(3)` becomes `（３）`. What stands in
 * texts and comments is left as it is.
 */
export function widen(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(kept)) {
    out += widenSigns(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + widenSigns(text.slice(at));
}

function widenSigns(text: string): string {
  return text.replace(/[!%()*+,\-./:;<=>{}0-9]/g, (sign) =>
    // The full-width forms stand in the order of ASCII.
    String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );
}

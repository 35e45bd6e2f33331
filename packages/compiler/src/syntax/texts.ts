import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import type { TextLiteral } from './ast.ts';

/**
 * The value of `"…"` or `“…”`. Only `\"` and `\\` (and the curly quotes, escaped) are escapes; another one is reported
 * and read as the character itself. An unclosed text reaches to the end of its line and is reported.
 */
export function readText(written: string, closed: boolean, span: Span, reporter: Reporter): TextLiteral {
  if (!closed) reporter.report('syntax/unclosed-text', { close: written.startsWith('"') ? '"' : '”' }, span);
  const body = closed ? written.slice(1, -1) : written.slice(1);
  let value = '';
  let from = 0;
  for (let at = body.indexOf('\\'); at >= 0; at = body.indexOf('\\', from + 1)) {
    const escaped = body.charAt(at + 1);
    if (!'"\\“”'.includes(escaped)) {
      const start = span.start + 1 + at;
      reporter.report(
        'syntax/unknown-escape',
        { text: `\\${escaped}` },
        { file: span.file, start, end: start + 2 },
      );
    }
    value += body.slice(from, at);
    from = at + 1;
  }
  return { kind: 'text', span, value: value + body.slice(from) };
}

import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { lexFile, spanOf } from '../../src/syntax/lexer.ts';

/** A comment that can be told from every other, for the n-th gap. */
export type Remark = (index: number) => string;

/** Puts what `remark` gives behind each token of a text, and before the first. */
export function sprinkle(text: string, remark: Remark): string {
  const { tokens } = lexFile(createSourceFile('a.bylaw', text), 0, createReporter());
  let out = remark(0);
  let from = 0;
  tokens.forEach((token, index) => {
    const { end } = spanOf(token, 0);
    out += text.slice(from, end) + remark(index + 1);
    from = end;
  });
  return out + text.slice(from);
}

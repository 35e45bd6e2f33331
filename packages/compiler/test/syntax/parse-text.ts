import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createSources } from '../../src/source/source-file.ts';
import type { Declaration, Expr, SourceTree } from '../../src/syntax/ast.ts';
import { parseFile } from '../../src/syntax/parser.ts';

export interface Parsed {
  readonly tree: SourceTree;
  readonly diagnostics: readonly Diagnostic[];
  /** `code at text`, for each diagnostic in order. */
  readonly problems: readonly string[];
  readonly dropped: number;
  /** Of the text as it is kept. */
  readonly length: number;
}

/** Parses one file by itself. */
export function parseText(text: string): Parsed {
  const reporter = createReporter();
  const sources = createSources([{ path: 'policy.bylaw', text }], reporter);
  const file = sources.files[0];
  if (file === undefined) throw new Error('no file');
  const tree = parseFile(file, 0, reporter);
  const { diagnostics, dropped } = reporter;
  const problems = diagnostics.map(({ code, span }) => `${code} at ${file.text.slice(span.start, span.end)}`);
  return { tree, diagnostics, problems, dropped, length: file.text.length };
}

/** A tree as plain data without its places. */
export function withoutSpans(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

/** The only declaration of a text that has no problem. */
export function parseDeclaration(text: string): Declaration {
  const { tree, problems } = parseText(text);
  if (problems.length > 0 || tree.declarations[0] === undefined) throw new Error(problems.join('\n'));
  return tree.declarations[0];
}

/** An expression, read as the value of a measure. */
export function parseExpression(text: string): Expr {
  const declaration = parseDeclaration(`measure m for P: money = ${text}`);
  if (declaration.kind !== 'measure') throw new Error('not a measure');
  return declaration.value;
}

/** The text after every fix of the diagnostics, from the last to the first. */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const fixes = diagnostics.flatMap(({ fixes: [fix] }) => (fix === undefined ? [] : [fix]));
  return fixes
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end), text);
}

/** Signs and digits as a Chinese keyboard types them. */
export function widen(text: string): string {
  return text.replace(/[0-9:,()%.;{}=+*/<>!?-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

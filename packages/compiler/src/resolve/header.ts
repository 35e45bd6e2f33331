import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { PolicyHeader, SourceTree } from '../syntax/ast.ts';
import { firstHere } from './declare.ts';

/** What each thing that a header must say is written as, with an example. */
const needed = [
  { part: 'currency', en: 'currency CNY', zh: '币种 CNY' },
  { part: 'rounding', en: 'rounding half up', zh: '取整 四舍五入' },
  { part: 'effectiveFrom', en: 'effective from 2026-01-01', zh: '施行 自 2026-01-01' },
] as const;

/**
 * The one `policy` header of a folder. Reports none, a second one, and what it leaves out: how fen are rounded is a
 * choice that must show.
 */
export function resolveHeader(trees: readonly SourceTree[], reporter: Reporter): PolicyHeader | undefined {
  const [header, ...others] = trees.flatMap((tree) => (tree.header === undefined ? [] : [tree.header]));
  if (header === undefined) {
    const file = trees[0]?.file ?? 0;
    reporter.report('policy/missing-header', {}, { file, start: 0, end: 0 });
    return undefined;
  }
  for (const other of others) {
    reporter.report('policy/second-header', { name: other.name.id.text }, other.name.span, {
      related: [{ span: header.name.span, label: firstHere }],
    });
  }
  const at = { ...header.name.span, start: header.span.end, end: header.span.end };
  for (const { part, en, zh } of needed) {
    if (header[part] !== undefined) continue;
    reporter.report('policy/incomplete-header', { part }, header.name.span, {
      fixes: [
        {
          title: { zh: `写上 ${zh}`, en: `Add ${en}` },
          span: at,
          text: `\n  ${isChinese(header) ? zh : en}`,
        },
      ],
    });
  }
  if (header.currency !== undefined && !isCurrency(header.currency.text)) {
    reporter.report('policy/unknown-currency', { currency: header.currency.text }, header.currency.span);
  }
  return header;
}

/** Whether a word has the form of a currency's code, such as CNY. */
export function isCurrency(text: string | undefined): text is string {
  return text !== undefined && /^[A-Z]{3}$/.test(text);
}

function isChinese({ name: { id, label } }: PolicyHeader): boolean {
  return label === undefined ? /[\u4e00-\u9fff]/.test(id.text) : label.span.start < id.span.start;
}

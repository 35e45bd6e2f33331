import type { Language } from '@bylaw/runtime';
import type { DeclName, SourceTree } from '../syntax/ast.ts';

const han = /[\u3400-\u4dbe\u4e00-\u9fff]/;

/** Whether a name is written in Chinese characters. */
export function isHan(text: string): boolean {
  return han.test(text);
}

/**
 * The language whose keywords a file is probably written in: Chinese puts labels before identifiers. Fixes are offered
 * in it; a wrong guess still gives text that compiles, for the languages may be mixed.
 */
export function guessLanguage(tree: SourceTree): Language {
  const names: DeclName[] = tree.declarations.map((each) => each.name);
  if (tree.header !== undefined) names.unshift(tree.header.name);
  for (const { id, label } of names) {
    if (label !== undefined && label.span.start !== id.span.start) {
      return label.span.start < id.span.start ? 'zh' : 'en';
    }
    if (isHan(id.text)) return 'zh';
  }
  const given = tree.scenarios.flatMap((each) => each.givens).find((each) => each.kind === 'record');
  return given !== undefined && isHan(given.relation.text) ? 'zh' : 'en';
}

import type { Article } from '@bylaw/runtime';
import type { ArticleDecl } from '../syntax/ast.ts';
import { citing, declare } from './context.ts';
import type { PolicyContext } from './context.ts';

/** The clauses that decide nothing, in the order in which they were written. */
export function lowerArticles(policy: PolicyContext): { readonly articles?: readonly Article[] } {
  const articles = policy.checked.symbols.flatMap((symbol) =>
    symbol.kind === 'article' ? [lowerArticle(policy, symbol.decl)] : [],
  );
  return articles.length === 0 ? {} : { articles };
}

function lowerArticle(policy: PolicyContext, decl: ArticleDecl): Article {
  return {
    ...declare(policy, decl.name, `article/${decl.name.id.text}`, decl.span),
    ...citing(decl.cites),
    says: decl.says.value,
  };
}

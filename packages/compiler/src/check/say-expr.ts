import { isHan } from '../resolve/author-language.ts';
import { writeName } from '../resolve/suggestion.ts';
import type { Expr } from '../syntax/ast.ts';

/** Names, `this X` and paths as their author may have written them; other expressions as an ellipsis. */
export function sayExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return writeName(expr.text);
    case 'this':
      return isHan(expr.name.text) ? `本${expr.name.text}` : `this ${writeName(expr.name.text)}`;
    case 'group':
      return sayExpr(expr.of);
    case 'path': {
      const root = sayExpr(expr.of);
      return isHan(expr.field.text)
        ? `${root}的${writeName(expr.field.text)}`
        : `${root}'s ${writeName(expr.field.text)}`;
    }
    default:
      return '…';
  }
}

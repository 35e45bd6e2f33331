import type { Checked, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import type { Name } from '../syntax/ast.ts';
import type { ExpectedBlock } from './scenario.ts';
import { isRelation } from '../resolve/symbols.ts';
import { findSymbol } from './scope.ts';

/** A block of which something can be expected. */
export type JudgingSym = Extract<Symbol_, { readonly kind: ExpectedBlock }>;

export function isJudging(symbol: Symbol_): symbol is JudgingSym {
  switch (symbol.kind) {
    case 'claim':
    case 'discipline':
    case 'award':
    case 'commission':
    case 'duty':
    case 'measure':
    case 'ranking':
    case 'rotation':
    case 'assessment':
    case 'statement':
      return true;
    default:
      return false;
  }
}

/** The kind of record that a block judges; undefined where the block itself names none that exists. */
export function subjectOf(checked: Checked, symbol: JudgingSym): RelationSym | undefined {
  const name = subjectName(symbol);
  return name && findSymbol(checked, name.text, isRelation);
}

function subjectName(symbol: JudgingSym): Name | undefined {
  switch (symbol.kind) {
    case 'ranking':
      return symbol.decl.rank.among;
    case 'award':
      return symbol.decl.subject ?? symbol.decl.rank?.among;
    default:
      return symbol.decl.subject;
  }
}

import type { Expr, Find } from '@bylaw/runtime';
import type { Maker, Scope } from './maker.ts';
import { truthOf, withSlot } from './maker.ts';
import { relationOfSearch } from './make-condition.ts';
import { findThing } from './world.ts';

/** A condition of a rule with nothing left to take apart, and the records that it speaks of in a world. */
export interface Leaf {
  readonly expr: Expr;
  readonly scope: Scope;
  /** The search whose record it is asked of, where it is. */
  readonly search?: Find;
}

/** The conditions that a rule hangs on in a world, each once; of a search also what the record found had to meet. */
export function listLeaves(maker: Maker, expr: Expr, scope: Scope, search?: Find): readonly Leaf[] {
  switch (expr.kind) {
    case 'and': {
      const leaves: Leaf[] = [];
      for (const term of expr.terms) {
        leaves.push(...listLeaves(maker, term, copyScope(scope), search));
        const binds = term.kind === 'find' && term.mode !== 'some' && term.mode !== 'none';
        if (binds && truthOf(maker, term, scope) === true) scope.searches.push(term);
      }
      return leaves;
    }
    case 'or':
      return expr.terms
        .filter((term) => truthOf(maker, term, scope) === true)
        .flatMap((term) => listLeaves(maker, term, copyScope(scope), search));
    case 'not':
      return listLeaves(maker, expr.of, copyScope(scope), search);
    case 'find': {
      const own: Leaf = { expr, scope: copyScope(scope), ...(search === undefined ? {} : { search }) };
      const relation = relationOfSearch(maker, expr);
      const [id] = maker.bench.records(maker.world, expr.query, scope, maker.month);
      const found =
        relation === undefined || id === undefined ? undefined : findThing(maker.world, relation, id);
      if (found === undefined) return [own];
      const inside = withSlot(scope, expr.query.slot, found);
      return [
        own,
        ...expr.conditions.flatMap((condition) => listLeaves(maker, condition, copyScope(inside), expr)),
      ];
    }
    default:
      return [{ expr, scope, ...(search === undefined ? {} : { search }) }];
  }
}

function copyScope({ slots, searches }: Scope): Scope {
  return { slots: new Map(slots), searches: [...searches] };
}

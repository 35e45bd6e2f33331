import type { Assumption } from '@bylaw/runtime';
import type { Span } from '../source/span.ts';
import type { Assumed } from '../syntax/ast.ts';

/** The choices that the regulation left open, each listed once. */
export interface Assumptions {
  readonly list: readonly Assumption[];
  /**
   * The place in the list of `assumed "why"` about a declaration, or undefined where the author wrote none. `choice`
   * names which of the declaration's choices it is, such as `ties` or `restart`.
   */
  note(assumed: Assumed | undefined, about: string, choice?: string): number | undefined;
}

export function createAssumptions(origin: Map<string, Span>): Assumptions {
  const list: Assumption[] = [];
  const places = new Map<Assumed, number>();
  const ids = new Set<string>();
  return {
    list,
    note(assumed, about, choice) {
      if (assumed === undefined) return undefined;
      const known = places.get(assumed);
      if (known !== undefined) return known;
      const wanted = choice === undefined ? about : `${about}/${choice}`;
      let id = wanted;
      for (let n = 2; ids.has(id); n += 1) id = `${wanted}-${n}`;
      ids.add(id);
      const place = list.push({ id, why: assumed.why.value, about }) - 1;
      places.set(assumed, place);
      origin.set(`assumed:${id}`, assumed.span);
      return place;
    },
  };
}

import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { DeclName } from '../syntax/ast.ts';

/** Names of one space are unique, identifiers and labels together. */
export type NameSpace = 'type' | 'block' | 'field' | 'member' | 'rule' | 'line' | 'role' | 'score';

/** An identifier with its label, the identifier again where there is none. */
export function namesOf(name: DeclName): { readonly id: string; readonly label: string } {
  return { id: name.id.text, label: name.label?.value ?? name.id.text };
}

/** Where the first declaration of a name stands, for a diagnostic about the second. */
export const firstHere = { zh: '先在这里', en: 'first here' };

/**
 * A space of names: `declare` reports a name that is taken already (and leaves it to its first owner), `find` knows
 * each thing by its identifier and by its label.
 */
export function createNames<T>(
  space: NameSpace,
  reporter: Reporter,
): {
  declare(name: DeclName, thing: T): void;
  find(text: string): T | undefined;
  readonly known: Iterable<string>;
} {
  const things = new Map<string, { readonly thing: T; readonly name: DeclName['id'] | DeclName['label'] }>();
  return {
    declare(name, thing) {
      for (const part of [name.id, name.label]) {
        if (part === undefined) continue;
        const text = part.kind === 'name' ? part.text : part.value;
        const earlier = things.get(text);
        if (earlier === undefined) things.set(text, { thing, name: part });
        else if (earlier.thing !== thing) {
          reporter.report('name/duplicate', { name: text, space }, part.span, {
            related: earlier.name === undefined ? [] : [{ span: earlier.name.span, label: firstHere }],
          });
        }
      }
    },
    find: (text) => things.get(text)?.thing,
    get known() {
      return things.keys();
    },
  };
}

/** Texts of a month and of its program as numbers: equal texts have equal numbers, wherever they come from. */
export interface TextPool {
  /** Text by its number; the facts' own come first. */
  readonly all: readonly string[];
  intern(text: string): number;
}

/** A pool that starts from the texts that facts have interned. Its own look-up is built when first asked for. */
export function createTextPool(texts: readonly string[]): TextPool {
  const all = texts.slice();
  let numbers: Map<string, number> | undefined;
  return {
    all,
    intern(text) {
      numbers ??= new Map(all.map((each, number) => [each, number]));
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

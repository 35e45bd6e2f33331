/** Why a month cannot be decided, and what each reason is told with. The list is closed: nothing else is thrown on purpose. */
export interface RefusalParams {
  /** A number grew past what is exact: a safe integer, or 10^15 fen for money. */
  readonly 'number/range': { readonly what: 'whole' | 'ratio' | 'money' };
  /** A division by zero that no `else` answers. The checker leaves none; a hand-made program might. */
  readonly 'number/zero-divisor': { readonly [name: string]: never };
  /** A day outside 1900-01-01..2199-12-31. */
  readonly 'date/range': { readonly [name: string]: never };
  /** More work than a month may take. */
  readonly 'work/budget': { readonly limit: number };
  /** A field that a rule reads and the fact leaves out (only where facts may be partial). */
  readonly 'fact/unset': { readonly relation: string; readonly record: string; readonly field: string };
  /** The policy does not hold yet on that day. */
  readonly 'policy/not-in-force': { readonly day: string; readonly effectiveFrom: string };
  /** Shares of a split that are below 0, above 100%, or do not add up to 100%. */
  readonly 'split/shares-not-whole': { readonly [name: string]: never };
  /** The program and the data do not fit each other: a name that the other side does not have. */
  readonly 'program/unknown-name': { readonly name: string };
  /** The program nests deeper than any that a compiler makes. */
  readonly 'program/too-deep': { readonly limit: number };
}

export type RefusalCode = keyof RefusalParams;

/** Deciding stops here, with a code and parameters for `sayRefusal`. Public functions catch it and hand it back as data. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly params: RefusalParams[C];

  constructor(code: C, params: RefusalParams[C]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}

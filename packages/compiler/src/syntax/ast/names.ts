import type { Span } from '../../source/span.ts';

/** Every node knows where it was written. */
export interface Base {
  readonly span: Span;
}

/** A name as written, without 「」. In Chinese text `本成交` and `该到访` arrive here as one name; the resolver takes them apart. */
export interface Name extends Base {
  readonly kind: 'name';
  readonly text: string;
  readonly quoted: boolean;
}

/** `designated "当日指定客"` or `当日指定客(designated)`: the identifier and its label, either of which names the thing. */
export interface DeclName extends Base {
  readonly id: Name;
  readonly label?: TextLiteral;
}

export interface TextLiteral extends Base {
  readonly kind: 'text';
  readonly value: string;
}

/** `assumed "why"`, behind the choice that the regulation leaves open. */
export interface Assumed extends Base {
  readonly why: TextLiteral;
}

export interface DateLiteral extends Base {
  readonly kind: 'date';
  /** `YYYY-MM-DD`, a real day. */
  readonly value: string;
}

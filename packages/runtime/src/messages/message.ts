/** The languages that people read. Chinese comes first: most authors write it. */
export type Language = 'zh' | 'en';

/** What a template may be given: plain data, so that a message can travel as code and parameters and be said later. */
export type MessageParams = { readonly [name: string]: string | number | boolean | readonly string[] };

/** One message in one language: what is wrong and why, and, where there is one, what to do. */
export interface Wording<P> {
  readonly text: (params: P) => string;
  readonly hint?: (params: P) => string;
}

export interface MessageEntry<P extends MessageParams> {
  readonly severity: 'error' | 'warning' | 'info';
  readonly zh: Wording<P>;
  readonly en: Wording<P>;
}

/** Ties a catalogue entry to its parameters: `message<{ name: string }>({ … })`. */
export function message<P extends MessageParams>(entry: MessageEntry<P>): MessageEntry<P> {
  return entry;
}

/** The parameters that a code of a catalogue takes. */
export type ParamsOf<E> = E extends MessageEntry<infer P> ? P : never;

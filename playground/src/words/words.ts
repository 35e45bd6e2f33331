import type { Language } from '@bylaw/runtime';
import { settings } from '../store/settings.ts';
import { useStore } from '../store/store.ts';

/** One message in both languages; a function where something is said in it. */
export type Message = Both<string> | Both<(...params: never[]) => string>;

interface Both<T> {
  readonly zh: T;
  readonly en: T;
}

export type Catalogue = Readonly<Record<string, Message>>;

/** Says messages of a catalogue: `say('people', 12)`. */
export type Say<C extends Catalogue> = <K extends keyof C>(key: K, ...params: ParamsOf<C[K]>) => string;

type ParamsOf<M> = M extends Both<(...params: infer P) => string> ? P : [];

/** Says a catalogue in a language. */
export function createSay<C extends Catalogue>(catalogue: C, language: Language): Say<C> {
  return (key, ...params) => {
    const message = catalogue[key]?.[language];
    return typeof message === 'function' ? message(...(params as never[])) : (message ?? String(key));
  };
}

export function useLanguage(): Language {
  return useStore(settings, ({ language }) => language);
}

/** Says a catalogue in the reader's language. */
export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
  return createSay(catalogue, useLanguage());
}

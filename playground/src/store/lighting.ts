import type { MonthText, Target } from '@bylaw/runtime';
import type { NodePlace } from '../worker/calls/explain-calls.ts';
import { createStore } from './store.ts';

/** A question: what, and of which month. */
export interface Question {
  readonly target: Target;
  readonly month: MonthText;
}

/** What is being explained, and the places in the text that it lights. */
export interface Lighting {
  readonly asked: Question | undefined;
  /** The questions that led to this one. */
  readonly earlier: readonly Question[];
  readonly winner: NodePlace | undefined;
  readonly losers: readonly (NodePlace & { readonly reason: string })[];
  readonly used: readonly NodePlace[];
  /** A place that somebody asked to see; a new object each time. */
  readonly shown: NodePlace | undefined;
}

const dark: Omit<Lighting, 'asked' | 'earlier'> = {
  winner: undefined,
  losers: [],
  used: [],
  shown: undefined,
};

export const lighting = createStore<Lighting>({ asked: undefined, earlier: [], ...dark });

/** Asks why: the panel answers, the clause lights up. `further`: out of the answer that stands there. */
export function askWhy(target: Target, month: MonthText, further = false): void {
  lighting.set(({ asked, earlier }) => ({
    asked: { target, month },
    earlier: further && asked !== undefined ? [...earlier, asked] : [],
    ...dark,
  }));
}

/** Asks the question before this one again. */
export function goBackWhy(): void {
  lighting.set(({ earlier }) => ({ asked: earlier.at(-1), earlier: earlier.slice(0, -1), ...dark }));
}

/** Puts the lights out. */
export function forgetWhy(): void {
  lighting.set({ asked: undefined, earlier: [], ...dark });
}

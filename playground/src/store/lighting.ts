import type { MonthText, Target } from '@bylaw/runtime';
import type { NodePlace } from '../worker/calls/explain-calls.ts';
import { createStore } from './store.ts';

/** What is being explained, and the places in the text that it lights. */
export interface Lighting {
  readonly asked: { readonly target: Target; readonly month: MonthText } | undefined;
  readonly winner: NodePlace | undefined;
  readonly losers: readonly (NodePlace & { readonly reason: string })[];
  readonly used: readonly NodePlace[];
  /** A place that somebody asked to see; a new object each time. */
  readonly shown: NodePlace | undefined;
}

const dark: Omit<Lighting, 'asked'> = { winner: undefined, losers: [], used: [], shown: undefined };

export const lighting = createStore<Lighting>({ asked: undefined, ...dark });

/** Asks why: the panel answers, the clause lights up. */
export function askWhy(target: Target, month: MonthText): void {
  lighting.set({ asked: { target, month }, ...dark });
}

/** Puts the lights out. */
export function forgetWhy(): void {
  lighting.set({ asked: undefined, ...dark });
}

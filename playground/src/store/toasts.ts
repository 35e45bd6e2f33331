import type { frameWords } from '../words/frame-words.ts';
import { createStore } from './store.ts';

/** What a toast may say: words of the frame that take no parameters. */
export type ToastCode = {
  [K in keyof typeof frameWords]: (typeof frameWords)[K]['zh'] extends string ? K : never;
}[keyof typeof frameWords];

/** A short note that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly code: ToastCode;
  readonly detail?: string;
}

export const toasts = createStore<{ readonly shown: readonly Toast[] }>({ shown: [] });

const SECONDS = 6;
let nextId = 1;

/** Tells the user something, for a few seconds. */
export function showToast(code: ToastCode, detail?: string): void {
  const toast = { id: nextId++, code, ...(detail === undefined ? {} : { detail }) };
  toasts.set(({ shown }) => ({ shown: [...shown.filter((each) => each.code !== code), toast] }));
  setTimeout(() => dismissToast(toast.id), SECONDS * 1000);
}

export function dismissToast(id: number): void {
  toasts.set(({ shown }) => ({ shown: shown.filter((each) => each.id !== id) }));
}

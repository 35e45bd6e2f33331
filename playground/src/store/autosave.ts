import { saveDraft, saveVersion } from './database.ts';
import { createStore } from './store.ts';
import { workspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** `idle`: nothing to save yet. `other-tab`: another window has this policy; what is changed here is not kept. */
export type Saving = 'idle' | 'pending' | 'saved' | 'other-tab' | 'failed';

export const saving = createStore<{ readonly state: Saving }>({ state: 'idle' });

const PAUSE = 500;
/** Between texts that are kept by themselves. */
const EVERY = 5 * 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let kept = 0;
let letGo: (() => void) | undefined;
let lockedFor = '';

/** Under this name the policy that was open last is remembered. */
export const LAST_POLICY = 'bylaw-last-policy';

/** Keeps what is open on the device, half a second after a change. */
export function startAutosave(): void {
  let before = workspace.get();
  workspace.subscribe(() => {
    const state = workspace.get();
    if (state.policyId !== before.policyId) void takeLock(state.policyId, false);
    const opening = state.past.length === 0 && state.future.length === 0;
    const same = state.files === before.files && state.months === before.months && state.view === before.view;
    before = state;
    remember(state.policyId);
    if (same || (opening && saving.get().state === 'idle') || saving.get().state === 'other-tab') return;
    saving.set({ state: 'pending' });
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  });
  addEventListener('pagehide', () => {
    if (saving.get().state === 'pending') void save();
  });
}

async function save(): Promise<void> {
  clearTimeout(timer);
  const { policyId, files, months, view, openedMonths } = workspace.get();
  try {
    const at = Date.now();
    const changed = months === openedMonths ? {} : { months };
    await saveDraft({ policyId, at, files, view, ...changed });
    if (at - kept > EVERY) {
      kept = at;
      await saveVersion({ policyId, at, files });
    }
    if (saving.get().state === 'pending') saving.set({ state: 'saved' });
  } catch {
    // Storage may be refused or full: the author is told, and can still write a file.
    saving.set({ state: 'failed' });
  }
}

function remember(policyId: string): void {
  try {
    localStorage.setItem(LAST_POLICY, policyId);
  } catch {
    // Then the next visit begins with the first policy.
  }
}

/** One window writes a policy. `steal`: this one from now on. */
export async function takeLock(policyId: Workspace['policyId'], steal: boolean): Promise<void> {
  if (!('locks' in navigator) || policyId === '') return;
  letGo?.();
  lockedFor = policyId;
  const options = steal ? { steal: true } : { ifAvailable: true };
  const held = navigator.locks.request(`bylaw ${policyId}`, options, (lock) => {
    if (lock === null) {
      saving.set({ state: 'other-tab' });
      return undefined;
    }
    saving.set({ state: 'idle' });
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  held.catch(() => {
    // Another window took it over.
    if (lockedFor === policyId) saving.set({ state: 'other-tab' });
  });
}

import type { Month } from '@bylaw/runtime';
import type { Checked, Results } from '../worker/calls/policy-calls.ts';
import { Superseded, WorkerLost, createWorkerClient } from '../worker/worker-client.ts';
import { showToast } from './toasts.ts';
import { createStore } from './store.ts';
import { workspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What the worker has said of the workspace so far. */
export interface Session {
  /** Of the newest text that was checked. */
  readonly checked: Checked | undefined;
  /** From the newest text that compiles. */
  readonly results: Results | undefined;
  /** The text is broken or not yet checked: results are of an older one. */
  readonly stale: boolean;
  readonly busy: boolean;
}

export const session = createStore<Session>({
  checked: undefined,
  results: undefined,
  stale: false,
  busy: false,
});

/** The one worker: compiler, evaluator and the editor's questions. */
export const engine = createWorkerClient({
  start: () => new Worker(new URL('../worker/engine-worker.ts', import.meta.url), { type: 'module' }),
  onRestart() {
    sent = nothingSent;
    showToast('worker-restarted');
    void study();
  },
});

/** What the worker has, by identity. */
interface Sent {
  readonly version: number;
  readonly months: readonly Month[];
  readonly baseline: Workspace['baseline'];
}

const nothingSent: Sent = { version: -1, months: [], baseline: undefined };
let sent: Sent = nothingSent;
/** Grows with every round; an older round writes nothing any more. */
let round = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const TYPING_PAUSE = 120;

/**
 * Keeps the worker in step with the workspace from now on. Typing waits for a pause; a step by a knob, a form or undo is
 * studied at once.
 */
export function startSession(): () => void {
  let before = workspace.get();
  void study();
  return workspace.subscribe(() => {
    const state = workspace.get();
    const { version, months, baseline, view } = state;
    const same =
      version === before.version &&
      months === before.months &&
      baseline === before.baseline &&
      view.month === before.view.month;
    const typed = state.past.at(-1)?.merge?.startsWith('type') === true && version !== before.version;
    before = state;
    if (same) return;
    if (version !== sent.version) session.set({ stale: true });
    clearTimeout(timer);
    if (typed) timer = setTimeout(() => void study(), TYPING_PAUSE);
    else void study();
  });
}

/** Brings the worker up to the newest text at once, for a question that is asked of it. */
export async function settleText(): Promise<void> {
  const { version, files } = workspace.get();
  if (version === sent.version) return;
  sent = { ...sent, version };
  const checked = await engine.call('check', { version, files });
  if (version === workspace.get().version) session.set({ checked });
}

async function study(): Promise<void> {
  clearTimeout(timer);
  const mine = ++round;
  const state = workspace.get();
  if (state.policyId === '') return;
  session.set({ busy: true });
  try {
    await sendMonths(state);
    if (mine !== round) return;
    const checked = await engine.callNewest('check', { version: state.version, files: state.files });
    sent = { ...sent, version: state.version };
    if (mine !== round) return;
    session.set({ checked });
    await sendBaseline(state);
    if (mine !== round) return;
    const { month } = state.view;
    const results = await engine.callNewest('decide', month === undefined ? {} : { month });
    if (mine !== round) return;
    session.set({
      busy: false,
      stale: checked.program === undefined,
      ...(results === undefined ? {} : { results }),
    });
  } catch (error) {
    // A newer round has taken over; whoever lost the worker is told by the restart.
    if (error instanceof Superseded || error instanceof WorkerLost) return;
    session.set({ busy: false });
    showToast('worker-fault');
    throw error;
  }
}

async function sendMonths({ months }: Workspace): Promise<void> {
  const { months: known } = sent;
  if (months === known) return;
  sent = { ...sent, months };
  const changed = months.filter((month) => !known.includes(month));
  await engine.call('setMonths', { order: months.map(({ month }) => month), changed });
}

async function sendBaseline({ baseline }: Workspace): Promise<void> {
  if (baseline === sent.baseline) return;
  sent = { ...sent, baseline };
  await engine.call('setBaseline', baseline === undefined ? {} : { files: baseline.files });
}

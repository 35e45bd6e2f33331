import type { PolicyFile } from '@bylaw/compiler';
import type { Month, MonthText } from '@bylaw/runtime';
import { createStore } from './store.ts';

/** What a change can undo: the text and the data, and what was looked at when it was made. */
export interface Snapshot {
  readonly files: readonly PolicyFile[];
  readonly months: readonly Month[];
  readonly view: View;
}

export interface View {
  /** The month that is shown; absent: the newest. */
  readonly month?: MonthText;
  /** The file that is open. */
  readonly path?: string;
}

/** What changes are compared with. */
export interface Baseline {
  /** `opened`: as it was when it was opened. Otherwise a version by its name. */
  readonly kind: 'opened' | 'version';
  readonly name?: string;
  readonly files: readonly PolicyFile[];
}

export interface Workspace extends Snapshot {
  /** Which policy this is: the folder of a shipped one, or a name of its own. Empty before anything is open. */
  readonly policyId: string;
  readonly baseline: Baseline | undefined;
  /** The months as they were opened; they are not saved again. */
  readonly openedMonths: readonly Month[];
  /** Grows with every change of `files`. */
  readonly version: number;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

/** The state before a change, and what merges with it. */
interface Entry extends Snapshot {
  readonly merge?: string;
}

const empty: Workspace = {
  policyId: '',
  files: [],
  months: [],
  view: {},
  baseline: undefined,
  openedMonths: [],
  version: 0,
  past: [],
  future: [],
};

const MOST_ENTRIES = 500;

export const workspace = createStore<Workspace>(empty);

export interface OpenedPolicy {
  readonly policyId: string;
  readonly files: readonly PolicyFile[];
  readonly months: readonly Month[];
  readonly view?: View;
  readonly baseline?: Baseline;
  /** Where the data was changed before: the months as they are shipped. */
  readonly openedMonths?: readonly Month[];
}

/** Opens a policy in the place of the one that is open; its history begins here. */
export function openPolicy({ policyId, files, months, view, baseline, openedMonths }: OpenedPolicy): void {
  workspace.set(({ version }) => ({
    policyId,
    files,
    months,
    view: view ?? {},
    baseline: baseline ?? { kind: 'opened', files },
    openedMonths: openedMonths ?? months,
    version: version + 1,
    past: [],
    future: [],
  }));
}

export interface ChangeOptions {
  /** Changes in a row with the same key are one: a drag, a word that is typed. */
  readonly merge?: string;
}

/** Changes the text or the data, or both, as one step that can be undone. */
export function changeWorkspace(
  change: Partial<Pick<Snapshot, 'files' | 'months'>>,
  { merge }: ChangeOptions = {},
): void {
  workspace.set((state) => {
    const { files = state.files, months = state.months } = change;
    if (files === state.files && months === state.months) return {};
    const last = state.past.at(-1);
    const joins = merge !== undefined && last?.merge === merge && state.future.length === 0;
    const before: Entry = {
      files: state.files,
      months: state.months,
      view: state.view,
      ...(merge === undefined ? {} : { merge }),
    };
    return {
      files,
      months,
      version: files === state.files ? state.version : state.version + 1,
      past: joins ? state.past : [...state.past.slice(-MOST_ENTRIES + 1), before],
      future: [],
    };
  });
}

/** The text of one file, changed. */
export function changeFile(path: string, text: string, options?: ChangeOptions): void {
  const { files } = workspace.get();
  if (files.find((file) => file.path === path)?.text === text) return;
  changeWorkspace({ files: files.map((file) => (file.path === path ? { path, text } : file)) }, options);
}

/** What comes next is a step of its own, even with the same key. */
export function endMerge(): void {
  workspace.set(({ past }) => {
    const last = past.at(-1);
    if (last?.merge === undefined) return {};
    const { files, months, view } = last;
    return { past: [...past.slice(0, -1), { files, months, view }] };
  });
}

/** Takes back the newest change of any kind. */
export function undo(): void {
  workspace.set((state) => {
    const entry = state.past.at(-1);
    if (entry === undefined) return {};
    return step(state, entry, state.past.slice(0, -1), [...state.future, snapshotOf(state)]);
  });
}

/** Makes the change that was taken back last once more. */
export function redo(): void {
  workspace.set((state) => {
    const entry = state.future.at(-1);
    if (entry === undefined) return {};
    return step(state, entry, [...state.past, snapshotOf(state)], state.future.slice(0, -1));
  });
}

function step(
  state: Workspace,
  { files, months, view }: Snapshot,
  past: readonly Entry[],
  future: readonly Entry[],
): Partial<Workspace> {
  // What changed comes into view.
  const changed = files.find((file) => !state.files.includes(file))?.path;
  const shown = changed === undefined ? view : { ...view, path: changed };
  const version = files === state.files ? state.version : state.version + 1;
  return { files, months, view: shown, version, past, future };
}

function snapshotOf({ files, months, view }: Snapshot): Snapshot {
  return { files, months, view };
}

/** Shows another month or file; no change that is undone. */
export function changeView(view: Partial<View>): void {
  workspace.set((state) => ({ view: { ...state.view, ...view } }));
}

/** Compares with another text from here on. */
export function setBaseline(baseline: Baseline | undefined): void {
  workspace.set({ baseline });
}

/** Files of the policy itself; what it uses of other folders is read, not edited. */
export function isOwnFile({ path }: PolicyFile): boolean {
  return !path.startsWith('../');
}

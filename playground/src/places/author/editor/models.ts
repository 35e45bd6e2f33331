import type { PolicyFile } from '@bylaw/compiler';
import { changeWorkspace, workspace } from '../../../store/workspace.ts';
import { LANGUAGE } from './language.ts';
import { monaco } from './monaco.ts';

type Model = monaco.editor.ITextModel;

/** The files of the workspace as texts of the editor; kept in step both ways. */
export interface Models {
  of(path: string): Model | undefined;
  pathOf(model: Model): string;
  /** While pinyin is typed, its letters are in the text and nobody is to read them. */
  setComposing(composing: boolean): void;
  /** What is typed next is a step of its own. */
  breakStep(): void;
  dispose(): void;
}

/** A pause that ends a step of typing, in milliseconds. */
const PAUSE = 1200;

export function createModels(): Models {
  const models = new Map<string, Model>();
  const paths = new Map<Model, string>();
  const changed = new Set<string>();
  let policyId = workspace.get().policyId;
  let applying = false;
  let composing = false;
  let step = 0;
  let last = { at: 0, path: '', offset: -1 };

  function create({ path, text }: PolicyFile): void {
    const model = monaco.editor.createModel(text, LANGUAGE, uriOf(path));
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    models.set(path, model);
    paths.set(model, path);
    model.onDidChangeContent((event) => {
      if (applying) return;
      countStep(path, event.changes);
      changed.add(path);
      // Renaming changes several texts at once: they are one step.
      queueMicrotask(publish);
    });
  }

  /** Letters typed one behind the other are one step; a new line, another place or a pause begins the next. */
  function countStep(path: string, changes: readonly monaco.editor.IModelContentChange[]): void {
    const [change] = changes;
    if (change === undefined) return;
    const now = Date.now();
    const follows =
      changes.length === 1 &&
      last.path === path &&
      now - last.at < PAUSE &&
      !change.text.includes('\n') &&
      (composing || change.text.length < 3) &&
      (change.rangeOffset === last.offset || change.rangeOffset + change.rangeLength === last.offset);
    if (!follows) step += 1;
    last = { at: now, path, offset: change.rangeOffset + change.text.length };
  }

  function publish(): void {
    if (composing || changed.size === 0) return;
    const touched = new Set(changed);
    changed.clear();
    const { files } = workspace.get();
    const next = files.map((file) => {
      const model = touched.has(file.path) ? models.get(file.path) : undefined;
      const text = model?.getValue();
      return text === undefined || text === file.text ? file : { path: file.path, text };
    });
    if (next.some((file, at) => file !== files[at]))
      changeWorkspace({ files: next }, { merge: `type:${step}` });
  }

  /** Undo, knobs and forms change the workspace: the texts follow, by the smallest edit, so that carets stay. */
  function follow(): void {
    if (composing) return;
    const state = workspace.get();
    if (state.policyId !== policyId) disposeAll();
    policyId = state.policyId;
    applying = true;
    for (const file of state.files) {
      const model = models.get(file.path);
      if (model === undefined) create(file);
      else if (!changed.has(file.path) && model.getValue() !== file.text) replaceText(model, file.text);
    }
    const there = new Set(state.files.map(({ path }) => path));
    for (const path of [...models.keys()]) if (!there.has(path)) disposeOne(path);
    applying = false;
  }

  function disposeOne(path: string): void {
    const model = models.get(path);
    if (model === undefined) return;
    models.delete(path);
    paths.delete(model);
    model.dispose();
  }

  function disposeAll(): void {
    for (const path of [...models.keys()]) disposeOne(path);
  }

  follow();
  const unsubscribe = workspace.subscribe(follow);
  return {
    of: (path) => models.get(path),
    pathOf: (model) => paths.get(model) ?? '',
    setComposing(value) {
      composing = value;
      if (value) step += 1;
      else publish();
    },
    breakStep: () => {
      step += 1;
      last = { at: 0, path: '', offset: -1 };
    },
    dispose() {
      unsubscribe();
      disposeAll();
    },
  };
}

/** Makes a text another by one edit: from the first character that differs to the last. */
function replaceText(model: Model, text: string): void {
  const old = model.getValue();
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1;
  let end = old.length;
  let newEnd = text.length;
  while (end > start && newEnd > start && old[end - 1] === text[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  model.applyEdits([{ range, text: text.slice(start, newEnd) }]);
}

/** `../common/people.bylaw` would leave the scheme's root: the dots are written out. */
function uriOf(path: string): monaco.Uri {
  return monaco.Uri.from({ scheme: 'bylaw', path: `/${path.replaceAll('..', '__')}` });
}

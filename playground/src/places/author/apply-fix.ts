import type { Fix, Problem, TextEdit } from '@bylaw/language-service';
import { applyEdits } from '@bylaw/language-service';
import { session } from '../../store/session.ts';
import { changeWorkspace, workspace } from '../../store/workspace.ts';
import type { ChangeOptions } from '../../store/workspace.ts';

/** Makes the change that mends a problem. Of a text that has moved on since, nothing is changed. */
export function applyFix(_problem: Problem, { edit }: Fix): void {
  if (session.get().checked?.version === workspace.get().version) applyTextEdits([edit]);
}

/** Changes the text of the policy at stretches of it, as one step. */
export function applyTextEdits(edits: readonly TextEdit[], options?: ChangeOptions): void {
  if (edits.length === 0) return;
  const { files } = workspace.get();
  const changed = applyEdits(files, edits);
  // Files that no edit touches stay the same things.
  const next = changed.map((file, at) => (files[at]?.text === file.text ? files[at] : file));
  changeWorkspace({ files: next }, options);
}

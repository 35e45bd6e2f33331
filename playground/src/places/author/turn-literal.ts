import type { PolicyFile } from '@bylaw/compiler';
import { applyEdits } from '@bylaw/language-service';
import type { Stretch } from '@bylaw/language-service';
import { changeWorkspace, endMerge, workspace } from '../../store/workspace.ts';

/** Where a number stands now, after it was turned: until the worker has read the new text, this is all that is known. */
interface Turned {
  readonly key: string;
  /** The text that was turned to, by identity. */
  readonly files: readonly PolicyFile[];
  readonly stretch: Stretch;
}

let turned: Turned | undefined;

/**
 * Writes another text over one stretch, and nothing else. `version`: of the text that the stretch was read from; of a
 * text that has changed otherwise since, nothing is written. With `gesture`, calls in a row are one step of the history.
 */
export function turnLiteral(
  { path, start, end }: Stretch,
  version: number,
  text: string,
  gesture?: string,
): void {
  const { files, version: now } = workspace.get();
  const key = `${version} ${path} ${start}`;
  const goesOn = turned !== undefined && turned.key === key && turned.files === files;
  if (!goesOn && version !== now) return;
  const stretch = goesOn && turned !== undefined ? turned.stretch : { path, start, end };
  const changed = applyEdits(files, [{ ...stretch, text }]);
  const next = changed.map((file, at) => (files[at]?.text === file.text ? files[at] : file));
  if (next.every((file, at) => file === files[at])) return;
  changeWorkspace({ files: next }, gesture === undefined ? {} : { merge: gesture });
  turned = { key, files: workspace.get().files, stretch: { path, start, end: start + text.length } };
}

/** Ends a gesture: what comes next is a step of its own. */
export function endTurn(): void {
  endMerge();
}

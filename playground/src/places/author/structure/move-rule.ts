import { workspace } from '../../../store/workspace.ts';
import type { ClaimForm } from '../../../worker/calls/structure-calls.ts';
import { applyTextEdits } from '../apply-fix.ts';

/**
 * Moves a rule of a claim before or behind others: its text goes with the comments above it, and nothing else changes.
 * Says whether it moved: the last resort stays last, and of a text that has changed since nothing is moved.
 */
export function moveRule(claim: ClaimForm, version: number, from: number, to: number): boolean {
  const { files, version: now } = workspace.get();
  const movable = claim.rules.filter((rule) => !rule.fixed).length;
  const file = files.find(({ path }) => path === claim.place.path);
  if (file === undefined || version !== now || claim.shared) return false;
  if (from === to || from < 0 || to < 0 || from >= movable || to >= movable) return false;
  const [low, high] = from < to ? [from, to] : [to, from];
  const moved = claim.rules.slice(low, high + 1).map(({ moves }) => file.text.slice(moves.start, moves.end));
  const [text = ''] = moved.splice(from - low, 1);
  moved.splice(to - low, 0, text);
  const start = claim.rules[low]?.moves.start ?? 0;
  const end = claim.rules[high]?.moves.end ?? 0;
  applyTextEdits([{ path: file.path, start, end, text: moved.join('') }]);
  return true;
}

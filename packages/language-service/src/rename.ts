import { writeName } from '@bylaw/compiler';
import type { Analysis } from './analysis.ts';
import { analysePolicy, stretchOf } from './analysis.ts';
import { nameAt } from './definition.ts';
import type { NameUse } from './names/name-index.ts';
import type { Place, Stretch, TextEdit } from './place.ts';
import { applyEdits } from './apply-edits.ts';

export type Renamed =
  | { readonly kind: 'renamed'; readonly edits: readonly TextEdit[] }
  /** Nothing here has a name that its author gave. */
  | { readonly kind: 'nothing-here' }
  /** Not a name, or a built-in field. */
  | { readonly kind: 'not-a-name' }
  /** Something else has that name already, or would be meant by it: the policy would change or break. */
  | { readonly kind: 'taken' };

/** What would be renamed at a place, to show before asking for the new name. */
export function prepareRename(
  analysis: Analysis,
  place: Place,
): { readonly at: Stretch; readonly text: string } | undefined {
  const use = nameAt(analysis, place);
  if (use === undefined || namedAlike(analysis, use).every((each) => each.role === 'use')) return undefined;
  return { at: stretchOf(analysis, use.span), text: use.text };
}

/**
 * Gives a thing another name, everywhere. A thing has an id and a label: the one that stands at the place is changed,
 * where it is declared and where it is used; the other stays. Refused where the policy would not mean the same.
 */
export function renameName(analysis: Analysis, place: Place, to: string): Renamed {
  const use = nameAt(analysis, place);
  if (use === undefined) return { kind: 'nothing-here' };
  const uses = namedAlike(analysis, use);
  if (uses.every((each) => each.role === 'use')) return { kind: 'nothing-here' };
  if (to.trim() !== to || to === '' || /["“”「」\n\\]/.test(to)) return { kind: 'not-a-name' };
  const edits = uses.map((each) => editOf(analysis, each, to));
  const before = analysis.compiled;
  const after = analysePolicy(applyEdits(analysis.files, edits));
  const changed =
    after.names.uses.length !== analysis.names.uses.length ||
    countErrors(after) !== countErrors(analysis) ||
    (before.program !== undefined && after.compiled.program === undefined);
  return changed ? { kind: 'taken' } : { kind: 'renamed', edits };
}

/** The declaration and the uses that are written with the same one of its two names. */
function namedAlike(analysis: Analysis, { key, text }: NameUse): readonly NameUse[] {
  return analysis.names.of(key).filter((each) => each.text === text);
}

function editOf(analysis: Analysis, use: NameUse, to: string): TextEdit {
  const stretch = stretchOf(analysis, use.span);
  const text = analysis.compiled.sources.files[use.span.file]?.text ?? '';
  // Inside marks, be it “label” or 「name」, every text may stand; elsewhere a name that is no word needs marks.
  const marked = /["“”「]/.test(text.charAt(stretch.start - 1));
  return { ...stretch, text: marked ? to : writeName(to) };
}

function countErrors({ compiled }: Analysis): number {
  return compiled.diagnostics.filter((each) => each.severity === 'error').length;
}

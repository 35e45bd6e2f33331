import type { Analysis } from './analysis.ts';
import { fileIndexOf, stretchOf } from './analysis.ts';
import type { NameUse } from './names/name-index.ts';
import type { Stretch } from './place.ts';

/** A declared thing in the outline of a file, with the things inside it. */
export interface OutlineItem {
  readonly id: string;
  readonly label: string;
  /** What sort of thing: `claim`, `rule`, `field`, `scenario` … */
  readonly sort: string;
  readonly name: Stretch;
  readonly whole: Stretch;
  readonly items: readonly OutlineItem[];
}

/** What a file declares, from top to bottom; scenarios go by their titles. */
export function outlineFile(analysis: Analysis, path: string): readonly OutlineItem[] {
  const file = fileIndexOf(analysis, path);
  const { checked } = analysis.compiled;
  const declared = checked.symbols
    .filter(({ decl }) => decl.span.file === file)
    .map(({ id, label, kind, decl }): OutlineItem => {
      const parts = analysis.names.uses.filter(
        (use) => use.role === 'id' && use.key.split('/').length === 3 && isWithin(use, decl.span),
      );
      return {
        id,
        label,
        sort: kind,
        name: stretchOf(analysis, decl.name.span),
        whole: stretchOf(analysis, decl.span),
        items: parts.map((part) => itemOf(analysis, part, kind)),
      };
    });
  const scenarios = checked.scenarios
    .filter(({ span }) => span.file === file)
    .map(({ title, span }): OutlineItem => {
      const name = stretchOf(analysis, title.span);
      return {
        id: title.value,
        label: title.value,
        sort: 'scenario',
        name,
        whole: stretchOf(analysis, span),
        items: [],
      };
    });
  return [...declared, ...scenarios].sort((a, b) => a.whole.start - b.whole.start);
}

function isWithin({ span }: NameUse, whole: NameUse['span']): boolean {
  return span.file === whole.file && span.start >= whole.start && span.end <= whole.end;
}

const partSorts: Readonly<Record<string, string>> = {
  enum: 'member',
  entity: 'field',
  event: 'field',
  split: 'role',
  statement: 'line',
};

function itemOf(analysis: Analysis, part: NameUse, within: string): OutlineItem {
  const label = analysis.names.of(part.key).find((use) => use.role === 'label')?.text ?? part.text;
  return {
    id: part.text,
    label,
    sort: partSorts[within] ?? 'rule',
    name: stretchOf(analysis, part.span),
    whole: stretchOf(analysis, part.whole ?? part.span),
    items: [],
  };
}

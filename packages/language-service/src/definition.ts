import type { Analysis } from './analysis.ts';
import { fileIndexOf, stretchOf } from './analysis.ts';
import type { NameUse } from './names/name-index.ts';
import type { Place, Stretch } from './place.ts';

/** The name under a place. */
export function nameAt(analysis: Analysis, { path, offset }: Place): NameUse | undefined {
  return analysis.names.at(fileIndexOf(analysis, path), offset);
}

/** Where the thing that a name stands for is declared. */
export function findDefinition(analysis: Analysis, place: Place): Stretch | undefined {
  const use = nameAt(analysis, place);
  const declared = use && declarationOf(analysis, use.key);
  return declared && stretchOf(analysis, declared.span);
}

/** Every place that names the same thing, its declaration (id and label) first where it is wanted. */
export function findReferences(
  analysis: Analysis,
  place: Place,
  { withDeclaration = true }: { readonly withDeclaration?: boolean } = {},
): readonly Stretch[] {
  const use = nameAt(analysis, place);
  if (use === undefined) return [];
  const all = analysis.names.of(use.key);
  const declared = withDeclaration ? all.filter((each) => each.role !== 'use') : [];
  return [...declared, ...all.filter((each) => each.role === 'use')].map(({ span }) =>
    stretchOf(analysis, span),
  );
}

/** The id of a declaration; built-in fields have none. */
export function declarationOf(analysis: Analysis, key: string): NameUse | undefined {
  return analysis.names.of(key).find((each) => each.role === 'id');
}

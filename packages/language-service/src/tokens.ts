import { classifyWords } from '@bylaw/compiler';
import type { Analysis } from './analysis.ts';
import { fileIndexOf, textOf } from './analysis.ts';
import type { NameUse } from './names/name-index.ts';
import { keyOfSymbol } from './names/thing.ts';

/** What a word is painted as; in the order of a legend, which editors count by. */
export const TOKEN_TYPES = [
  'keyword',
  'comment',
  'text',
  'number',
  'sign',
  'type',
  'member',
  'field',
  'record',
  'param',
  'block',
  'rule',
  'name',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = ['declaration'] as const;

export interface PaintedToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly declaration: boolean;
}

/** Every word of a file as what it means: names by what they stand for, all else by its form. */
export function paintFile(analysis: Analysis, path: string): readonly PaintedToken[] {
  const file = fileIndexOf(analysis, path);
  const names = new Map(
    analysis.names.uses.filter(({ span }) => span.file === file).map((use) => [use.span.end, use]),
  );
  const kinds = new Map(analysis.compiled.checked.symbols.map((each) => [keyOfSymbol(each), each.kind]));
  return classifyWords(textOf(analysis, path)).map(({ start, end, is }) => {
    const use = is === 'comment' || is === 'number' || is === 'sign' ? undefined : findUse(names, start, end);
    if (use === undefined) return { start, end, type: is, declaration: false };
    return { start, end, type: typeOf(analysis, use, kinds), declaration: use.role !== 'use' };
  });
}

/** A name's own span leaves out the marks around it. */
function findUse(names: ReadonlyMap<number, NameUse>, start: number, end: number): NameUse | undefined {
  const use = names.get(end) ?? names.get(end - 1);
  return use !== undefined && use.span.start >= start ? use : undefined;
}

function typeOf(analysis: Analysis, use: NameUse, kinds: ReadonlyMap<string, string>): TokenType {
  const [space, id, part] = use.key.split('/');
  if (space === 'alias') return 'record';
  const kind = kinds.get(`${space}/${id}`);
  if (part !== undefined) {
    if (kind === 'enum') return 'member';
    return space === 'type' || kind === 'statement' || kind === 'split' ? 'field' : 'rule';
  }
  if (space === 'block') return kind === 'param' ? 'param' : 'block';
  const binding = use.name && analysis.compiled.checked.bindings.get(use.name);
  return binding?.kind === 'record' ? 'record' : 'type';
}

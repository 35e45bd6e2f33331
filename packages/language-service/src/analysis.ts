import { compilePolicy } from '@bylaw/compiler';
import type { CompiledPolicy, PolicyFile, Span } from '@bylaw/compiler';
import type { Place, Stretch } from './place.ts';
import { indexNames } from './names/name-index.ts';
import type { NameIndex } from './names/name-index.ts';

/** A policy as it stands: its text, what the compiler made of it, and where each name is declared and used. */
export interface Analysis {
  readonly files: readonly PolicyFile[];
  readonly compiled: CompiledPolicy;
  readonly names: NameIndex;
}

/** Studies a policy once; every question of an editor is then asked of the result. Throws nothing, whatever the text. */
export function analysePolicy(files: readonly PolicyFile[]): Analysis {
  const compiled = compilePolicy(files);
  return { files, compiled, names: indexNames(compiled) };
}

/** The position of a file in the compiler's sources; -1 where the policy has no such file. */
export function fileIndexOf({ compiled }: Analysis, path: string): number {
  return compiled.sources.files.findIndex((file) => file.path === path);
}

/** A span of the compiler as an editor takes it. */
export function stretchOf({ compiled }: Analysis, span: Span): Stretch {
  return { path: compiled.sources.files[span.file]?.path ?? '', start: span.start, end: span.end };
}

/** The text of a file as spans refer to it. */
export function textOf({ compiled }: Analysis, path: string): string {
  return compiled.sources.files.find((file) => file.path === path)?.text ?? '';
}

/** Whether a place lies in a span or at one of its ends. */
export function isInside(analysis: Analysis, { path, offset }: Place, span: Span): boolean {
  return span.file === fileIndexOf(analysis, path) && span.start <= offset && offset <= span.end;
}

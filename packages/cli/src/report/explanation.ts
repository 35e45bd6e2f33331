import type { CompiledPolicy } from '@bylaw/compiler';
import { escapeControls, locate } from '@bylaw/compiler';
import type { Explanation, Program, SaidLine } from '@bylaw/runtime';
import { sayExplanation } from '@bylaw/runtime';
import type { CommandContext } from '../command.ts';

/** A node of the program that an explanation names, and where it was written. Lines and columns from 1. */
export interface NodePlace {
  readonly node: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const MARKS = { held: '✓', failed: '✗', open: '·' } as const;

/** Explanations in words, an empty line between them; behind the rule, the place where it is written. */
export function reportExplanations(
  explanations: readonly Explanation[],
  program: Program,
  compiled: CompiledPolicy,
  { language, paint }: CommandContext,
): string {
  const shown = explanations.map((explanation) => {
    const lines = sayExplanation(explanation, program, language).map((line) => showLine(line, paint));
    const node = nodeOf(explanation);
    const place = node === undefined ? undefined : placeOf(node, compiled);
    if (place === undefined) return lines.join('\n');
    const where = `${escapeControls(place.path)}:${place.line}:${place.column}`;
    return [`${lines[0] ?? ''}  ${paint('faint', where)}`, ...lines.slice(1)].join('\n');
  });
  return `${shown.join('\n\n')}\n`;
}

function showLine({ depth, role, mark, text }: SaidLine, paint: CommandContext['paint']): string {
  const words = escapeControls(text);
  const indent = '  '.repeat(depth);
  if (mark !== undefined) {
    const ink = mark === 'held' ? 'good' : mark === 'failed' ? 'error' : 'warning';
    return `${indent}${paint(ink, MARKS[mark])} ${words}`;
  }
  if (role === 'title') return paint('strong', words);
  if (role === 'verdict') return paint('note', words);
  if (role === 'heading') return paint('place', words);
  return `${indent}${role === 'aside' ? paint('faint', words) : words}`;
}

/** The node of the program that an explanation is about. */
function nodeOf(explanation: Explanation): string | undefined {
  switch (explanation.kind) {
    case 'decision':
      return explanation.rule?.node ?? explanation.block.id;
    case 'line':
      return `${explanation.target.statement}/${explanation.target.line}`;
    case 'measure':
      return explanation.target.measure;
    case 'rank':
      return explanation.target.ranking;
    case 'turn':
      return explanation.rule?.node ?? explanation.target.rotation;
  }
}

function placeOf(node: string, { origin, sources }: CompiledPolicy): NodePlace | undefined {
  const span = origin.get(node);
  const file = span === undefined ? undefined : sources.files[span.file];
  if (span === undefined || file === undefined) return undefined;
  return { node, path: file.path, ...locate(file, span.start) };
}

/** Where every node is written that explanations name by id, each once, in the order of the text. */
export function listPlaces(
  explanations: readonly Explanation[],
  compiled: CompiledPolicy,
): readonly NodePlace[] {
  const nodes = new Set<string>();
  const open: unknown[] = [...explanations];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') nodes.add(next);
    else if (typeof next === 'object' && next !== null) open.push(...Object.values(next).filter(isOpen));
  }
  for (const each of explanations) nodes.add(nodeOf(each) ?? '');
  const places = [...nodes].flatMap((node) => placeOf(node, compiled) ?? []);
  return places.toSorted(
    (a, b) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.node < b.node ? -1 : 1),
  );
}

function isOpen(value: unknown): boolean {
  return value !== undefined;
}

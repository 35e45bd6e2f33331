import type { Program } from '../program.ts';
import type { ReliedOn } from './explanation.ts';
import type { FactNode, ParamNode } from './trace.ts';

/** What a part of an explanation read and relied on, each once, in the order of reading. */
export interface Notes {
  readonly facts: Map<string, Omit<FactNode, 'kind'>>;
  readonly params: Map<string, Omit<ParamNode, 'kind'>>;
  /** Places in the program's assumptions, and what assumptions are about. */
  readonly assumed: Set<number>;
  readonly about: Set<string>;
  /** Records that are mentioned: shared by all parts. */
  readonly names: Map<string, NamedRecord>;
}

export interface NamedRecord {
  readonly relation: string;
  readonly id: string;
  readonly name: string;
}

export function createNotes(names: Map<string, NamedRecord> = new Map()): Notes {
  return { facts: new Map(), params: new Map(), assumed: new Set(), about: new Set(), names };
}

export function noteFact({ notes }: { readonly notes: Notes }, node: FactNode): void {
  const { type, value, relation, id, field } = node;
  const fact = { type, value, relation, id, field };
  notes.facts.set(JSON.stringify([fact.relation, fact.id, fact.field]), fact);
}

export function noteParam(
  { notes }: { readonly notes: Notes },
  node: ParamNode,
  assumed: number | undefined,
): void {
  const { type, value, param, from, at } = node;
  const version = from === undefined ? {} : { from };
  notes.params.set(JSON.stringify([param, at]), { type, value, param, ...version, at });
  noteAssumed({ notes }, assumed, `param:${param}`);
}

/** Relies on a declaration: on the assumption at a place, and on any other about it. */
export function noteAssumed(
  { notes }: { readonly notes: Notes },
  place: number | undefined,
  ...about: readonly string[]
): void {
  if (place !== undefined) notes.assumed.add(place);
  for (const each of about) notes.about.add(each);
}

/** The assumptions that were relied on, in the order of the policy. */
export function listAssumptions(program: Program, notes: Notes): readonly ReliedOn[] {
  return program.assumptions.filter(({ about }, at) => notes.assumed.has(at) || notes.about.has(about));
}

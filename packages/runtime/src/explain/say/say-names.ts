import type { Named, StatementStep } from '../../program.ts';
import { sayNamed } from './teller.ts';
import type { Teller } from './teller.ts';

/** A kind of record by its name. */
export function sayRelation(teller: Teller, id: string): string {
  return sayNamed(teller, teller.program.relations, id);
}

export function sayField(teller: Teller, relation: string, field: string): string {
  const fields = teller.program.relations.find(({ id }) => id === relation)?.fields ?? [];
  return sayNamed(teller, fields, field);
}

/** A block, a measure, a ranking or a statement by its name. */
export function sayBlock(teller: Teller, id: string): string {
  return sayNamed(teller, teller.program.steps, id);
}

export function sayRule(teller: Teller, block: string, rule: string): string {
  const step = teller.program.steps.find(({ id }) => id === block);
  return sayNamed(teller, step !== undefined && 'rules' in step ? step.rules : [], rule);
}

/** A line of a statement by its name. */
export function sayLine(teller: Teller, id: string): string {
  const lines = teller.program.steps.flatMap((step) => (step.kind === 'statement' ? listLines(step) : []));
  return sayNamed(teller, lines, id);
}

/** Everything of a statement that has an amount. */
export function listLines({ items }: StatementStep): readonly Named[] {
  return items.flatMap((item): readonly Named[] => (item.kind === 'deduct' ? item.lines : [item]));
}

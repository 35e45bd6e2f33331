import type { ExplanationHead } from './explanation.ts';
import { listAssumptions } from './notes.ts';
import type { Notes } from './notes.ts';
import type { RecordRef } from './trace.ts';
import type { Tracer } from './tracer.ts';

/** What every explanation begins with. To be called when all else is traced: it lists what was read. */
export function writeHead(tracer: Tracer, subject: RecordRef): ExplanationHead {
  const { program, run, notes } = tracer;
  return {
    month: run.facts.month,
    currency: program.policy.currency,
    subject,
    facts: [...notes.facts.values()],
    params: [...notes.params.values()],
    assumptions: listAssumptions(program, notes),
    names: listNames(notes),
  };
}

/** The records that were named, by kind and id. */
export function listNames(notes: Notes): ExplanationHead['names'] {
  return [...notes.names.values()].sort(
    (a, b) => compareText(a.relation, b.relation) || compareText(a.id, b.id),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Expr } from '../program.ts';
import type { ConditionState, ConditionTrace, PlaceNode } from './trace.ts';
import type { Tracer } from './tracer.ts';
import { isReadable, traceSpare } from './tracer.ts';
import { wordsOf } from './words-of.ts';

/** The terms of a chain one by one, whether or not those before them held; what cannot be read then is left out. */
export function traceTerms(tracer: Tracer, terms: readonly Expr[]): readonly ConditionTrace[] {
  let open = true;
  const traces = terms.map((term) => {
    const trace = open ? traceTerm(tracer, term) : traceSettled(tracer, term);
    if (trace.state !== 'held') open = false;
    return trace;
  });
  return traces.map((trace, at) => moveStanding(trace, traces[at - 1], traces[at + 1]));
}

/** Two bounds on one place, such as "the first 3": who stands where is shown with the one that failed. */
function moveStanding(
  trace: ConditionTrace,
  before: ConditionTrace | undefined,
  after: ConditionTrace | undefined,
): ConditionTrace {
  const place = placeIn(trace);
  if (trace.kind !== 'compare' || place === undefined) return trace;
  const [earlier, later] = [placeIn(before), placeIn(after)];
  if (trace.state === 'failed' && before?.state === 'held' && earlier?.ranking === place.ranking) {
    return {
      ...trace,
      left: { ...place, ...(earlier.standing === undefined ? {} : { standing: earlier.standing }) },
    };
  }
  if (trace.state === 'held' && after?.state === 'failed' && later?.ranking === place.ranking) {
    const { kind, type, value, ranking, of } = place;
    return { ...trace, left: { kind, type, value, ranking, of } };
  }
  return trace;
}

function placeIn(trace: ConditionTrace | undefined): PlaceNode | undefined {
  return trace?.kind === 'compare' && trace.left.kind === 'place' ? trace.left : undefined;
}

/** `held` only where all are; the first that is not decides. */
export function stateOfAll(terms: readonly ConditionTrace[]): ConditionState {
  return terms.find(({ state }) => state !== 'held')?.state ?? 'held';
}

/** A term of a chain; one that reads a record which was not found is not looked at. */
export function traceTerm(tracer: Tracer, term: Expr): ConditionTrace {
  return isReadable(tracer, term) ? tracer.condition(term) : skipTerm(tracer, term);
}

/** A term behind those that have settled the chain: where it counts on one of them, it says nothing. */
export function traceSettled(tracer: Tracer, term: Expr): ConditionTrace {
  const trace = traceSpare(() => traceTerm(tracer, term)) ?? skipTerm(tracer, term);
  return readsNothing(trace) ? { ...trace, state: 'unreached' } : trace;
}

function readsNothing(trace: ConditionTrace): boolean {
  switch (trace.kind) {
    case 'compare':
      return trace.left.value === null || trace.right.value === null;
    case 'within':
    case 'in':
    case 'plain':
    case 'is-workday':
      return trace.left.value === null;
    default:
      return false;
  }
}

/** A condition that reads a record which was not found. */
function skipTerm(tracer: Tracer, term: Expr): ConditionTrace {
  const [id, text] = 'text' in term ? [term.id, term.text] : ['', wordsOf(tracer.program, term)];
  return { kind: 'and', id, text, state: 'unreached', terms: [] };
}

import type { RecordScope, RelationSym, Symbol_ } from '../resolve/bindings.ts';

/** A line, subtotal or total of the statement that is being checked. */
export interface LineNames {
  readonly id: string;
  readonly label: string;
}

/** What a true condition brings: keys of values that are known then, and records that are found. */
export interface Facts {
  readonly known: readonly string[];
  readonly found: readonly RecordScope[];
}

/** Facts gathered along one chain of `and`; grows while the chain is checked. */
interface Layer {
  readonly known: Set<string>;
  readonly found: RecordScope[];
  readonly outer: Layer | undefined;
}

/** What names can mean at a place. */
export interface Env {
  /**
   * `event`: judged on a day; `month`: of a whole month; `period`: of a person's day, week, month and so on, which may
   * begin in an earlier month; `constant`: no record and no day.
   */
  readonly scope: 'event' | 'month' | 'period' | 'constant';
  readonly block?: Symbol_;
  readonly subject?: RecordScope;
  /** Records that the searches around this place look at, the innermost last. */
  readonly rows: readonly RecordScope[];
  /** Of a statement, those above this place. */
  readonly lines?: ReadonlyMap<string, LineNames>;
  /** Whether `X is known and` may be put before a comparison here without another change. */
  readonly chained: boolean;
  readonly layer: Layer;
}

function createLayer(outer: Layer | undefined): Layer {
  return { known: new Set(), found: [], outer };
}

/** The place where a block begins. */
export function createEnv(
  scope: Env['scope'],
  block?: Symbol_,
  subject?: RecordScope,
  lines?: ReadonlyMap<string, LineNames>,
): Env {
  return {
    scope,
    ...(block === undefined ? {} : { block }),
    ...(subject === undefined ? {} : { subject }),
    ...(lines === undefined ? {} : { lines }),
    rows: [],
    chained: true,
    layer: createLayer(undefined),
  };
}

/** The same place with room for facts that do not hold outside. */
export function openLayer(env: Env, change: Partial<Pick<Env, 'rows' | 'chained'>> = {}): Env {
  return { ...env, ...change, layer: createLayer(env.layer) };
}

/** From here on these facts hold, in the innermost layer. */
export function addFacts(env: Env, facts: Facts | undefined): void {
  if (facts === undefined) return;
  for (const key of facts.known) env.layer.known.add(key);
  env.layer.found.push(...facts.found);
}

export function isKnown(env: Env, key: string): boolean {
  for (let layer: Layer | undefined = env.layer; layer !== undefined; layer = layer.outer) {
    if (layer.known.has(key)) return true;
  }
  return false;
}

/** Records in scope besides the subject: rows of the searches around, and what searches before have found. */
export function recordsOf(env: Env): readonly RecordScope[] {
  const records = new Set(env.rows);
  for (let layer: Layer | undefined = env.layer; layer !== undefined; layer = layer.outer) {
    for (const record of layer.found) records.add(record);
  }
  return [...records];
}

/** Those that a type's name stands for: a record with a name of its own goes by that, unless it is the only one. */
export function recordsOfType(env: Env, relation: RelationSym): readonly RecordScope[] {
  const records = recordsOf(env).filter((record) => record.relation === relation);
  const unnamed = records.filter((record) => record.alias === undefined);
  return unnamed.length > 0 ? unnamed : records;
}

/** The person whose turn a rotation looks at here. */
export function findCandidate(env: Env): RecordScope | undefined {
  return env.rows.find(({ what }) => what === 'candidate');
}

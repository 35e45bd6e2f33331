import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Binding, Checked, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import { findSimilar as findNear, nameFix } from '../resolve/suggestion.ts';
import type { Span } from '../source/span.ts';
import type { Name } from '../syntax/ast.ts';
import type { NamePair } from './scenario.ts';

/** A record that a scenario gives, by kind and id. */
export interface GivenRecord {
  readonly relation: RelationSym;
  readonly id: string;
  /** Of an event: `YYYY-MM-DD`. */
  readonly date?: string;
  readonly span: Span;
}

/** What the names of one scenario can mean, and where what is found out about them goes. */
export interface ScenarioScope {
  readonly checked: Checked;
  readonly currency: string;
  readonly month: string;
  readonly reporter: Reporter;
  /** What each name of the scenario means; read by the formatter. */
  readonly bindings: Map<Name, Binding>;
  /** By relation id, then record id. */
  readonly records: Map<string, Map<string, GivenRecord>>;
}

/** A declared thing by either of its names. */
export function findNamed<T extends { readonly id: string; readonly label: string }>(
  things: readonly T[],
  name: string,
): T | undefined {
  return things.find((thing) => thing.id === name) ?? things.find((thing) => thing.label === name);
}

/** Both names of a thing, as messages take them. */
export function namePair(thing: { readonly id: string; readonly label: string }): NamePair {
  return [thing.id, thing.label];
}

/** Declared names like one that was not found. */
export function findSimilar(
  name: string,
  things: readonly { readonly id: string; readonly label: string }[],
): readonly string[] {
  return findNear(
    name,
    things.flatMap((thing) => [thing.label, thing.id]),
  );
}

/** A symbol among those that `wanted` admits. */
export function findSymbol<S extends Symbol_>(
  checked: Checked,
  name: string,
  wanted: (symbol: Symbol_) => symbol is S,
): S | undefined {
  return findNamed(checked.symbols.filter(wanted), name);
}

/** The record of a kind that a name stands for; reported where the scenario gives none. */
export function findRecord(scope: ScenarioScope, name: Name, relation: RelationSym): GivenRecord | undefined {
  const given = scope.records.get(relation.id);
  const record = given?.get(name.text);
  if (record === undefined) {
    const similar = findNear(name.text, given?.keys() ?? []);
    scope.reporter.report(
      'scenario/unknown-record',
      { name: name.text, kind: namePair(relation), similar },
      name.span,
      { fixes: nameFix(name, similar) },
    );
    return undefined;
  }
  scope.bindings.set(name, { kind: 'scenario-record', relation, id: record.id });
  return record;
}

/** Whoever can be credited: the id of an entity that the scenario gives; reported where there is none. */
export function findPerson(scope: ScenarioScope, name: Name): string | undefined {
  const people: string[] = [];
  for (const records of scope.records.values()) {
    const record = records.get(name.text);
    if (record?.relation.kind === 'entity') {
      scope.bindings.set(name, { kind: 'scenario-record', relation: record.relation, id: record.id });
      return record.id;
    }
    for (const each of records.values()) if (each.relation.kind === 'entity') people.push(each.id);
  }
  const similar = findNear(name.text, people);
  scope.reporter.report('scenario/unknown-person', { name: name.text, similar }, name.span, {
    fixes: nameFix(name, similar),
  });
  return undefined;
}

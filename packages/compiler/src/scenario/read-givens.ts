import type { FactRecord, FactValue, Override } from '@bylaw/runtime';
import type { BlockSym, FieldSym, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import { isRelation } from '../resolve/symbols.ts';
import { nameFix } from '../resolve/suggestion.ts';
import type { Span } from '../source/span.ts';
import type { GivenNode, ScenarioDecl } from '../syntax/ast.ts';
import { findJudged } from './judged.ts';
import type { Judged } from './judged.ts';
import { readFact, writeTime } from './read-value.ts';
import type { ScenarioScope } from './scope.ts';
import { findNamed, findPerson, findSimilar, findSymbol, namePair } from './scope.ts';

type RecordNode = Extract<GivenNode, { kind: 'record' }>;
type OverrideNode = Extract<GivenNode, { kind: 'override' }>;

export interface GivenFact {
  readonly relation: RelationSym;
  readonly record: FactRecord;
  /** Of an event. */
  readonly date?: string;
}

/** An override, with the month whose decision it replaces. */
export interface GivenOverride {
  readonly override: Override;
  readonly month: string;
  readonly span: Span;
}

export interface Givens {
  readonly facts: readonly GivenFact[];
  readonly overrides: readonly GivenOverride[];
}

/** The facts of a scenario. Ids first, then fields, for a record may name one that is given further down. */
export function readGivens(scope: ScenarioScope, scenario: ScenarioDecl): Givens {
  const heads = scenario.givens
    .filter((given) => given.kind === 'record')
    .flatMap((node) => {
      const head = readHead(scope, node, scenario);
      return head === undefined ? [] : [head];
    });
  const facts = heads.map((head) => readFields(scope, head));
  const overrides = scenario.givens
    .filter((given) => given.kind === 'override')
    .flatMap((node, index) => readOverride(scope, node, index + 1) ?? []);
  return { facts, overrides };
}

interface Head {
  readonly node: RecordNode;
  readonly relation: RelationSym;
  readonly id: string;
}

function readHead(scope: ScenarioScope, node: RecordNode, scenario: ScenarioDecl): Head | undefined {
  const { reporter } = scope;
  const relation = findSymbol(scope.checked, node.relation.text, isRelation);
  if (relation === undefined) {
    const similar = findSimilar(node.relation.text, scope.checked.symbols.filter(isRelation));
    reporter.report('scenario/unknown-kind', { name: node.relation.text, similar }, node.relation.span, {
      fixes: nameFix(node.relation, similar),
    });
    return undefined;
  }
  scope.bindings.set(node.relation, { kind: 'declaration', symbol: relation });
  if (relation.kind === 'event' && node.date === undefined) {
    reporter.report(
      'scenario/needs-date',
      { kind: namePair(relation), month: scope.month },
      (node.id ?? node.relation).span,
    );
    return undefined;
  }
  if (relation.kind === 'entity' && node.date !== undefined) {
    reporter.report('scenario/no-date', { kind: namePair(relation) }, node.date.span);
  }
  checkDay(scope, node.date);
  const records = recordsOf(scope, relation);
  const id = node.id?.text ?? nameRecord(relation, scenario, records);
  const earlier = records.get(id);
  if (earlier !== undefined) {
    reporter.report('scenario/duplicate-record', { kind: namePair(relation), id }, (node.id ?? node).span, {
      related: [{ span: earlier.span, label: { zh: '先在这里给出', en: 'first given here' } }],
    });
    return undefined;
  }
  const date = relation.kind === 'event' ? node.date?.value : undefined;
  records.set(id, { relation, id, span: (node.id ?? node).span, ...(date === undefined ? {} : { date }) });
  if (node.id !== undefined) scope.bindings.set(node.id, { kind: 'scenario-record', relation, id });
  return { node, relation, id };
}

function recordsOf(
  scope: ScenarioScope,
  relation: RelationSym,
): NonNullable<ReturnType<ScenarioScope['records']['get']>> {
  const records = scope.records.get(relation.id) ?? new Map();
  scope.records.set(relation.id, records);
  return records;
}

/** `Tracking1`, or the next number that no record of the scenario has. */
function nameRecord(
  relation: RelationSym,
  scenario: ScenarioDecl,
  taken: ReadonlyMap<string, unknown>,
): string {
  const written = new Set(
    scenario.givens.flatMap((given) => (given.kind === 'record' ? [given.id?.text] : [])),
  );
  let number = 1;
  while (taken.has(`${relation.id}${number}`) || written.has(`${relation.id}${number}`)) number += 1;
  return `${relation.id}${number}`;
}

function checkDay(scope: ScenarioScope, date: RecordNode['date']): void {
  if (date === undefined || date.value.slice(0, 7) <= scope.month) return;
  scope.reporter.report('scenario/after-month', { date: date.value, month: scope.month }, date.span);
}

function readFields(scope: ScenarioScope, { node, relation, id }: Head): GivenFact {
  const date = relation.kind === 'event' ? node.date?.value : undefined;
  const values = new Map<string, FactValue>();
  const seen = new Set<string>();
  for (const { field: name, value } of node.fields) {
    const field = findNamed(relation.fields, name.text);
    if (field === undefined) {
      const similar = findSimilar(name.text, relation.fields);
      scope.reporter.report(
        'scenario/unknown-field',
        { name: name.text, kind: namePair(relation), similar },
        name.span,
        { fixes: nameFix(name, similar) },
      );
      continue;
    }
    scope.bindings.set(name, { kind: 'field', of: relation, field });
    if (isBuiltIn(relation, field)) {
      scope.reporter.report(
        'scenario/built-in-field',
        { name: name.text, kind: namePair(relation) },
        name.span,
      );
      continue;
    }
    if (seen.has(field.id)) {
      scope.reporter.report('scenario/duplicate-field', { field: namePair(field) }, name.span);
      continue;
    }
    seen.add(field.id);
    const fact = readFact(scope, field, value);
    if (fact !== undefined) values.set(field.id, fact);
  }
  const time = node.time === undefined ? [] : [['time', writeTime(node.time)] as const];
  const entries: readonly (readonly [string, FactValue])[] = [
    ...(date === undefined ? [] : [['date', date] as const]),
    ...(date === undefined ? [] : time),
    ...values,
  ];
  return {
    relation,
    record: { ...Object.fromEntries(entries), id },
    ...(date === undefined ? {} : { date }),
  };
}

function isBuiltIn(relation: RelationSym, field: FieldSym): boolean {
  return field.id === 'id' || (relation.kind === 'event' && (field.id === 'date' || field.id === 'time'));
}

function readOverride(scope: ScenarioScope, node: OverrideNode, number: number): GivenOverride | undefined {
  const { reporter } = scope;
  const block = findSymbol(scope.checked, node.block.text, canOverride);
  if (block === undefined) {
    const similar = findSimilar(node.block.text, scope.checked.symbols.filter(canOverride));
    reporter.report('scenario/unknown-block', { name: node.block.text, similar }, node.block.span, {
      fixes: nameFix(node.block, similar),
    });
    return undefined;
  }
  scope.bindings.set(node.block, { kind: 'declaration', symbol: block });
  const fits =
    node.action === 'credit'
      ? block.kind === 'claim'
      : ['discipline', 'duty', 'rotation'].includes(block.kind);
  if (!fits) {
    reporter.report(
      'scenario/override-does-not-fit',
      { block: namePair(block), action: node.action },
      node.block.span,
    );
    return undefined;
  }
  const of = findJudged(scope, block, node);
  if (of === undefined) return undefined;
  const to = node.to === undefined ? undefined : findPerson(scope, node.to);
  if (node.to !== undefined && to === undefined) return undefined;
  const head = {
    id: `override${number}`,
    block: block.id,
    of: of.id,
    by: node.by.value,
    date: node.date.value,
    reason: node.because.value,
  };
  const override: Override =
    to === undefined
      ? { ...head, kind: 'waive', ...(node.uncounted ? { uncounted: true } : {}) }
      : { ...head, kind: 'credit', to };
  return { override, month: monthOf(scope, of, node.date.value), span: node.span };
}

/**
 * The month whose decision an override replaces: the event's. A person is judged each month, and what falls due in a
 * month that is not known here: the month of the override, or the scenario's own where it was given only after that.
 */
function monthOf(scope: ScenarioScope, { month, due }: Judged, given: string): string {
  const wanted = (due === true ? undefined : month) ?? given.slice(0, 7);
  return wanted > scope.month ? scope.month : wanted;
}

function canOverride(symbol: Symbol_): symbol is BlockSym {
  return ['claim', 'discipline', 'award', 'commission', 'duty', 'rotation'].includes(symbol.kind);
}

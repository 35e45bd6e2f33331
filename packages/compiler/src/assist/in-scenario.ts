import type { Checked, EnumSym, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import { isRelation } from '../resolve/symbols.ts';
import type { Expr, ScenarioDecl } from '../syntax/ast.ts';
import { suggestDeclarations, suggestFields, suggestRules } from './visible.ts';
import type { Suggestion } from './suggestion.ts';

/** What could stand for a word in a scenario: kinds of records, their fields, values, ids, blocks and rules. */
export function suggestInScenario(checked: Checked, word: string): readonly Suggestion[] | undefined {
  for (const scenario of checked.scenarios) {
    const found = suggestGiven(checked, scenario, word) ?? suggestExpected(checked, scenario, word);
    if (found !== undefined) return found;
  }
  return undefined;
}

function suggestGiven(
  checked: Checked,
  scenario: ScenarioDecl,
  word: string,
): readonly Suggestion[] | undefined {
  for (const given of scenario.givens) {
    if (given.kind === 'override') {
      if (given.block.text === word) return suggestDeclarations(checked.symbols, ['claim', 'discipline']);
      if (given.of.text === word || given.to?.text === word) return suggestIds(checked, scenario);
      continue;
    }
    if (given.kind === 'param') {
      if (given.param.text === word) return suggestDeclarations(checked.symbols, ['param']);
      continue;
    }
    if (given.relation.text === word) return suggestDeclarations(checked.symbols, ['entity', 'event']);
    const relation = findRelation(checked, given.relation.text);
    for (const { field, value } of given.fields) {
      if (field.text === word) {
        const present = new Set(given.fields.map((each) => each.field.text));
        return relation === undefined
          ? []
          : suggestFields(relation).filter(
              (each) =>
                each.kind === 'field' && !isGiven(each, present) && each.field.id !== 'id' && !isMoment(each),
            );
      }
      if (isWord(value, word)) {
        const type = relation?.fields.find(
          ({ id, label }) => id === field.text || label === field.text,
        )?.type;
        if (type?.kind === 'enum') return suggestMembers(type.of);
        if (type?.kind === 'ref') return suggestIds(checked, scenario, type.of);
        return type === undefined ? [] : [{ kind: 'value', type }];
      }
    }
  }
  return undefined;
}

function isGiven(each: Extract<Suggestion, { kind: 'field' }>, given: ReadonlySet<string>): boolean {
  return given.has(each.field.id) || given.has(each.field.label);
}

/** The day and time of an event stand before its fields. */
function isMoment(each: Extract<Suggestion, { kind: 'field' }>): boolean {
  return each.of.kind === 'event' && (each.field.id === 'date' || each.field.id === 'time');
}

function suggestExpected(
  checked: Checked,
  scenario: ScenarioDecl,
  word: string,
): readonly Suggestion[] | undefined {
  for (const expect of scenario.expects) {
    if (expect.block.text === word) return suggestDeclarations(checked.symbols, blockKinds(checked));
    if (expect.of.text === word) return suggestIds(checked, scenario);
    const block = checked.symbols.find(
      ({ id, label, kind }) =>
        (id === expect.block.text || label === expect.block.text) && blockKinds(checked).includes(kind),
    );
    for (const test of expect.tests) {
      if (test.kind === 'by' && test.rule.text === word)
        return block === undefined ? [] : suggestRules(block);
      if (test.kind === 'credits' && test.shares.some(({ to }) => to.text === word)) {
        return suggestIds(checked, scenario);
      }
    }
  }
  return undefined;
}

/** Every kind of declaration that decides something: all but vocabulary and what others are made of. */
function blockKinds({ symbols }: Checked): readonly Symbol_['kind'][] {
  const others: readonly Symbol_['kind'][] = ['enum', 'entity', 'event', 'param', 'table', 'split', 'ladder'];
  return [...new Set(symbols.map(({ kind }) => kind))].filter((kind) => !others.includes(kind));
}

function isWord(value: Expr, word: string): boolean {
  return value.kind === 'name' && value.text === word;
}

function findRelation({ symbols }: Checked, name: string): RelationSym | undefined {
  return symbols.find(
    (symbol): symbol is RelationSym => isRelation(symbol) && (symbol.id === name || symbol.label === name),
  );
}

function suggestMembers(of: EnumSym): readonly Suggestion[] {
  return of.members.map(({ id, label }) => ({ kind: 'member', of, id, label }));
}

/** The ids of the records that a scenario gives, of one kind where one is wanted. */
function suggestIds(checked: Checked, scenario: ScenarioDecl, of?: RelationSym): readonly Suggestion[] {
  return scenario.givens.flatMap((given): readonly Suggestion[] => {
    if (given.kind !== 'record' || given.id === undefined) return [];
    if (of !== undefined && findRelation(checked, given.relation.text) !== of) return [];
    return [{ kind: 'part', sort: 'record', id: given.id.text, label: given.id.text }];
  });
}

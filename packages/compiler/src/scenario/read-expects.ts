import type { Proposal } from '@bylaw/runtime';
import { isBlock, ruleNamesOf } from '../check/postings.ts';
import type { Type } from '../resolve/bindings.ts';
import { nameFix } from '../resolve/suggestion.ts';
import type { DeclName, ExpectNode, ExpectTest, Expr, Name, OutcomeNode } from '../syntax/ast.ts';
import type { JudgingSym } from './block-subject.ts';
import { isJudging } from './block-subject.ts';
import { findJudged } from './judged.ts';
import { readFact, readNumber, reportMismatch } from './read-value.ts';
import type {
  Consequence,
  Expectation,
  ExpectedBlock,
  ExpectedResult,
  ExpectedValue,
  NamePair,
} from './scenario.ts';
import type { ScenarioScope } from './scope.ts';
import { findNamed, findPerson, findSimilar, findSymbol, namePair } from './scope.ts';

const money: Type = { kind: 'money', exact: false };
const count: Type = { kind: 'count', exact: false };
const days: Type = { kind: 'days' };

/** What can be expected of each kind of block, in the words of either language. */
const fits: { readonly [kind in ExpectedBlock]: readonly (readonly [test: string, zh: string])[] } = {
  claim: [
    ['by', '因'],
    ['credits', '分得'],
    ['is undecided', '未决'],
    ['is overridden', '已特批'],
  ],
  discipline: [
    ['by', '因'],
    ['gives', '给予'],
    ['proposes', '提请'],
    ['is undecided', '未决'],
    ['is overridden', '已特批'],
  ],
  award: [
    ['gives', '给予'],
    ['proposes', '提请'],
  ],
  commission: [['gives', '给予']],
  duty: [
    ['by', '因'],
    ['gives', '给予'],
    ['proposes', '提请'],
    ['is undecided', '未决'],
    ['is overridden', '已特批'],
  ],
  measure: [['is', '是']],
  ranking: [['is', '是']],
  rotation: [
    ['turn', '轮到'],
    ['passes over', '轮空'],
    ['by', '因'],
    ['gives', '给予'],
    ['proposes', '提请'],
    ['is undecided', '未决'],
    ['is overridden', '已特批'],
  ],
  assessment: [['is', '是']],
  statement: [['line', '项目']],
};

const words: { readonly [kind in ExpectTest['kind']]: string } = {
  turn: 'turn',
  passes: 'passes over',
  by: 'by',
  credits: 'credits',
  gives: 'gives',
  proposes: 'proposes',
  is: 'is',
  line: 'line',
  undecided: 'is undecided',
  overridden: 'is overridden',
};

/** One `expect` as data; undefined where its block or subject is unknown, which is reported. */
export function readExpect(scope: ScenarioScope, node: ExpectNode): Expectation | undefined {
  const block = findSymbol(scope.checked, node.block.text, isJudging);
  if (block === undefined) {
    const similar = findSimilar(node.block.text, scope.checked.symbols.filter(isJudging));
    scope.reporter.report('scenario/unknown-block', { name: node.block.text, similar }, node.block.span, {
      fixes: nameFix(node.block, similar),
    });
    return undefined;
  }
  scope.bindings.set(node.block, { kind: 'declaration', symbol: block });
  const judged = findJudged(scope, block, node);
  if (judged === undefined) return undefined;
  return {
    span: node.span,
    kind: block.kind,
    block: namePair(block),
    of: judged.id,
    month: judged.due === true ? scope.month : (judged.month ?? scope.month),
    ...(judged.due === undefined ? {} : { due: judged.due }),
    none: node.none,
    tests: node.tests.flatMap((test) => readTest(scope, block, test) ?? []),
  };
}

function readTest(scope: ScenarioScope, block: JudgingSym, test: ExpectTest): ExpectedResult | undefined {
  if (!fits[block.kind].some(([word]) => word === words[test.kind])) {
    reportMisfit(scope, block, test);
    return undefined;
  }
  const { span } = test;
  switch (test.kind) {
    case 'by': {
      const rule = findRule(scope, block, test.rule);
      return rule && { kind: 'by', rule, negated: test.negated, span };
    }
    case 'credits': {
      const shares = test.shares.flatMap((share): readonly (readonly [string, number])[] => {
        const to = findPerson(scope, share.to);
        const fen = readNumber(scope, [share.to.text, share.to.text], money, share.amount);
        return to === undefined || fen === undefined ? [] : [[to, fen[0]]];
      });
      return shares.length === test.shares.length ? { kind: 'credits', shares, span } : undefined;
    }
    case 'gives': {
      const consequences = readConsequences(scope, block, test.outcome);
      return consequences && { kind: 'gives', consequences, span };
    }
    case 'proposes':
      return { kind: 'proposes', options: optionsOf(test.outcome), span };
    case 'is': {
      const value = readExpected(scope, block, test.value);
      return value && { kind: 'is', value, span };
    }
    case 'line': {
      const line = findLine(scope, block, test.line);
      const fen = readNumber(scope, line ?? namePair(block), money, test.value);
      return line && fen && { kind: 'line', line, amount: fen[0], span };
    }
    case 'turn': {
      if (test.to === undefined) return { kind: 'turn', to: undefined, span };
      const to = findPerson(scope, test.to);
      return to === undefined ? undefined : { kind: 'turn', to, span };
    }
    case 'passes': {
      const people = test.people.flatMap((name) => findPerson(scope, name) ?? []);
      return people.length === test.people.length
        ? { kind: 'passes', people: people.sort(), span }
        : undefined;
    }
    case 'undecided':
    case 'overridden':
      return { kind: 'status', status: test.kind, span };
  }
}

function reportMisfit(
  scope: ScenarioScope,
  block: JudgingSym,
  at: { readonly span: ExpectTest['span'] },
): void {
  const list = fits[block.kind];
  scope.reporter.report(
    'scenario/test-does-not-fit',
    { block: namePair(block), fits: list.map(([word]) => word), fitsZh: list.map(([, zh]) => zh) },
    at.span,
  );
}

function pairOf(name: DeclName): { readonly id: string; readonly label: string } {
  return { id: name.id.text, label: name.label?.value ?? name.id.text };
}

function findRule(scope: ScenarioScope, block: JudgingSym, name: Name): NamePair | undefined {
  if (!isBlock(block)) return undefined;
  const rules = ruleNamesOf(block).map(pairOf);
  const rule = findNamed(rules, name.text);
  if (rule === undefined) {
    const similar = findSimilar(name.text, rules);
    scope.reporter.report(
      'scenario/unknown-rule',
      { name: name.text, block: namePair(block), similar },
      name.span,
      { fixes: nameFix(name, similar) },
    );
    return undefined;
  }
  scope.bindings.set(name, { kind: 'rule', block, ...rule });
  return [rule.id, rule.label];
}

function findLine(scope: ScenarioScope, block: JudgingSym, name: Name): NamePair | undefined {
  if (block.kind !== 'statement') return undefined;
  const lines = block.decl.items.flatMap((item) =>
    item.kind === 'deduct' ? item.lines.map((line) => pairOf(line.name)) : [pairOf(item.name)],
  );
  const line = findNamed(lines, name.text);
  if (line === undefined) {
    const similar = findSimilar(name.text, lines);
    scope.reporter.report(
      'scenario/unknown-line',
      { name: name.text, statement: namePair(block), similar },
      name.span,
      { fixes: nameFix(name, similar) },
    );
    return undefined;
  }
  scope.bindings.set(name, { kind: 'line', statement: block, ...line });
  return [line.id, line.label];
}

function optionsOf(outcome: OutcomeNode & { readonly kind: 'propose' }): readonly Proposal[] {
  return outcome.options.map((option) => option.proposal);
}

function readConsequences(
  scope: ScenarioScope,
  block: JudgingSym,
  outcome: Extract<ExpectTest, { kind: 'gives' }>['outcome'],
): readonly Consequence[] | undefined {
  switch (outcome.kind) {
    case 'money-gift': {
      if (block.kind !== 'award' && block.kind !== 'commission') {
        reportMisfit(scope, block, outcome);
        return undefined;
      }
      const fen = readNumber(scope, namePair(block), money, outcome.amount);
      return fen && [{ kind: block.kind, amount: fen[0] }];
    }
    case 'penalty':
      return [{ kind: outcome.penalty }];
    case 'money-penalty': {
      const unit = outcome.penalty === 'points' ? count : outcome.penalty === 'suspension' ? days : money;
      const amount = readNumber(scope, namePair(block), unit, outcome.amount);
      return amount && [{ kind: outcome.penalty, amount: amount[0] }];
    }
    case 'propose':
      return [{ kind: 'proposal', options: optionsOf(outcome) }];
    case 'nothing':
      return [];
    case 'several': {
      const parts = outcome.outcomes.map((each) => readConsequences(scope, block, each));
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    default:
      reportMisfit(scope, block, outcome);
      return undefined;
  }
}

function readExpected(scope: ScenarioScope, block: JudgingSym, value: Expr): ExpectedValue | undefined {
  if (block.kind === 'assessment') return readAssessed(scope, block, value);
  const type = block.kind === 'measure' ? scope.checked.typeNodes.get(block.decl.type) : count;
  if (type === undefined || type.kind === 'error') return undefined;
  if (type.kind === 'bool') {
    if (value.kind === 'bool') return { type: 'bool', holds: value.value };
    reportMismatch(scope, namePair(block), type, value);
    return undefined;
  }
  const number = readNumber(scope, namePair(block), type, value);
  if (number === undefined) return undefined;
  switch (type.kind) {
    case 'money':
      return { type: 'money', fen: number[0] };
    case 'percent':
      return { type: 'percent', ratio: number };
    case 'count':
    case 'days':
    case 'months':
    case 'workdays':
      return { type: type.kind, count: number[0] };
    default:
      return undefined;
  }
}

/** A score in percent, or a grade by its name. */
function readAssessed(
  scope: ScenarioScope,
  block: Extract<JudgingSym, { readonly kind: 'assessment' }>,
  value: Expr,
): ExpectedValue | undefined {
  const grades = block.decl.grades && scope.checked.bindings.get(block.decl.grades.of);
  const of = grades?.kind === 'declaration' && grades.symbol.kind === 'enum' ? grades.symbol : undefined;
  if (value.kind !== 'name' || of === undefined) {
    const ratio = readNumber(scope, namePair(block), { kind: 'percent' }, value);
    return ratio && { type: 'percent', ratio };
  }
  const member = readFact(
    scope,
    { id: block.id, label: block.label, type: { kind: 'enum', of }, optional: false },
    value,
  );
  return typeof member === 'string'
    ? { type: 'member', member, members: of.members.map(namePair) }
    : undefined;
}

import { compilePolicy } from '@bylaw/compiler';
import { describe, expect, test } from 'vitest';
import { complete } from '../src/completion/complete.ts';
import { snippetKeywords, snippetOf } from '../src/completion/snippets.ts';
import { readMarked } from './marked.ts';

/** What stands first in the list, and what must and must not be in it. */
const cases: readonly {
  readonly where: string;
  readonly text: string;
  readonly first: readonly string[];
  readonly not?: readonly string[];
}[] = [
  {
    where: 'an empty file: declarations',
    text: '▮',
    first: ['policy', 'enum', 'entity', 'event', 'param'],
    not: ['when'],
  },
  {
    where: 'behind `when`: a value, fields, then the words that begin a condition',
    text: 'claim c of Sale { rule r when ▮',
    first: ['customer', 'kind', 'amount', 'receiver'],
    not: ['then', 'wage'],
  },
  {
    where: 'behind `is` of an enum: its members',
    text: 'claim c of Sale { rule r when kind is ▮ then credit receiver otherwise o credit receiver }',
    first: ['newCard', 'transfer'],
    not: ['late'],
  },
  {
    where: 'behind an operand: comparisons, not operands',
    text: 'claim c of Sale { rule r when kind ▮',
    first: ['then'],
    not: ['earliest', 'customer'],
  },
  {
    where: "behind 's: the fields of that record",
    text: "claim c of Sale { rule r when receiver's ▮",
    first: ['wage', 'senior', 'id'],
    not: ['kind'],
  },
  {
    where: 'behind `where`: the fields of the record that is searched for',
    text: 'claim c of Sale { rule r when latest Visit where ▮',
    first: ['customer', 'receiver'],
    not: ['kind'],
  },
  {
    where: 'behind `ladder`: ladders',
    text: 'discipline d on Incident against who { rule r when act is late then ladder ▮',
    first: ['steps'],
    not: ['shared'],
  },
  {
    where: 'behind `of` of a claim: events',
    text: 'claim c of ▮',
    first: ['Sale', 'Visit', 'Incident'],
    not: ['Customer'],
  },
  { where: 'a type of a field', text: 'event X { a: ▮ }', first: ['SaleKind', 'Act'] },
  {
    where: 'in a scenario: kinds of records',
    text: 'scenario "s" in 2026-03 { given ▮',
    first: ['Consultant', 'Customer', 'Sale'],
  },
  {
    where: 'in a record of a scenario: the fields that are not given yet',
    text: 'scenario "s" in 2026-03 { given Sale s1 on 2026-03-05 { kind: newCard, ▮ } }',
    first: ['customer', 'amount', 'receiver'],
    not: ['kind', 'date'],
  },
  {
    where: 'a person in a scenario: ids of that kind',
    text: 'scenario "s" in 2026-03 { given Consultant wang { } given Customer jia given Sale s1 on 2026-03-05 { receiver: ▮ } }',
    first: ['wang'],
    not: ['jia'],
  },
  {
    where: 'Chinese text gets Chinese words and labels',
    text: '判归 甲 针对 成交 { 规则 乙 当 类型 是 ▮',
    first: ['新卡', '转卡'],
    not: ['newCard'],
  },
  { where: 'inside a comment: nothing', text: '// abc ▮', first: [] },
];

describe.each(cases)('$where', ({ text, first, not = [] }) => {
  test('is offered', () => {
    const { files, place } = readMarked(text);
    const labels = complete(files, place, 'en')
      .items.filter((each) => each.sort !== 'value')
      .map((each) => each.label);
    expect(labels.slice(0, first.length)).toEqual(first);
    if (first.length === 0) expect(labels).toEqual([]);
    for (const each of not) expect(labels).not.toContain(each);
  });
});

test('a money field says its unit and shows values of the month', () => {
  const { files, place } = readMarked('claim c of Sale { rule r when ▮');
  const { items } = complete(files, place, 'zh', (relation, field) =>
    relation === 'Sale' && field === 'amount' ? ['3688元', '1000元'] : [],
  );
  expect(items.find(({ label }) => label === 'amount')?.detail).toBe('款额（元），如 3688元、1000元');
});

test('the word that is being written is replaced', () => {
  const { files, place } = readMarked(
    'claim c of Sale { rule r when ki▮ is newCard then credit receiver otherwise o credit receiver }',
  );
  const { replaces } = complete(files, place, 'en');
  expect(files[1]!.text.slice(replaces.start, replaces.end)).toBe('ki');
});

describe.each(['zh', 'en'] as const)('snippets in %s', (language) => {
  test.each(snippetKeywords)('%s is well-formed', (keyword) => {
    const filled = snippetOf(keyword, language)!.replace(/\$\{\d:([^}]*)\}/g, '$1');
    const text =
      keyword === 'rule' ? `claim a of B { ${filled} credit nobody otherwise z credit nobody }` : filled;
    const { diagnostics } = compilePolicy([{ path: 'a.bylaw', text }]);
    expect(diagnostics.map(({ code }) => code).filter((code) => code.startsWith('syntax/'))).toEqual([]);
  });
});

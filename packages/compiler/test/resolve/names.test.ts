import { check, claim, measure, testCases, vocabulary, when } from '../harness.ts';
import { describe, expect, test } from 'vitest';

testCases('names that are declared', [
  {
    code: 'name/duplicate',
    name: 'a type',
    trips: 'enum Team2 "部门" { a, b }',
    at: '"部门"',
    related: '"部门"',
    passes: 'enum Team2 "班组" { a, b }',
  },
  {
    code: 'name/duplicate',
    name: 'a label like an identifier, among blocks',
    trips: `${claim('')} ${measure('baseWage').replace('"指"', '"owner"')}`,
    at: '"owner"',
    related: 'owner',
    passes: `${claim('')} ${measure('baseWage')}`,
  },
  {
    code: 'name/duplicate',
    name: 'a member',
    trips: 'enum E { a "甲", b "甲" }',
    at: '"甲"',
    related: '"甲"',
    passes: 'enum E { a "甲", b "乙" }',
  },
  {
    code: 'name/duplicate',
    name: 'a field; the label of a type is free',
    trips: 'entity Thing { a "部门": text, a: count }',
    at: 'a',
    related: 'a',
    passes: 'entity Thing { a "部门": text, b: count }',
  },
  {
    code: 'name/duplicate',
    name: 'a rule',
    trips: claim('rule rest when urgent then credit receiver'),
    at: 'rest',
    related: 'rest',
    passes: claim('rule a when urgent then credit receiver'),
  },
  {
    code: 'name/built-in',
    trips: 'event Thing { day "日期": date }',
    at: '"日期"',
    passes: 'event Thing { day "约定日期": date }',
  },
  {
    code: 'name/built-in',
    name: 'an entity has no date of its own',
    trips: 'entity Thing { id: text }',
    at: 'id',
    passes: 'entity Thing { date: date }',
  },
]);

testCases('names that refer to something', [
  {
    code: 'name/unknown-type',
    trips: 'entity Thing { a: Tean }',
    at: 'Tean',
    passes: 'entity Thing { a: Team }',
    fix: true,
  },
  {
    code: 'name/unknown',
    trips: when('amuont at least 5 CNY'),
    at: 'amuont',
    passes: when('amount at least 5 CNY'),
    fix: true,
  },
  {
    code: 'name/unknown',
    name: 'a label of the nearest field',
    trips: when('收定人 是 接待人'),
    at: '收定人',
    passes: when('收定金人 是 接待人'),
    fix: true,
  },
  {
    code: 'name/unknown-field',
    trips: when("receiver's teem is inside"),
    at: 'teem',
    passes: when("receiver's team is inside"),
    fix: true,
  },
  {
    code: 'name/unknown-member',
    trips: when('kind is newcard2'),
    at: 'newcard2',
    passes: when('kind is newCard'),
    fix: true,
  },
  {
    code: 'name/unknown-member',
    name: 'a member of another enum',
    trips: when('kind is inside'),
    at: 'inside',
    passes: when("receiver's team is inside"),
  },
  {
    code: 'name/member-without-enum',
    trips: when('newCard and urgent'),
    at: 'newCard',
    passes: when('kind is newCard and urgent'),
  },
  {
    code: 'name/unknown-declaration',
    trips: claim('rule a when urgent then split trackedd(tracker: receiver)'),
    at: 'trackedd',
    passes: `split tracked { tracker the rest } ${claim('rule a when urgent then split tracked(tracker: receiver)')}`,
  },
  {
    code: 'name/wrong-kind',
    trips: `ladder l counts all offences over ever { 1st on: warning } ${claim('rule a when urgent then split l(tracker: receiver)')}`,
    at: 'l',
    related: 'l',
    passes: `split l { tracker the rest } ${claim('rule a when urgent then split l(tracker: receiver)')}`,
  },
  {
    code: 'name/wrong-kind',
    name: 'a claim is of events',
    trips: 'claim owner of Customer { otherwise rest credit nobody }',
    at: 'Customer',
    passes: 'claim owner of Visit { otherwise rest credit nobody }',
  },
  {
    code: 'name/ambiguous',
    name: 'a field and a param',
    trips: `param guests = 3 ${when('guests is 3')}`,
    at: 'guests',
    passes: `param few = 3 ${when('guests is few')}`,
    fix: true,
  },
  {
    code: 'name/ambiguous',
    name: 'a type in its own search',
    trips:
      "claim owner of Visit { rule a when some Visit where customer is Visit's customer and date is this Visit's date then credit nobody otherwise rest credit nobody }",
    at: 'Visit',
    passes:
      "claim owner of Visit { rule a when some Visit where customer is this Visit's customer and date is this Visit's date then credit nobody otherwise rest credit nobody }",
    fix: true,
  },
  {
    code: 'name/type-as-value',
    trips: 'ranking r each month per Team { among Consultant rank by years, ties each }',
    at: 'Team',
    passes: 'ranking r each month per team { among Consultant rank by years, ties each }',
    fix: true,
  },
  {
    code: 'name/type-as-value',
    name: 'the subject inside a search is said with this',
    trips: measure('number of Sale where receiver is Consultant', 'count'),
    at: 'Consultant',
    passes: measure('number of Sale where receiver is this Consultant', 'count'),
    fix: true,
  },
  {
    code: 'name/no-fields',
    trips: when("amount's kind is newCard"),
    at: 'kind',
    passes: when("this Sale's kind is newCard"),
  },
  {
    code: 'name/no-value',
    trips: `table t by Team: money { inside: 5 CNY outside: 6 CNY } ${measure('t')}`,
    at: 't',
    related: 't',
    passes: `table t by Team: money { inside: 5 CNY outside: 6 CNY } ${measure('t(team)')}`,
  },
  {
    code: 'name/measure-of-whom',
    trips: `${measure('baseWage')} ${when('m more than 5 CNY')}`,
    at: 'm',
    passes: `${measure('baseWage')} ${when("receiver's m more than 5 CNY")}`,
  },
  {
    code: 'name/not-the-subject',
    trips: when("this Visit's date is date"),
    at: 'this Visit',
    passes: when("this Sale's date is receiver's hired"),
  },
  {
    code: 'name/glued',
    trips: '判归 归属(owner) 针对 成交 { 规则 甲 当 类型是新卡 则 业绩归 接待人 其余情形 乙 业绩归 接待人 }',
    at: '类型是新卡',
    passes:
      '判归 归属(owner) 针对 成交 { 规则 甲 当 类型 是 新卡 则 业绩归 接待人 其余情形 乙 业绩归 接待人 }',
    fix: true,
  },
]);

describe('what names are bound to', () => {
  const binding = (policy: string, text: string) => {
    const { checked, errors } = check(policy);
    expect(errors).toEqual([]);
    return [...checked.bindings].filter(([name]) => name.text === text).map(([, each]) => each);
  };

  test('a bare name is the subject’s field, behind `where` the record searched for', () => {
    const [, inSearch] = binding(
      when(
        "customer's owner is receiver and some Visit where customer is this Sale's customer and date is this Sale's date",
      ),
      'customer',
    );
    expect(inSearch).toMatchObject({ kind: 'field', of: { id: 'Visit' }, record: { what: 'found' } });
  });

  test('a type names the record found if there is one, else the subject', () => {
    const found = claim(
      "rule a when Sale's urgent and earliest Visit where date is Sale's date then credit Visit's consultant",
    );
    expect(binding(found, 'Sale').filter((each) => each.kind === 'record')).toMatchObject([
      { record: { what: 'subject' } },
      { record: { what: 'subject' } },
    ]);
    expect(binding(found, 'Visit').filter((each) => each.kind === 'record')).toMatchObject([
      { record: { what: 'found' } },
    ]);
  });

  test('a member is found by the enum on the other side, on either side', () => {
    expect(binding(when('newCard is kind'), 'newCard')).toMatchObject([{ kind: 'member', index: 0 }]);
    expect(binding(when('kind in (新卡, reopen)'), 'reopen')).toMatchObject([{ kind: 'member', index: 2 }]);
  });

  test('a rule beside the rule of a posting', () => {
    const policy = `${claim('rule a when urgent then credit receiver')} ${measure(
      'sum of amount over owner where to is this Consultant and rule is a',
    )}`;
    expect(binding(policy, 'a')).toMatchObject([{ kind: 'rule', id: 'a', block: { id: 'owner' } }]);
  });

  test('the vocabulary alone has nothing to report', () => {
    expect(check('', vocabulary).findings).toEqual([]);
  });
});

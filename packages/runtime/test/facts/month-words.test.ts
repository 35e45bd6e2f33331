import { describe, expect, test } from 'vitest';
import { loadMonth } from '../../src/facts/load-month.ts';
import { monthMessages } from '../../src/messages/month-catalogue.ts';
import { refusalMessages } from '../../src/messages/refusal-catalogue.ts';
import { sayMonthProblem } from '../../src/messages/say-month-problem.ts';
import { sayRefusal } from '../../src/messages/say-refusal.ts';
import { Refusal } from '../../src/refusal.ts';
import { clubCarry, clubMonth, clubProgram, creditOverride } from '../fixtures.ts';

const { facts } = clubMonth;

function say(month: unknown, carry?: typeof clubCarry): { zh: string; en: string } {
  const [problem] = loadMonth(clubProgram, month, carry).problems ?? [];
  if (problem === undefined) throw new Error('nothing is wrong');
  const words = (language: 'zh' | 'en'): string => {
    const { text, hint = '' } = sayMonthProblem(problem, clubProgram, language);
    return language === 'zh' ? `${text}${hint}` : `${text} ${hint}`.trim();
  };
  return { zh: words('zh'), en: words('en') };
}

function withSale(change: Record<string, unknown>): unknown {
  return { ...clubMonth, facts: { ...facts, Sale: [{ ...facts.Sale?.[0], ...change }, facts.Sale?.[1]] } };
}

describe('a problem is said as a reader of the policy knows things: by label in Chinese, by id in English', () => {
  test.each<[string, unknown, typeof clubCarry | undefined, string, string]>([
    [
      'a missing field',
      withSale({ receiver: undefined }),
      undefined,
      '成交“S1”的“接待人”没有填写，而制度要求必填。请填写：顾问的编号。如果确实可以不填，就在制度里给它的类型加上“?”。',
      'The "receiver" of Sale "S1" is not given, and the policy requires it. Give it: the id of a Consultant. If it may be left out, mark its type with "?" in the policy.',
    ],
    [
      'a member by its label',
      withSale({ kind: '新卡' }),
      undefined,
      '成交“S1”的“类型”是 "新卡"，分类“成交类型”里没有这一种。是不是“newCard”？',
      'The "kind" of Sale "S1" is "新卡", which the enum "SaleKind" does not have. Did you mean "newCard"?',
    ],
    [
      'a member far from any',
      withSale({ kind: 'membership' }),
      undefined,
      '成交“S1”的“类型”是 "membership"，分类“成交类型”里没有这一种。可以是：newCard, renewal, goods。',
      'The "kind" of Sale "S1" is "membership", which the enum "SaleKind" does not have. It can be: newCard, renewal, goods.',
    ],
    [
      'a reference that differs in case',
      withSale({ customer: 'c1 ' }),
      undefined,
      '成交“S1”的“客户”指向客户 "c1 "，本月和结转里都没有。是不是“C1”？',
      'The "customer" of Sale "S1" refers to Customer "c1 ", which neither this month nor the carry has. Did you mean "C1"?',
    ],
    [
      'a record without a usable id',
      withSale({ id: 7 }),
      undefined,
      '成交第 1 条的“编号”是数字 7，应是文字。这里不会替人换算，请按应有的类型填写。',
      'The "id" of Sale no. 1 is a number, 7, and must be text. Nothing is converted here: give a value of that type.',
    ],
    [
      'a field by its label',
      { ...clubMonth, facts: { ...facts, Customer: [{ id: 'C1', 维护人: 'li' }, { id: 'C2' }] } },
      undefined,
      '客户“C1”有一项“维护人”，制度里没有声明，裁定时不会用到。是不是“keeper”？文件里要写它的标识。',
      'Customer "C1" has a field "维护人" that the policy does not declare, so nothing would read it. Did you mean "keeper"?',
    ],
    [
      'an override that credits nobody',
      { ...clubMonth, overrides: [{ ...creditOverride, to: 'C1' }] },
      undefined,
      '特批“O1”的“改归”是 "C1"，顾问里没有这个人，业绩无处可归。请核对编号，或补上这个人的档案。',
      'The "to" of override "O1" is "C1", which is no Consultant: there is nobody to credit. Check the id, or add the record.',
    ],
    [
      'a carry of another month',
      clubMonth,
      { ...clubCarry, month: '2026-01' },
      '上月结转的“month”是 "2026-01"，这个月要接的是 2026-02 的结转。各月须依次裁定，请先裁定上个月。',
      'The "month" of the carry is "2026-01"; this month takes the carry of 2026-02. Months are decided one after another: decide the month before first.',
    ],
    [
      'a carried record',
      clubMonth,
      { ...clubCarry, facts: { Sale: [{ id: 'S0', date: '2026-03-01' }] } },
      '结转的成交“S0”的“日期”是 "2026-03-01"，结转来的记录都应早于 2026-03。请核对结转是不是上个月的结果。',
      'The "date" of carried Sale "S0" is "2026-03-01"; what is carried must lie before 2026-03. Check that the carry is what the month before came to.',
    ],
  ])('%s', (_, month, carry, zh, en) => {
    expect(say(month, carry)).toEqual({ zh, en });
  });
});

test('a refusal names the kind and field the same way', () => {
  const refusal = new Refusal('fact/unset', { relation: 'Sale', record: 'S1', field: 'receiver' });
  expect(sayRefusal(refusal, clubProgram, 'zh').text).toBe('规则要看成交“S1”的“接待人”，而它没有给出。');
  expect(sayRefusal(refusal, clubProgram, 'en').text).toBe(
    'A rule reads the "receiver" of Sale "S1", which is not given.',
  );
});

test('every message says something in both languages, and what to do about it', () => {
  const sayable = /** Shapes say in the text itself what is wanted. */ ['month/wrong-shape'];
  for (const [code, { zh, en }] of [...Object.entries(monthMessages), ...Object.entries(refusalMessages)]) {
    if (sayable.includes(code)) continue;
    expect([code, typeof zh.hint, typeof en.hint]).toEqual([code, 'function', 'function']);
  }
});

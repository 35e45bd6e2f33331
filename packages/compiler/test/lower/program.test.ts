import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lower/canonical.ts';
import { hashProgram } from '../../src/lower/hash.ts';
import { walkExpr } from '../../src/lower/walk.ts';
import { expressionsOfStep } from '@bylaw/runtime/linking';
import { compileTexts, findsOf, matchOf, sayExpr, stepOf, whenOf } from './compile-text.ts';
import { chinese } from './policies/chinese.ts';
import { english } from './policies/english.ts';

const { program, origin } = compileTexts(english);

describe('one policy, however it is written', () => {
  test('English and Chinese words, spacing, brackets and comments give the same bytes', () => {
    expect(canonicalJson(compileTexts(chinese).program)).toBe(canonicalJson(program));
    expect(hashProgram(compileTexts(chinese).program)).toBe(hashProgram(program));
  });

  test('one number changed is another policy', () => {
    const other = compileTexts(
      english.replace('topAward "最高业绩奖" = 200', 'topAward "最高业绩奖" = 201'),
    ).program;
    expect(hashProgram(other)).not.toBe(hashProgram(program));
  });

  test('the hash is SHA-256 of the canonical JSON', () => {
    const oracle = createHash('sha256').update(canonicalJson(program), 'utf8').digest('hex');
    expect(hashProgram(program)).toBe(oracle);
  });

  test('the Program is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });
});

describe('the order of steps', () => {
  test('each step behind what it reads, a ladder behind the block that feeds it, a streak before its block', () => {
    expect(program.steps.map((step) => step.id)).toEqual([
      'owner',
      'refunded',
      'conduct',
      'conductLadder',
      'credited',
      'attainment',
      'newCards',
      'groupTop',
      'departmentTop/rank',
      'departmentTop',
      'halfYearTop/streak-1',
      'halfYearTop',
      'missedTarget/streak-1',
      'missedTarget',
      'insideRate',
      'pay',
    ]);
  });
});

describe('searches', () => {
  test.each([
    // A condition on the candidate alone is tested while the index is built; the day becomes a range.
    ['designated', 'earliest', 'index:Visit@history(customer)', ['this.customer'], 'this.date', 'this.date'],
    [
      'tracked',
      'latest',
      'index:Tracking@history(customer)',
      ['this.customer'],
      'this.date - protection@this.date days',
      'this.date',
    ],
  ] as const)('%s: keys, range', (rule, mode, index, keys, from, to) => {
    const [find] = findsOf(whenOf(program, 'owner', rule));
    expect(find?.mode).toBe(mode);
    expect(find?.query.index).toBe(index);
    expect(find?.query.keys.map(sayExpr)).toEqual(keys);
    expect(find?.query.from && sayExpr(find.query.from)).toBe(from);
    expect(find?.query.to && sayExpr(find.query.to)).toBe(to);
    expect(find?.query.filter).toEqual([]);
  });

  test('on the subject’s own day a later record is left out, where a window ends there', () => {
    const [designated] = findsOf(whenOf(program, 'owner', 'designated'));
    const [tracked] = findsOf(whenOf(program, 'owner', 'tracked'));
    expect(designated?.query.notAfter).toBeUndefined();
    expect(tracked?.query.notAfter && sayExpr(tracked.query.notAfter)).toBe('this.time');
  });

  test('what the rule reads of the row found decides ties', () => {
    const reads = ['designated', 'tracked'].map((rule) =>
      findsOf(whenOf(program, 'owner', rule))[0]?.reads.map(sayExpr),
    );
    expect(reads).toEqual([['row1.namedBy'], ['row1.consultant']]);
  });

  test('conditions stay as the author wrote them, for the explanation', () => {
    const [find] = findsOf(whenOf(program, 'owner', 'tracked'));
    expect(find?.conditions.slice(0, 2).map(sayExpr)).toEqual([
      'row1.customer eq this.customer',
      'row1.consultant.team eq 1',
    ]);
    expect(find?.conditions).toHaveLength(3);
    expect(find?.text.en).toBe(
      "latest Tracking where customer is this Sale's customer and consultant's team is outside" +
        " and date within protection before this Sale's date",
    );
  });

  test('the indexes of the policy, with what is settled while they are built', () => {
    expect(
      program.indexes.map(({ id, keys, filter }) => [id, keys.map(sayExpr), filter.map(sayExpr)]),
    ).toEqual([
      ['index:Visit@history(customer)', ['row1.customer'], ['row1.namedBy known']],
      ['index:Tracking@history(customer)', ['row1.customer'], ['row1.consultant.team eq 1']],
      ['index:owner!credit(to)', ['row1.to'], []],
      ['index:refunded!credit+house(to)', ['row1.to'], []],
      ['index:Sale@month(receiver)', ['row1.receiver'], []],
      ['index:insideRate!commission(to)', ['row1.to'], []],
      ['index:departmentTop+halfYearTop!award(to)', ['row1.to'], []],
      ['index:conduct!fine(to)', ['row1.to'], []],
    ]);
  });
});

describe('units', () => {
  test('money stays a fraction until it is posted', () => {
    const newCards = stepOf(program, 'newCards');
    expect(newCards.kind === 'column' && newCards.value.exact).toBe(true);
    const pay = stepOf(program, 'pay');
    expect(
      pay.kind === 'statement' &&
        pay.items.map((item) => (item.kind === 'line' ? `${item.id} = ${sayExpr(item.value)}` : item.kind)),
    ).toEqual([
      'base = this.baseWage',
      'commission = sum index:insideRate!commission(to)',
      'awards = sum index:departmentTop+halfYearTop!award(to)',
      'cards = round(this.newCards)',
      'subtotal',
      'deduct',
      'total',
    ]);
  });

  test('whole numbers are lifted where they meet fractions, and only there', () => {
    const attainment = stepOf(program, 'attainment');
    expect(attainment.kind === 'column' && sayExpr(attainment.value)).toBe(
      'div(ratio(this.credited), ratio(this.target), [1,1])',
    );
    for (const step of program.steps)
      for (const expr of expressionsOfStep(step))
        walkExpr(expr, (each) => {
          if (each.kind === 'lift') expect(each.of.exact).toBeUndefined();
          if (each.kind === 'round') expect(each.of.exact).toBe(true);
          if (each.kind === 'compare' || each.kind === 'arith')
            expect(each.left.exact ?? false).toBe(each.right.exact ?? false);
        });
  });

  test('a commission is rounded once, bounds may be params of the month’s last day', () => {
    const [action] = matchOf(program, 'insideRate').rules[0]?.actions ?? [];
    if (action?.kind !== 'give' || action.amount.kind !== 'round') throw new Error('no rounded commission');
    const floored = action.amount.of;
    if (floored.kind !== 'arith' || floored.left.kind !== 'tiers') throw new Error('no tiers');
    expect(floored.op).toBe('max');
    expect(
      floored.left.tiers.map(({ to, inclusive, rate }) => [to && sayExpr(to), inclusive, sayExpr(rate)]),
    ).toEqual([
      ['firstBound@last day', true, '[3,100]'],
      ['6000000', true, '[1,20]'],
      [undefined, false, '[2,25]'],
    ]);
  });

  test('a table stands in the order of the members, whatever order it was written in', () => {
    // Rows newCard, transfer, reopen, product; columns inside, outside.
    expect(program.tables[0]?.cells).toEqual([
      [
        [1, 20],
        [3, 50],
      ],
      [
        [1, 50],
        [1, 50],
      ],
      [
        [1, 25],
        [3, 100],
      ],
      [
        [3, 100],
        [3, 100],
      ],
    ]);
  });
});

describe('awards, streaks, ladders', () => {
  test('a ranked award is a ranking and a rule about places', () => {
    const [rule] = matchOf(program, 'departmentTop').rules;
    expect(rule?.when && sayExpr(rule.when)).toBe(
      '(this.departmentTop/rank ge 1 and this.departmentTop/rank le 1 and this.credited ge this.target)',
    );
    expect(rule?.actions).toMatchObject([{ kind: 'give', post: 'award', rank: 'departmentTop/rank' }]);
    expect(stepOf(program, 'departmentTop/rank')).toMatchObject({ kind: 'rank', ties: 'share' });
  });

  test('a streak is counted by a step of its own', () => {
    expect(stepOf(program, 'halfYearTop/streak-1')).toMatchObject({ kind: 'streak', restartAt: 6 });
    expect(stepOf(program, 'missedTarget/streak-1')).not.toHaveProperty('restartAt');
    expect(whenOf(program, 'missedTarget', 'threeMonths')).toMatchObject({
      kind: 'streak-test',
      id: 'missedTarget/threeMonths/when/1',
      column: 'missedTarget/streak-1',
      test: 'at-least',
      length: 3,
    });
  });

  test('rungs read the offence in slot 0', () => {
    const [ladder] = program.ladders;
    expect(ladder?.window).toEqual({ kind: 'rolling', unit: 'months', length: 3 });
    expect(ladder?.rungs.map((rung) => [rung.id, rung.actions.map((action) => action.kind)])).toEqual([
      ['conductLadder/1', ['penalty']],
      ['conductLadder/2', ['penalty']],
      ['conductLadder/3', ['penalty', 'propose']],
      ['conductLadder/4', ['propose']],
    ]);
    const [fine] = ladder?.rungs[1]?.actions ?? [];
    expect(fine?.kind === 'penalty' && fine.amount && sayExpr(fine.amount)).toBe('secondFine@this.date');
  });
});

test('what a month hands on: the widest window of the params, the fields that are read, postings that can be reversed', () => {
  expect(program.carry).toEqual({
    events: [
      { relation: 'Tracking', days: 30, months: 0, fields: ['customer', 'consultant'] },
      { relation: 'Sale', days: 0, months: 6, fields: [] },
    ],
    postings: [{ block: 'owner', months: 6 }],
  });
});

test('each choice that was left open is listed once', () => {
  expect(program.assumptions.map(({ id, about, why }) => [id, about, why])).toEqual([
    ['policy/rounding', 'policy', '制度未写'],
    ['ladder:conductLadder', 'ladder:conductLadder', '制度只写按公司规章'],
    ['groupTop/ties', 'groupTop', '制度未写并列'],
    ['departmentTop/ties', 'departmentTop', '制度未写并列'],
    ['halfYearTop/breaks', 'halfYearTop', '未写请假'],
    ['halfYearTop/restart', 'halfYearTop', '未写是否重复'],
    ['pay/fines', 'pay/fines', '制度未写'],
  ]);
});

test('every node with an id is found in the text', () => {
  const missing: string[] = [];
  for (const step of program.steps)
    for (const expr of expressionsOfStep(step))
      walkExpr(expr, (each) => {
        if ('id' in each && !origin.has(each.id)) missing.push(each.id);
      });
  expect(missing).toEqual([]);
  const span = origin.get('owner/tracked/when/1');
  expect(span && english.slice(span.start, span.end)).toMatch(/^latest Tracking where .*date$/s);
});

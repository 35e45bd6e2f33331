import { sayExplanation, writeLines } from '@bylaw/runtime';
import type { Arithmetic, ConditionTrace, Explanation, FindTrace, Language, Target } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { openClub } from './open-club.ts';

const { months, program } = openClub();
const august = months[7]!;

function explain<K extends Explanation['kind']>(target: Target & { readonly kind: K }) {
  const result = august.explain(target);
  if (result.kind !== 'explained') throw new Error(`${JSON.stringify(target)}: ${result.kind}`);
  return result.explanation as Extract<Explanation, { readonly kind: K }>;
}

const decision = (block: string, of: string) => explain({ kind: 'decision', block, of });

function say(explanation: Explanation, language: Language): string {
  return writeLines(sayExplanation(explanation, program, language));
}

function findIn(traces: readonly ConditionTrace[]): FindTrace {
  const found = traces.find((trace) => trace.kind === 'find');
  if (found?.kind !== 'find') throw new Error('there is no search');
  return found;
}

describe('a sale of 3,688 yuan to a tracked guest, 70% to 30%', () => {
  const sale = decision('owner', 'S08-148');

  test('names the rule, its clause, the record found, and the params with their value', () => {
    expect(sale.rule).toMatchObject({ id: 'tracked', node: 'owner/tracked', cites: '五.2.A' });
    expect(findIn(sale.because)).toMatchObject({
      mode: 'earliest',
      matches: 1,
      found: { row: { relation: 'Tracking', id: 'T07-124', date: '2026-07-26' } },
    });
    expect(sale.params.map(({ param, value, at }) => [param, value, at])).toEqual([
      ['protection', 30, '2026-08-20'],
      ['trackerShare', [7, 10], '2026-08-20'],
    ]);
  });

  test('works each share out', () => {
    expect(sale.postings.map(({ role, amount }) => [role, amount])).toEqual([
      ['tracker', 258_160],
      ['receiver', 110_640],
    ]);
    expect(sale.postings[0]?.arithmetic).toMatchObject({
      kind: 'split',
      whole: { kind: 'fact', relation: 'Sale', id: 'S08-148', field: 'amount', value: 368_800 },
      oddTo: 'tracker',
      odd: 0,
    });
  });

  test('says why every other rule is not the one', () => {
    expect(sale.alternatives.map(({ id, reason }) => [id, reason])).toEqual([
      ['settled', 'condition-false'],
      ['ruled', 'condition-false'],
      ['namedAloud', 'condition-false'],
      ['showedCard', 'condition-false'],
      ['showedCoupon', 'condition-false'],
      ['deposit', 'condition-false'],
      ['offDutyTracked', 'condition-false'],
      ['offDuty', 'condition-false'],
      ['giftGuest', 'condition-false'],
      ['bringerOpens', 'condition-false'],
      ['severalTracked', 'condition-false'],
      ['friendOpens', 'condition-false'],
      ['insideTracked', 'condition-false'],
      ['walkIn', 'lower-precedence'],
    ]);
  });

  test('names what the regulation leaves open and mattered', () => {
    expect(sale.assumptions.map(({ id }) => id)).toEqual(['param:protection', 'split:trackedShares/odd']);
  });
});

describe('a search that found nothing shows the record that came nearest, and what it failed', () => {
  const nearest = (of: string, rule: string) => {
    const alternative = decision('owner', of).alternatives.find(({ id }) => id === rule);
    if (alternative?.reason !== 'condition-false') throw new Error(alternative?.reason);
    return findIn(alternative.failed).candidates.map(({ row, conditions }) => ({
      row: 'id' in row ? row.id : row.of,
      failed: conditions.filter(({ state }) => state === 'failed'),
    }));
  };

  test('too early by five days', () => {
    const [candidate] = nearest('S08-053', 'tracked');
    expect(candidate).toMatchObject({
      row: 'T07-006',
      failed: [
        {
          kind: 'within',
          left: { value: '2026-07-03' },
          from: { value: '2026-07-08' },
          to: { value: '2026-08-07' },
        },
      ],
    });
  });

  test('the guest was not reached', () => {
    expect(nearest('S08-092', 'tracked')).toMatchObject([
      { row: 'T08-008', failed: [{ kind: 'plain', text: { zh: '已联系上' }, left: { value: false } }] },
    ]);
  });

  test('tracked by somebody of the inside team', () => {
    expect(nearest('S08-200', 'tracked')).toMatchObject([
      {
        row: 'T08-118',
        failed: [{ kind: 'compare', left: { value: 'inside' }, right: { value: 'outside' } }],
      },
    ]);
  });
});

test('a manager credits one of two that tie: by whom, why, and that the rules were undecided', () => {
  const { verdict, postings, because } = decision('owner', 'S08-058');
  expect(verdict).toMatchObject({
    status: 'overridden',
    override: { id: 'O08-1', by: '高涵梓', date: '2026-08-07', to: 'w12', instead: { status: 'undecided' } },
  });
  expect(postings).toMatchObject([{ kind: 'credit', to: 'w12', amount: 198_800 }]);
  expect(findIn(because).tied.map(({ row }) => ('id' in row ? row.id : ''))).toEqual(['T07-154', 'T07-155']);
});

test('a tie that nobody settled: both records, and whom each would lead to', () => {
  const { verdict, postings, because } = decision('owner', 'S08-226');
  expect(verdict).toMatchObject({ status: 'undecided', between: ['T08-140', 'T08-141'] });
  expect(postings).toEqual([]);
  expect(findIn(because).tied.map(({ reads }) => reads.map(({ value }) => value))).toEqual([
    ['w05'],
    ['w12'],
  ]);
});

test('the fifth time without the badge: the four before, and 50 yuan rising by 20', () => {
  const { ladders, postings } = decision('conduct', 'I08-033');
  expect(ladders).toMatchObject([
    {
      ladder: 'conductLadder',
      from: '2026-08-01',
      occurrence: 5,
      rung: { from: 4, last: true },
      earlier: ['I08-003', 'I08-010', 'I08-014', 'I08-025'].map((of) => ({ of, carried: false })),
    },
  ]);
  expect(postings).toMatchObject([
    {
      kind: 'fine',
      to: 'n09',
      amount: 7_000,
      arithmetic: { amount: { value: 5_000 }, rise: { value: 2_000 }, occurrence: 5, from: 4 },
    },
  ]);
});

test('a fourth promise in three months: offences that were carried count', () => {
  const { ladders, postings } = decision('conduct', 'I08-015');
  expect(ladders[0]?.earlier.map(({ date, carried }) => [date.slice(0, 7), carried])).toEqual([
    ['2026-06', true],
    ['2026-07', true],
    ['2026-08', false],
  ]);
  expect(postings.map(({ kind, options }) => [kind, options])).toEqual([
    ['fine', undefined],
    ['proposal', ['review']],
  ]);
});

test('a warning that a manager waived still counts', () => {
  const { verdict, postings, ladders } = decision('conduct', 'I08-008');
  expect(postings).toEqual([]);
  expect(ladders[0]?.occurrence).toBe(1);
  expect(verdict.override?.instead.postings).toMatchObject([{ kind: 'warning', to: 'n03', occurrence: 1 }]);
});

test('an award that two share the place of, and one lost', () => {
  const place = (of: string) => {
    const { because, alternatives, postings } = decision('departmentTop', of);
    const [lost] = alternatives;
    const traces = lost?.reason === 'condition-false' ? lost.failed : because;
    const left = traces.flatMap((trace) => (trace.kind === 'compare' ? [trace.left] : []))[0];
    if (left?.kind !== 'place') throw new Error(left?.kind);
    const first = left.standing?.order.filter((each) => each.place === 1).map((each) => each.of);
    return { place: left.value, first, won: postings.map(({ amount }) => amount) };
  };
  expect(place('n12')).toEqual({ place: 1, first: ['n12', 'n18'], won: [20_000] });
  expect(place('n07')).toEqual({ place: 3, first: ['n01'], won: [] });
});

test('half a year at the top: the months before and this one', () => {
  expect(decision('halfYearTop', 'n01').because).toMatchObject([
    { kind: 'streak', months: 6, before: 5, test: 'reaches', length: 6, restartAt: 6, state: 'held' },
  ]);
  const [lost] = decision('halfYearTop', 'n07').alternatives;
  expect(lost).toMatchObject({
    reason: 'condition-false',
    failed: [{ months: 3, before: 2, state: 'failed' }],
  });
});

test('a deduction: what is due and owed, both bounds, and what is left for the next month', () => {
  const damages = explain({ kind: 'line', statement: 'pay', of: 'n10', line: 'damages' });
  expect(damages.line).toEqual({ line: 'damages', amount: -40_000, due: 233_438, carried: 193_438 });
  expect(damages.arithmetic).toMatchObject({
    kind: 'deduct',
    due: { kind: 'sum', value: 15_050, rows: [{ row: { of: 'I08-017', rule: 'harmDamage' } }] },
    owed: 218_388,
    leaving: { kind: 'lookup', value: 160_000 },
    base: { line: 'gross', value: 200_000 },
    room: 40_000,
  });
});

test('a deduction is cut down to the fen: 20% of 2,080.64 is 416.128', () => {
  const result = months[6]!.explain({ kind: 'line', statement: 'pay', of: 'n10', line: 'damages' });
  if (result.kind !== 'explained' || result.explanation.kind !== 'line') throw new Error(result.kind);
  expect(result.explanation.arithmetic).toMatchObject({
    atMost: { kind: 'round', mode: 'floor', before: [208_064, 5], value: 41_612 },
    room: 41_612,
  });
});

test('a commission: 36,803.66 yuan past the first tier, all of it at 8%, rounded where it is paid', () => {
  const [posting] = decision('salesCommission', 'n01').postings;
  const round = posting?.arithmetic as Extract<Arithmetic, { kind: 'round' }>;
  expect(round).toMatchObject({
    kind: 'round',
    mode: 'half-up',
    before: [3_680_366 * 2, 25],
    value: 294_429,
  });
  expect(round.of).toMatchObject({
    kind: 'max',
    left: {
      kind: 'tiers',
      mode: 'whole',
      on: { kind: 'measure', measure: 'credited', of: 'n01', value: 3_680_366 },
      slices: [
        { to: { param: 'firstBound', value: 3_000_000 }, amount: 0 },
        { to: { param: 'secondBound', value: 6_000_000 }, amount: 3_680_366, rate: { value: [2, 25] } },
      ],
    },
  });
});

describe('in words', () => {
  test('the fifth offence, in Chinese', () => {
    const lines = say(decision('conduct', 'I08-033'), 'zh').split('\n');
    expect(lines.slice(0, lines.indexOf('其他规则'))).toEqual([
      '行为规范  违纪 I08-033  2026-08-26',
      '宋嘉佳 第 5 次：罚款 70.00元',
      '规则',
      '  未戴工牌  一.1b',
      '  按阶梯 处罚阶梯',
      '理由',
      '  ✓ 行为 是 未戴工牌',
      '  ✓ 场合 属于 (当班, 接待客人, 前台)：当班',
      '阶梯',
      '  处罚阶梯  四.2.A  同类累计，2026-08-01 至 2026-08-26',
      '    第 1 次  2026-08-03  I08-003  未戴工牌',
      '    第 2 次  2026-08-07  I08-010  未戴工牌',
      '    第 3 次  2026-08-12  I08-014  未戴工牌',
      '    第 4 次  2026-08-19  I08-025  未戴工牌',
      '    第 5 次  2026-08-26  这一次，最后一级（第 4 次起）',
      '计算',
      '  宋嘉佳 第 5 次：罚款 70.00元',
      '    第三次罚款 50.00元 + 逐次递增 20.00元 × 1 = 70.00元',
      '所用标准',
      '  第三次罚款 50.00元  四.2.A',
      '  逐次递增 20.00元  四.2.A',
      '暂定',
      '  第三次罚款  公司规章未附，取同行样例',
      '  逐次递增  公司规章未附，取同行样例',
      '  处罚阶梯  公司规章未附；按自然月、各类分开计次',
    ]);
  });

  test('the total of a month, in English', () => {
    expect(
      say(explain({ kind: 'line', statement: 'pay', of: 'n01', line: 'net' }), 'en').split('\n'),
    ).toEqual([
      'pay  王晨芳 n01  2026-08  net',
      'net 5,224.29 CNY',
      'Working',
      '  base 1,800.00 CNY + commission 2,944.29 CNY + awards 500.00 CNY − fines 20.00 CNY = 5,224.29 CNY',
    ]);
  });

  test('a tie, in Chinese', () => {
    const lines = say(decision('owner', 'S08-226'), 'zh').split('\n');
    expect(lines.slice(1, 4)).toEqual([
      '未决：T08-140 / T08-141 分不出以哪个为准',
      '规则',
      '  几位外销  五.2.A、五.2.C',
    ]);
    const because = lines.indexOf('理由');
    expect(lines.slice(because, because + 5)).toEqual([
      '理由',
      '  ✓ 类型 是 新卡',
      '  · 最早 跟踪记录：分不出以哪个为准',
      '    T08-140（2026-08-28）：王涛梓',
      '    T08-141（2026-08-28）：胡杰',
    ]);
  });
});

test.each([
  [{ kind: 'decision', block: 'owners', of: 'S08-148' }, 'explain/unknown-block'],
  [{ kind: 'decision', block: 'pay', of: 'n01' }, 'explain/unknown-block'],
  [{ kind: 'decision', block: 'owner', of: '__proto__' }, 'explain/unknown-subject'],
  // A sale of June is known for its refunds, and is not of this month.
  [{ kind: 'decision', block: 'owner', of: 'S06-028' }, 'explain/unknown-subject'],
  [{ kind: 'line', statement: 'pay', of: 'n01', line: 'bonus' }, 'explain/unknown-line'],
] as const)('there is nothing to explain about %o', (target, code) => {
  expect(august.explain(target)).toEqual({ kind: 'nothing', code, target });
});

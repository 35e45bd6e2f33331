import { sayExplanation, writeLines } from '@bylaw/runtime';
import type { FactRecord, Language, Override } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { holdExplanations } from '../explain/hold-explanations.ts';
import { createCounter, createMonth, decideTurns, listPeople } from './front-desk.ts';

const counter = createCounter('on');
const waived: Override = {
  id: 'o1',
  kind: 'waive',
  block: 'frontDesk',
  of: 'v1',
  by: '陈经理',
  date: '2026-03-03',
  reason: '帮忙',
};

/** Three people, one visit at ten; what is told of it. */
function tell(
  facts: { readonly [relation: string]: readonly FactRecord[] },
  language: Language = 'zh',
  overrides: readonly Override[] = [],
): readonly string[] {
  const people = listPeople('王芳', '李娜', '陈三');
  const month = createMonth('2026-03', { Consultant: people, ...facts });
  const [{ turns, explainer }] = decideTurns(counter, { ...month, overrides }) as [
    ReturnType<typeof decideTurns>[0],
  ];
  holdExplanations(explainer, counter.program);
  return writeLines(sayExplanation(turns.at(-1)!, counter.program, language)).split('\n');
}

const visit = (more: Partial<FactRecord> = {}, id = 'v1'): FactRecord => ({
  id,
  date: '2026-03-02',
  time: '10:00',
  ...more,
});
const away = (who: string, why: string, of = 'v1'): FactRecord => ({
  id: `${who}-${of}`,
  date: '2026-03-02',
  who,
  visit: of,
  why,
});

describe('a turn explained', () => {
  test('whom it passed over and by which clause, who is free of every reason, and the queue on both sides', () => {
    const lines = tell({ Visit: [visit({ receiver: '李娜' })], Away: [away('王芳', 'lost')] });
    expect(lines).toEqual([
      '公平轮客  到访 v1  2026-03-02 10:00',
      '轮到 李娜',
      '实际由 李娜 接待',
      '此前的轮序',
      '  王芳、李娜、陈三',
      '依次询问',
      '  ✗ 王芳：离岗就餐  五.3，轮次作废',
      '    ✓ 存在 离岗：王芳-v1（2026-03-02）',
      '      ✓ 离岗人 是 本顾问：王芳',
      '      ✓ 所误 是 本到访：v1',
      '      ✓ 缘由 是 就餐',
      '      ✓ 日期 是 本到访的日期：2026-03-02',
      '  ✓ 李娜：没有轮空的理由',
      '    ✗ 停轮期  五.4  本顾问 于 本到访的日期 停轮中：没有停轮',
      '    ✗ 离岗就餐  五.3',
      '      ✗ 存在 离岗：没有符合的',
      '        最接近的：王芳-v1（2026-03-02）  ✗ 离岗人 是 本顾问：实为王芳，须李娜',
      '    ✗ 正在通话',
      '      ✗ 存在 离岗：没有符合的',
      '        最接近的：王芳-v1（2026-03-02）',
      '          ✗ 离岗人 是 本顾问：实为王芳，须李娜',
      '          ✗ 缘由 是 接电话：实为就餐',
      '    ✗ 外出公差',
      '      ✗ 存在 离岗：没有符合的',
      '        最接近的：王芳-v1（2026-03-02）',
      '          ✗ 离岗人 是 本顾问：实为王芳，须李娜',
      '          ✗ 缘由 是 公差：实为就餐',
      '随后',
      '  王芳 这一轮作废，排到末位',
      '  李娜 算一轮，排到末位',
      '此后的轮序',
      '  陈三、王芳、李娜',
      '例外',
      '  ✗ 点名客  五.2  点名 已填写：未填写',
    ]);
  });

  test('in English', () => {
    const lines = tell({ Visit: [visit({ receiver: '王芳' })] }, 'en');
    expect(lines).toEqual([
      'frontDesk  Visit v1  2026-03-02 10:00',
      'falls to 王芳',
      'received by 王芳',
      'The queue before',
      '  王芳, 李娜, 陈三',
      'Asked in turn',
      '  ✓ 王芳: no reason to pass over',
      "    ✗ stopped  五.4  this Consultant is suspended on this Visit's date: never",
      "    ✗ meal  五.3  some Away where who is this Consultant and visit is this Visit and why is lost and date is this Visit's date: there is none",
      "    ✗ phone  some Away where who is this Consultant and visit is this Visit and why is kept and date is this Visit's date: there is none",
      "    ✗ errand  some Away where who is this Consultant and visit is this Visit and why is madeUp and date is this Visit's date: there is none",
      'What follows',
      '  王芳 has had a turn and goes to the end',
      'The queue after',
      '  李娜, 陈三, 王芳',
      'Exceptions',
      '  ✗ named  五.2  namedBy is known: not given',
    ]);
  });

  test('a turn that is made up: owed first, then served before the queue', () => {
    const Visit = [visit({}, 'v1'), visit({ time: '11:00' }, 'v2')];
    const lines = tell({ Visit, Away: [away('王芳', 'madeUp')] });
    expect(lines.slice(0, 7)).toEqual([
      '公平轮客  到访 v2  2026-03-02 11:00',
      '轮到 王芳，补所欠的一轮',
      '没有写明由谁接待，按 王芳 接待算',
      '此前的轮序',
      '  陈三、王芳、李娜',
      '  待补轮：王芳',
      '依次询问',
    ]);
    expect(lines.slice(lines.indexOf('随后'), lines.indexOf('例外'))).toEqual([
      '随后',
      '  王芳 补上所欠的一轮，原位不动',
      '此后的轮序',
      '  陈三、王芳、李娜',
    ]);
  });

  test('received out of turn: what it brings, and that the one passed by stays in front', () => {
    const lines = tell({ Visit: [visit({ receiver: '陈三' })] });
    expect(lines.slice(1, 3)).toEqual(['轮到 王芳', '实际由 陈三 接待，不是 王芳']);
    expect(lines.slice(lines.indexOf('越轮'), lines.indexOf('例外'))).toEqual([
      '越轮',
      '  越轮接待  五.1',
      '  警告',
      '  陈三 警告',
      '随后',
      '  陈三 算一轮，排到末位',
      '此后的轮序',
      '  王芳、李娜、陈三',
    ]);
  });

  test('a manager lets it go: what it would have brought stands beside it', () => {
    const lines = tell({ Visit: [visit({ receiver: '陈三' })] }, 'zh', [waived]);
    expect(lines.slice(lines.indexOf('越轮'), lines.indexOf('随后'))).toEqual([
      '越轮',
      '  越轮接待  五.1',
      '  警告',
      '  特批：陈经理，2026-03-03，理由“帮忙”',
      '  已免，照样计次',
      '没有特批时',
      '  陈三 警告',
    ]);
  });

  test('one asked for by name: no turn of his, and nobody is asked', () => {
    const lines = tell({ Visit: [visit({ namedBy: '陈三', receiver: '陈三' })] });
    expect(lines).toEqual([
      '公平轮客  到访 v1  2026-03-02 10:00',
      '按例外归 陈三',
      '实际由 陈三 接待',
      '此前的轮序',
      '  王芳、李娜、陈三',
      '规则',
      '  点名客  五.2',
      '  点名',
      '理由',
      '  ✓ 点名 已填写：陈三',
      '随后',
      '  陈三 不算轮，轮序不动',
      '此后的轮序',
      '  王芳、李娜、陈三',
    ]);
  });

  test('suspended: by which decision, from when to when', () => {
    const Refusal = [{ id: 'f1', date: '2026-03-01', who: '王芳' }];
    const lines = tell({ Visit: [visit()], Refusal });
    const at = lines.indexOf('依次询问');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  ✗ 王芳：停轮期  五.4，轮次保留',
      '    ✓ 本顾问 于 本到访的日期 停轮中',
      '      2026-03-02 至 2026-03-03，因 f1 拒接停轮',
    ]);
  });

  test('nobody is free', () => {
    const Away = ['王芳', '李娜', '陈三'].map((who) => away(who, 'kept'));
    const lines = tell({ Visit: [visit()], Away });
    expect(lines[1]).toBe('无人可接');
    expect(lines.filter((line) => line.startsWith('  ✗')).slice(0, 3)).toEqual([
      '  ✗ 王芳：正在通话  五.1，轮次保留',
      '  ✗ 李娜：正在通话  五.1，轮次保留',
      '  ✗ 陈三：正在通话  五.1，轮次保留',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { createFloor } from '../../packages/cli/test/floor.ts';
import { runMain } from '../../packages/cli/test/run-main.ts';
import { createCounter, createMonth, listPeople } from './front-desk.ts';

const counter = createCounter('further');
const day = '2026-03-02';
const month = createMonth('2026-03', {
  Consultant: listPeople('王芳', '李娜', '陈三'),
  Refusal: [
    { id: 'f1', date: '2026-03-01', who: '王芳' },
    { id: 'f2', date: day, time: '10:40', who: '李娜' },
  ],
  Away: [{ id: 'a1', date: day, time: '09:50', who: '李娜', visit: 'v1', why: 'madeUp' }],
  Visit: [
    { id: 'v1', date: day, time: '10:00', receiver: '陈三' },
    { id: 'v2', date: day, time: '10:30', receiver: '李娜' },
    { id: 'v3', date: day, time: '11:00', namedBy: '王芳', receiver: '王芳' },
    { id: 'v4', date: day, time: '11:30', receiver: '陈三' },
  ],
});

const openFloor = () =>
  createFloor({
    'policy.bylaw': counter.text,
    'scenarios.bylaw': undefined,
    'months/2026-01.json': undefined,
    'months/2026-02.json': undefined,
    'months/2026-03.json': JSON.stringify(month),
  });

async function replay(...argv: readonly string[]) {
  return runMain(['rotation', await openFloor(), ...argv]);
}

describe('bylaw rotation', () => {
  test('a day event by event, columns aligned by the width of Han characters', async () => {
    const { code, out } = await replay();
    expect(code).toBe(0);
    // The first stands last by the second day: 李娜 is next; 王芳 is suspended since the day before.
    expect(out.split('\n')).toEqual([
      '公平轮客  2026-03-02',
      '  时间   事件                                               轮空                         轮到                 实接              此后的轮序',
      '         开始（顺延一位）                                                                                                       李娜、陈三、王芳',
      '         王芳 停轮 2026-03-02 至 2026-03-03（f1 拒接停轮）',
      '  09:50  离岗 a1 李娜 v1 公差',
      '  10:00  到访 v1                                            李娜：外出公差，轮次补轮     陈三                 陈三              王芳、李娜、陈三（待补轮：李娜）',
      '  10:30  到访 v2                                                                         李娜（补轮）         李娜              王芳、李娜、陈三',
      '         李娜 停轮 2026-03-03 至 2026-03-04（f2 拒接停轮）',
      '  11:00  到访 v3                                                                         王芳（点名客 五.2）  王芳              王芳、李娜、陈三',
      '  11:30  到访 v4                                            王芳：停轮期 五.4，轮次保留  李娜                 陈三（越轮接待）  王芳、李娜、陈三',
      '                                                                                                              陈三 警告',
      '',
    ]);
  });

  test('in English', async () => {
    const { out } = await replay('--date', day, '--lang', 'en');
    expect(out.split('\n')).toEqual([
      'frontDesk  2026-03-02',
      '  time   event                                                 passed over                    falls to            received by       queue after',
      '         start (one further)                                                                                                        李娜, 陈三, 王芳',
      '         王芳 suspended 2026-03-02 to 2026-03-03 (f1 refused)',
      '  09:50  Away a1 李娜 v1 madeUp',
      '  10:00  Visit v1                                              李娜: errand, turn made up     陈三                陈三              王芳, 李娜, 陈三 (owed a turn: 李娜)',
      '  10:30  Visit v2                                                                             李娜 (owed a turn)  李娜              王芳, 李娜, 陈三',
      '         李娜 suspended 2026-03-03 to 2026-03-04 (f2 refused)',
      '  11:00  Visit v3                                                                             王芳 (named 五.2)   王芳              王芳, 李娜, 陈三',
      '  11:30  Visit v4                                              王芳: stopped 五.4, turn kept  李娜                陈三 (outOfTurn)  王芳, 李娜, 陈三',
      '                                                                                                                  陈三 warning',
      '',
    ]);
  });

  test('--json gives the same as data', async () => {
    const { out } = await replay('公平轮客', '--json');
    const [replayed] = JSON.parse(out).days;
    expect(replayed).toMatchObject({
      rotation: 'frontDesk',
      date: day,
      starts: 'further',
      before: { queue: ['李娜', '陈三', '王芳'], owed: [] },
      suspended: [
        { to: '王芳', from: '2026-03-02', until: '2026-03-03', rule: 'refusing/refused', of: 'f1' },
      ],
    });
    expect(replayed.events.map(({ kind }: { readonly kind: string }) => kind)).toEqual([
      'record',
      'turn',
      'turn',
      'suspension',
      'turn',
      'turn',
    ]);
  });

  test.each([
    [['nobody'], '制度里没有名为“nobody”的轮客。'],
    [['--date', '2026-03-32'], '选项 --date 要的是日期，如 2026-07-31。'],
    [['--date', '2026-04-01'], '没有 2026-04 的数据。'],
    [['--date', '2026-03-01', '--month', '2026-03'], ''],
  ])('%j', async (argv, told) => {
    const { err } = await replay(...argv);
    expect(err.split('\n')[0] ?? '').toBe(told === '' ? '' : `错误 ${told}`);
  });

  test('a policy without a rotation says so', async () => {
    const { code, err } = await runMain(['rotation', await createFloor(), '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 1, err: 'error The policy has no rotation.\n' });
  });

  test('the report of the month lists who received against the turn', async () => {
    const { out } = await runMain(['run', await openFloor()]);
    const lines = out.split('\n');
    expect(lines.slice(lines.indexOf('越轮'), lines.indexOf('越轮') + 2)).toEqual([
      '越轮',
      '  03-02  陈三  越轮接待    警告  五.1',
    ]);
  });
});

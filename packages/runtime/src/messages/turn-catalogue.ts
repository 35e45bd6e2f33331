import { message } from './message.ts';
import type { MessageParams } from './message.ts';
import { plain } from './plain.ts';

/** The words of a turn of a rotation. */
export const turnMessages = {
  'heading/queue-before': plain('此前的轮序', 'The queue before'),
  'heading/walk': plain('依次询问', 'Asked in turn'),
  'heading/against': plain('越轮', 'Against the turn'),
  'heading/moves': plain('随后', 'What follows'),
  'heading/queue-after': plain('此后的轮序', 'The queue after'),
  'heading/exceptions': plain('例外', 'Exceptions'),

  'turn/given': people<{ due: string }>(
    ({ due }) => `按例外归 ${due}`,
    ({ due }) => `falls to ${due}, by an exception`,
  ),
  'turn/owed': people<{ due: string }>(
    ({ due }) => `轮到 ${due}，补所欠的一轮`,
    ({ due }) => `falls to ${due}, who is owed a turn`,
  ),
  'turn/turn': people<{ due: string }>(
    ({ due }) => `轮到 ${due}`,
    ({ due }) => `falls to ${due}`,
  ),
  'turn/nobody': people<{ due: string }>(
    ({ due }) => (due === '' ? '无人可接' : `无人可接，归 ${due}`),
    ({ due }) => (due === '' ? 'nobody is free' : `nobody is free, so it falls to ${due}`),
  ),
  'turn/received': people<{ received: string }>(
    ({ received }) => `实际由 ${received} 接待`,
    ({ received }) => `received by ${received}`,
  ),
  'turn/against': people<{ received: string; due: string }>(
    ({ received, due }) => `实际由 ${received} 接待，不是 ${due}`,
    ({ received, due }) => `received by ${received}, not ${due}`,
  ),
  'turn/not-said': people<{ due: string }>(
    ({ due }) => `没有写明由谁接待，按 ${due} 接待算`,
    ({ due }) => `who received is not given: ${due} is taken to have`,
  ),
  'turn/free': people<{ name: string; owed: boolean }>(
    ({ name, owed }) => `${name}${owed ? '（补轮）' : ''}：没有轮空的理由`,
    ({ name, owed }) => `${name}${owed ? ' (an owed turn)' : ''}: no reason to pass over`,
  ),
  'turn/passed': people<{ name: string; owed: boolean; rule: string; turn: string }>(
    ({ name, owed, rule, turn }) =>
      `${name}${owed ? '（补轮）' : ''}：${rule}${turn === '' ? '' : `，${turn}`}`,
    ({ name, owed, rule, turn }) =>
      `${name}${owed ? ' (an owed turn)' : ''}: ${rule}${turn === '' ? '' : `, ${turn}`}`,
  ),
  'turn/lost': plain('轮次作废', 'turn lost'),
  'turn/kept': plain('轮次保留', 'turn kept'),
  'turn/made-up': plain('轮次补轮', 'turn made up'),
  'turn/waits': plain('所欠的一轮仍欠着', 'the turn stays owed'),
  'move/took': people<{ name: string }>(
    ({ name }) => `${name} 算一轮，排到末位`,
    ({ name }) => `${name} has had a turn and goes to the end`,
  ),
  'move/took-owed': people<{ name: string }>(
    ({ name }) => `${name} 补上所欠的一轮，原位不动`,
    ({ name }) => `${name} has made up an owed turn and keeps the place`,
  ),
  'move/no-turn': people<{ name: string }>(
    ({ name }) => `${name} 不算轮，轮序不动`,
    ({ name }) => `it is no turn of ${name}`,
  ),
  'move/lost': people<{ name: string }>(
    ({ name }) => `${name} 这一轮作废，排到末位`,
    ({ name }) => `${name} loses the turn and goes to the end`,
  ),
  'move/kept': people<{ name: string }>(
    ({ name }) => `${name} 保留轮次，原位不动`,
    ({ name }) => `${name} keeps the turn and the place`,
  ),
  'move/made-up': people<{ name: string }>(
    ({ name }) => `${name} 排到末位，欠一轮待补`,
    ({ name }) => `${name} goes to the end and is owed a turn`,
  ),
  'move/waits': people<{ name: string }>(
    ({ name }) => `${name} 所欠的一轮仍欠着`,
    ({ name }) => `${name} is still owed a turn`,
  ),
  'queue/order': people<{ items: readonly string[] }>(
    ({ items }) => (items.length === 0 ? '没有人' : items.join('、')),
    ({ items }) => (items.length === 0 ? 'nobody' : items.join(', ')),
  ),
  'queue/owed': people<{ items: readonly string[] }>(
    ({ items }) => `待补轮：${items.join('、')}`,
    ({ items }) => `owed a turn: ${items.join(', ')}`,
  ),

  // a day as a table
  'column/time': plain('时间', 'time'),
  'column/event': plain('事件', 'event'),
  'column/passed': plain('轮空', 'passed over'),
  'column/due': plain('轮到', 'falls to'),
  'column/received': plain('实接', 'received by'),
  'column/queue': plain('此后的轮序', 'queue after'),
  'day/first': plain('开始（每日从头）', 'start (from the first)'),
  'day/on': plain('开始（接续）', 'start (goes on)'),
  'day/further': plain('开始（顺延一位）', 'start (one further)'),
  'day/undecided': plain('未决', 'undecided'),
  'day/owed': plain('补轮', 'owed a turn'),
  'day/by': people<{ name: string; why: string }>(
    ({ name, why }) => `${name}（${why}）`,
    ({ name, why }) => `${name} (${why})`,
  ),
  'day/suspended': people<{ name: string; from: string; until: string; of: string; rule: string }>(
    ({ name, from, until, of, rule }) => `${name} 停轮 ${from} 至 ${until}（${of} ${rule}）`,
    ({ name, from, until, of, rule }) => `${name} suspended ${from} to ${until} (${of} ${rule})`,
  ),
} as const;

function people<P extends MessageParams>(zh: (params: P) => string, en: (params: P) => string) {
  return message<P>({ severity: 'info', zh: { text: zh }, en: { text: en } });
}

import { message } from './message.ts';
import { plain } from './plain.ts';
import { changeMessages } from './change-catalogue.ts';
import { turnMessages } from './turn-catalogue.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The words of an explanation. Values come in said already; codes never move. */
export const explainMessages = {
  'mark/failed': message<{ text: string }>({
    severity: 'info',
    zh: { text: ({ text }) => `✗ ${text}` },
    en: { text: ({ text }) => `✗ ${text}` },
  }),

  // headings
  'heading/rule': plain('规则', 'Rule'),
  'heading/because': plain('理由', 'Because'),
  'heading/lacking': plain('所缺', 'Lacking'),
  'heading/choices': plain('其中', 'In it'),
  'heading/working': plain('计算', 'Working'),
  'heading/ladder': plain('阶梯', 'Ladder'),
  'heading/instead': plain('没有特批时', 'Without the override'),
  'heading/params': plain('所用标准', 'Params'),
  'heading/assumed': plain('暂定', 'Assumed'),
  'heading/others': plain('其他规则', 'Other rules'),
  'heading/required': plain('各项要求', 'Requirements'),
  'heading/requirements': plain('其他各项要求', 'Other requirements'),
  'heading/standing': plain('名次', 'Standing'),

  // verdicts
  'verdict/credit': message<{ to: string; amount: string }>({
    severity: 'info',
    zh: { text: ({ to, amount }) => `${to} ${amount}` },
    en: { text: ({ to, amount }) => `${to} ${amount}` },
  }),
  'verdict/house': message<{ name: string; amount: string }>({
    severity: 'info',
    zh: { text: ({ name, amount }) => `归公（${name}） ${amount}` },
    en: { text: ({ name, amount }) => `the house (${name}) ${amount}` },
  }),
  'verdict/nobody': plain('不计任何人的业绩', 'credited to nobody'),
  'verdict/nothing-due': plain('不罚', 'nothing'),
  'verdict/none-claim': plain('没有适用的规则', 'no rule applies'),
  'verdict/none-discipline': plain('没有违反', 'nothing was broken'),
  'verdict/none-duty': plain('没有缺漏', 'nothing is lacking'),
  'verdict/found': plain('只记缺漏，不罚', 'noted, no penalty'),
  'verdict/none-award': plain('没有得奖', 'not won'),
  'verdict/none-commission': plain('没有提成', 'no commission'),
  'verdict/undecided': message<{ between: string }>({
    severity: 'info',
    zh: { text: ({ between }) => `未决：${between} 分不出以哪个为准` },
    en: { text: ({ between }) => `undecided: nothing tells which of ${between} counts` },
  }),
  'verdict/override': message<{ by: string; date: string; reason: string }>({
    severity: 'info',
    zh: { text: ({ by, date, reason }) => `特批：${by}，${date}，理由“${reason}”` },
    en: { text: ({ by, date, reason }) => `Override: ${by}, ${date}, because "${reason}"` },
  }),
  'verdict/waived': plain('已免，照样计次', 'waived, and still counted'),
  'verdict/waived-uncounted': plain('已免，不计次', 'waived, and not counted'),

  // postings
  'posting/occurrence': message<{ occurrence: number; what: string }>({
    severity: 'info',
    zh: { text: ({ occurrence, what }) => `第 ${occurrence} 次：${what}` },
    en: { text: ({ occurrence, what }) => `no. ${occurrence}: ${what}` },
  }),
  'posting/role': message<{ to: string; role: string }>({
    severity: 'info',
    zh: { text: ({ to, role }) => `${to}（${role}）` },
    en: { text: ({ to, role }) => `${to} (${role})` },
  }),
  'posting/warning': plain('警告', 'warning'),
  'posting/absence': plain('旷工', 'absence'),
  'posting/turn': plain('轮到', 'turn'),
  'posting/suspension': message<{ amount: string }>({
    severity: 'info',
    zh: { text: ({ amount: days }) => `停轮 ${days} 天` },
    en: { text: ({ amount: days }) => `suspended for ${days} days` },
  }),
  'posting/finding': plain('不合规定', 'finding'),
  'posting/fine': amount('罚款', 'fine'),
  'posting/compensation': amount('赔偿', 'compensation'),
  'posting/points': amount('记分', 'points'),
  'posting/award': amount('奖金', 'award'),
  'posting/commission': amount('提成', 'commission'),
  'posting/proposal': message<{ options: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ options }) => `提请${options.join('或')}` },
    en: { text: ({ options }) => `propose ${options.join(' or ')}` },
  }),
  'proposal/dismissal': plain('辞退', 'dismissal'),
  'proposal/demotion': plain('降职', 'demotion'),
  'proposal/raise': plain('提薪', 'raise'),
  'proposal/promotion': plain('晋升', 'promotion'),
  'proposal/review': plain('复核', 'review'),
  'proposal/commendation': plain('表彰', 'commendation'),
  'proposal/coaching': plain('辅导', 'coaching'),
  'proposal/pay-cut': plain('降薪', 'pay cut'),
  'proposal/referral': plain('移送', 'referral'),

  // conditions
  'value/is': message<{ value: string }>({
    severity: 'info',
    zh: { text: ({ value }) => `：${value}` },
    en: { text: ({ value }) => `: ${value}` },
  }),
  'value/instead': message<{ value: string }>({
    severity: 'info',
    zh: { text: ({ value }) => `：实为${value}` },
    en: { text: ({ value }) => `: it is ${value}` },
  }),
  'value/needs': message<{ value: string; need: string }>({
    severity: 'info',
    zh: { text: ({ value, need }) => `：实为${value}，须${need}` },
    en: { text: ({ value, need }) => `: it is ${value}, needs ${need.trimStart()}` },
  }),
  'value/short': message<{ by: string }>({
    severity: 'info',
    zh: { text: ({ by }) => `，差 ${by}` },
    en: { text: ({ by }) => `, ${by} away` },
  }),
  'value/between': message<{ value: string; from: string; to: string }>({
    severity: 'info',
    zh: { text: ({ value, from, to }) => `：${value}，在 ${from} 至 ${to} 之间` },
    en: { text: ({ value, from, to }) => `: ${value}, between ${from} and ${to}` },
  }),
  'value/workday': message<{ value: string; weekday: number; by: string }>({
    severity: 'info',
    zh: {
      text: ({ value, weekday, by }) =>
        `：${value} 星期${'一二三四五六日'.charAt(weekday)}${by === '' ? '' : `，${by}`}`,
    },
    en: {
      text: ({ value, weekday, by }) => `: ${value}, ${WEEKDAYS[weekday] ?? ''}${by === '' ? '' : `, ${by}`}`,
    },
  }),
  'value/not-between': message<{ value: string; from: string; to: string }>({
    severity: 'info',
    zh: { text: ({ value, from, to }) => `：实为${value}，须在 ${from} 至 ${to} 之间` },
    en: { text: ({ value, from, to }) => `: it is ${value}, needs to be between ${from} and ${to}` },
  }),
  'value/too-late': message<{ value: string; limit: string }>({
    severity: 'info',
    zh: { text: ({ value, limit }) => `：当日 ${value}，晚于 ${limit}` },
    en: { text: ({ value, limit }) => `: that day at ${value}, later than ${limit}` },
  }),
  'value/unreached': plain(
    '：前面的条件不成立，没有看到这里',
    ': not looked at, for a condition before it failed',
  ),
  'value/not-given': plain('未填写', 'not given'),
  'value/yes': plain('有', 'yes'),
  'value/no': plain('无', 'no'),
  'need/not': message<{ value: string }>({
    severity: 'info',
    zh: { text: ({ value }) => `不是${value}` },
    en: { text: ({ value }) => `not ${value}` },
  }),
  'find/earliest': plain('最早', 'earliest'),
  'find/latest': plain('最近', 'latest'),
  'find/only': plain('唯一', 'only'),
  'find/some': plain('存在', 'some'),
  'find/none': plain('不存在', 'no'),
  'find/found': message<{ mode: string; over: string; row: string }>({
    severity: 'info',
    zh: { text: ({ mode, over, row }) => `${mode} ${over}：${row}` },
    en: { text: ({ mode, over, row }) => `${mode} ${over}: ${row}` },
  }),
  'find/others': message<{ count: number; rows: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ count, rows }) => `另有 ${count} 条也符合：${rows.join('、')}` },
    en: { text: ({ count, rows }) => `${count} more would do: ${rows.join(', ')}` },
  }),
  'suspended/never': plain('：没有停轮', ': never'),
  'suspended/days': message<{ from: string; to: string; rule: string; of: string }>({
    severity: 'info',
    zh: { text: ({ from, to, rule, of }) => `${from} 至 ${to}，因 ${of} ${rule}` },
    en: { text: ({ from, to, rule, of }) => `from ${from} to ${to}, for ${of} ${rule}` },
  }),
  'find/nothing': plain('：没有找到', ': there is none'),
  'find/no-match': plain('：没有符合的', ': none meets every condition'),
  'find/nearest': message<{ row: string }>({
    severity: 'info',
    zh: { text: ({ row }) => `最接近的：${row}` },
    en: { text: ({ row }) => `nearest: ${row}` },
  }),
  'find/tied': plain('：分不出以哪个为准', ': nothing tells which one counts'),
  'find/leads-to': message<{ row: string; to: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ row, to }) => (to.length === 0 ? row : `${row}：${to.join('、')}`) },
    en: { text: ({ row, to }) => (to.length === 0 ? row : `${row}: ${to.join(', ')}`) },
  }),
  'row/dated': message<{ id: string; date: string }>({
    severity: 'info',
    zh: { text: ({ id, date }) => `${id}（${date}）` },
    en: { text: ({ id, date }) => `${id} (${date})` },
  }),
  'streak/reaches': streak('恰满', 'for exactly'),
  'streak/each': streak('每满', 'for every'),
  'streak/at-least': streak('达到', 'for at least'),
  'streak/months': message<{ months: number; before: number }>({
    severity: 'info',
    zh: { text: ({ months, before }) => `：现为 ${months} 个月（上月为 ${before}）` },
    en: { text: ({ months, before }) => `: it is ${months} (${before} the month before)` },
  }),
  'streak/paused': plain('本月暂停，次数不变', 'paused this month: the count stays'),

  // measures
  'measure/left-out': plain('不在其列', 'left out'),
  'measure/not-due-quarter': plain('季末的月份才算', 'worked out in the last month of a quarter'),
  'grade/at-most': message<{ grade: string; most: string }>({
    severity: 'info',
    zh: { text: ({ grade, most }) => `${grade}，有否决项，定为 ${most}` },
    en: { text: ({ grade, most }) => `${grade}, held by a veto to ${most}` },
  }),
  'measure/not-due-year': plain('十二月才算', 'worked out in December'),

  // arithmetic
  'sum/rows': message<{ count: number; total: string }>({
    severity: 'info',
    zh: { text: ({ count, total }) => `${count} 笔合计 ${total}` },
    en: { text: ({ count, total }) => `the sum of ${count}, ${total}` },
  }),
  'sum/none': message<{ total: string }>({
    severity: 'info',
    zh: { text: ({ total }) => `没有（${total}）` },
    en: { text: ({ total }) => `none (${total})` },
  }),
  'sum/rest': message<{ count: number; total: string }>({
    severity: 'info',
    zh: { text: ({ count, total }) => `其余 ${count} 笔  ${total}` },
    en: { text: ({ count, total }) => `${count} others  ${total}` },
  }),
  'count/rows': message<{ count: number }>({
    severity: 'info',
    zh: { text: ({ count }) => `${count} 件` },
    en: { text: ({ count }) => String(count) },
  }),
  'round/half-up': rounded('四舍五入到分', 'rounded half up'),
  'round/half-even': rounded('四舍六入五成双到分', 'rounded half even'),
  'round/down': rounded('舍去分以下', 'cut to whole cents'),
  'round/floor': rounded('舍去分以下', 'cut down to whole cents'),
  'round/ceiling': rounded('进到分', 'raised to whole cents'),
  'min/of': message<{ left: string; right: string }>({
    severity: 'info',
    zh: { text: ({ left, right }) => `${left}，封顶 ${right}` },
    en: { text: ({ left, right }) => `${left}, capped at ${right}` },
  }),
  'max/of': message<{ left: string; right: string }>({
    severity: 'info',
    zh: { text: ({ left, right }) => `${left}，保底 ${right}` },
    en: { text: ({ left, right }) => `${left}, floored at ${right}` },
  }),
  'div/zero': message<{ otherwise: string }>({
    severity: 'info',
    zh: { text: ({ otherwise }) => `除数为零，取 ${otherwise}` },
    en: { text: ({ otherwise }) => `the divisor is zero, so ${otherwise}` },
  }),
  'else/otherwise': message<{ of: string; otherwise: string }>({
    severity: 'info',
    zh: { text: ({ of, otherwise }) => `${of}，取 ${otherwise}` },
    en: { text: ({ of, otherwise }) => `${of}, so ${otherwise}` },
  }),
  'tiers/marginal': plain('超额累进', 'marginal tiers'),
  'tiers/whole': plain('全额累进', 'whole tiers'),
  'tiers/up-to': message<{ to: string; inclusive: boolean }>({
    severity: 'info',
    zh: { text: ({ to, inclusive }) => `${inclusive ? '不超过' : '不满'} ${to}` },
    en: { text: ({ to, inclusive }) => `${inclusive ? 'up to' : 'below'} ${to}` },
  }),
  'tiers/above': message<{ from: string }>({
    severity: 'info',
    zh: { text: ({ from }) => `${from} 以上` },
    en: { text: ({ from }) => `above ${from}` },
  }),
  'tiers/slice': message<{ tier: string; equation: string }>({
    severity: 'info',
    zh: { text: ({ tier, equation }) => `${tier}：${equation}` },
    en: { text: ({ tier, equation }) => `${tier}: ${equation}` },
  }),
  'tiers/passed': message<{ tier: string; on: string }>({
    severity: 'info',
    zh: { text: ({ tier, on }) => `${tier}：${on} 已过这一档` },
    en: { text: ({ tier, on }) => `${tier}: ${on} is past it` },
  }),
  'split/cut': message<{ equation: string; fen: string }>({
    severity: 'info',
    zh: { text: ({ equation, fen }) => `${equation}，截到分 ${fen}` },
    en: { text: ({ equation, fen }) => `${equation}, cut to ${fen}` },
  }),
  'split/rest': message<{ share: string }>({
    severity: 'info',
    zh: { text: ({ share }) => `剩余 ${share}` },
    en: { text: ({ share }) => `the rest, ${share}` },
  }),
  'split/odd': message<{ odd: string; total: string }>({
    severity: 'info',
    zh: { text: ({ odd, total }) => `加零头 ${odd} = ${total}` },
    en: { text: ({ odd, total }) => `and the odd ${odd} = ${total}` },
  }),
  'tied/share': message<{ whole: string; size: number }>({
    severity: 'info',
    zh: { text: ({ whole, size }) => `${whole}，${size} 人并列均分` },
    en: { text: ({ whole, size }) => `${whole}, shared by ${size} that tie` },
  }),
  'rising/times': message<{ amount: string; rise: string; times: number }>({
    severity: 'info',
    zh: { text: ({ amount, rise, times }) => `${amount} + ${rise} × ${times}` },
    en: { text: ({ amount, rise, times }) => `${amount} + ${rise} × ${times}` },
  }),
  'reverse/of': message<{ of: string; total: string; refund: string }>({
    severity: 'info',
    zh: { text: ({ of, total, refund }) => `${of} 当初共计 ${total}，这次退 ${refund}` },
    en: { text: ({ of, total, refund }) => `${of} came to ${total}, of which ${refund} is refunded` },
  }),
  'reverse/part': message<{ amount: string; total: string; before: string }>({
    severity: 'info',
    zh: {
      text: ({ amount, total, before }) =>
        `其中 ${amount}，占 ${total}${before === '' ? '' : `；此前已冲回 ${before}`}`,
    },
    en: {
      text: ({ amount, total, before }) =>
        `${amount} of ${total} was theirs${before === '' ? '' : `; ${before} was taken back before`}`,
    },
  }),
  'deduct/due': message<{ due: string; owed: string }>({
    severity: 'info',
    zh: { text: ({ due, owed }) => (owed === '' ? `本月应扣 ${due}` : `本月应扣 ${due}，上月结转 ${owed}`) },
    en: {
      text: ({ due, owed }) => (owed === '' ? `due ${due}` : `due ${due}, and ${owed} from earlier months`),
    },
  }),
  'deduct/at-most': message<{ amount: string }>({
    severity: 'info',
    zh: { text: ({ amount }) => `最多扣 ${amount}` },
    en: { text: ({ amount }) => `at most ${amount}` },
  }),
  'deduct/leaving': message<{ base: string; leaving: string; spare: string }>({
    severity: 'info',
    zh: { text: ({ base, leaving, spare }) => `${base}，扣后不低于 ${leaving}：最多 ${spare}` },
    en: { text: ({ base, leaving, spare }) => `${base}, leaving at least ${leaving}: at most ${spare}` },
  }),
  'deduct/before': message<{ line: string; taken: string }>({
    severity: 'info',
    zh: { text: ({ line, taken }) => `先扣 ${line} ${taken}` },
    en: { text: ({ line, taken }) => `${line} took ${taken} first` },
  }),
  'deduct/taken': message<{ room: string; taken: string }>({
    severity: 'info',
    zh: { text: ({ room, taken }) => `可扣 ${room}，扣 ${taken}` },
    en: { text: ({ room, taken }) => `room for ${room}, taken ${taken}` },
  }),
  'deduct/carried': message<{ left: string }>({
    severity: 'info',
    zh: { text: ({ left }) => `余 ${left} 转下月` },
    en: { text: ({ left }) => `${left} carried to the next month` },
  }),
  'deduct/waived': message<{ left: string }>({
    severity: 'info',
    zh: { text: ({ left }) => `余 ${left} 免除` },
    en: { text: ({ left }) => `${left} waived` },
  }),
  'place/nth': message<{ place: number }>({
    severity: 'info',
    zh: { text: ({ place }) => `第 ${place} 名` },
    en: { text: ({ place }) => `place ${place}` },
  }),
  'place/none': plain('没有名次', 'no place'),
  'place/not-among': plain('不在参评之列', 'not among the ranked'),

  // params, ladders, alternatives
  'param/always': plain('一直如此', 'from the beginning'),
  'param/from': message<{ from: string }>({
    severity: 'info',
    zh: { text: ({ from }) => `自 ${from} 起` },
    en: { text: ({ from }) => `from ${from}` },
  }),
  'ladder/rule': plain('同类累计', 'counts the same offence'),
  'ladder/all': plain('合并累计', 'counts all offences'),
  'ladder/window': message<{ counts: string; from: string; to: string }>({
    severity: 'info',
    zh: {
      text: ({ counts, from, to }) => (from === '' ? `${counts}，至 ${to}` : `${counts}，${from} 至 ${to}`),
    },
    en: {
      text: ({ counts, from, to }) => (from === '' ? `${counts}, to ${to}` : `${counts}, ${from} to ${to}`),
    },
  }),
  'ladder/earlier': message<{ at: number; date: string; of: string; rule: string }>({
    severity: 'info',
    zh: { text: ({ at, date, of, rule }) => `第 ${at} 次  ${date}  ${of}  ${rule}` },
    en: { text: ({ at, date, of, rule }) => `no. ${at}  ${date}  ${of}  ${rule}` },
  }),
  'ladder/this': message<{ at: number; date: string; rung: string }>({
    severity: 'info',
    zh: { text: ({ at, date, rung }) => `第 ${at} 次  ${date}  这一次${rung}` },
    en: { text: ({ at, date, rung }) => `no. ${at}  ${date}  this one${rung}` },
  }),
  'ladder/last-rung': message<{ from: number }>({
    severity: 'info',
    zh: { text: ({ from }) => `，最后一级（第 ${from} 次起）` },
    en: { text: ({ from }) => `, the last rung (no. ${from} on)` },
  }),
  'alternative/not-in-force': message<{ day: string; from: string; until: string }>({
    severity: 'info',
    zh: {
      text: ({ day, from, until }) =>
        `${day} 不在施行期内（${from === '' ? '' : `自 ${from}`}${until === '' ? '' : `至 ${until}`}）`,
    },
    en: {
      text: ({ day, from, until }) =>
        `not in force on ${day} (${[from === '' ? '' : `from ${from}`, until === '' ? '' : `until ${until}`].filter((each) => each !== '').join(' ')})`,
    },
  }),
  'alternative/lower': message<{ after: string }>({
    severity: 'info',
    zh: { text: ({ after }) => `也成立，但次序在 ${after} 之后` },
    en: { text: ({ after }) => `would hold, but stands after ${after}` },
  }),
  'alternative/lower-tied': message<{ after: string }>({
    severity: 'info',
    zh: { text: ({ after }) => `次序在 ${after} 之后` },
    en: { text: ({ after }) => `stands after ${after}` },
  }),
  'requirement/met': plain('已具备', 'met'),
  'requirement/lacking-too': plain('也缺，另作一次裁定', 'lacking as well: a decision of its own'),
  'requirement/not-asked': plain('这里不要求', 'not asked for here'),
  'alternative/overridden': plain('成立，被特批取代', 'holds, and the override replaced it'),
  'alternative/also-applied': plain('也成立，另作一次裁定', 'applies as well: a decision of its own'),
  'alternative/not-valued': message<{ why: string }>({
    severity: 'info',
    zh: { text: ({ why }) => `没有轮到，也无法算出：${why}` },
    en: { text: ({ why }) => `its turn did not come, and it cannot be valued: ${why}` },
  }),
  'join/list': message<{ items: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ items }) => items.join('，') },
    en: { text: ({ items }) => items.join(', ') },
  }),
  'join/choices': message<{ items: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ items }) => items.join('、') },
    en: { text: ({ items }) => items.join(' and ') },
  }),
  ...turnMessages,
  ...changeMessages,
} as const;

export type ExplainCode = keyof typeof explainMessages;

function amount(zh: string, en: string) {
  return message<{ amount: string }>({
    severity: 'info',
    zh: { text: (p) => `${zh} ${p.amount}` },
    en: { text: (p) => `${en} ${p.amount}` },
  });
}

function streak(zh: string, en: string) {
  return message<{ what: string; length: number }>({
    severity: 'info',
    zh: { text: ({ what, length }) => `“${what}”连续${zh} ${length} 个月` },
    en: { text: ({ what, length }) => `"${what}" ${en} ${length} months running` },
  });
}

function rounded(zh: string, en: string) {
  return message<{ before: string; after: string }>({
    severity: 'info',
    zh: { text: ({ before, after }) => `${before} → ${zh} ${after}` },
    en: { text: ({ before, after }) => `${before} → ${en} ${after}` },
  });
}

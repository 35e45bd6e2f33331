import { message } from '@bylaw/runtime';
import { sayNames, sayType } from '../say-type.ts';
import { sayKind, sayName } from '../say-value.ts';

type TypeParam = readonly string[];
type NamePair = readonly string[];
type Nothing = Record<string, never>;

const outcomes: { readonly [outcome: string]: { readonly zh: string; readonly en: string } } = {
  credit: { zh: '业绩归', en: 'credit' },
  'credit-house': { zh: '归公', en: 'credit the house' },
  'credit-nobody': { zh: '不计业绩', en: 'credit nobody' },
  split: { zh: '按分成', en: 'split' },
  reverse: { zh: '冲回', en: 'reverse' },
  warning: { zh: '警告', en: 'warning' },
  absence: { zh: '旷工', en: 'absence' },
  fine: { zh: '罚款', en: 'fine' },
  compensation: { zh: '赔偿', en: 'compensation' },
  points: { zh: '记分', en: 'points' },
  suspension: { zh: '停轮', en: 'suspend' },
  propose: { zh: '提请', en: 'propose' },
  ladder: { zh: '按阶梯', en: 'ladder' },
  nothing: { zh: '不罚', en: 'nothing' },
  choose: { zh: '如 …, 否则 …', en: 'if …, else …' },
};

const places: { readonly [place: string]: { readonly zh: string; readonly en: string } } = {
  claim: {
    zh: '判归只决定业绩归谁：业绩归、归公、不计业绩、按分成、冲回',
    en: 'A claim only decides who is credited: credit, split, reverse',
  },
  discipline: {
    zh: '纪律只能处罚：警告、罚款、赔偿、记分、停轮、旷工、提请、按阶梯、不罚',
    en: 'A discipline only punishes: warning, fine, compensation, points, suspend, absence, propose, ladder, nothing',
  },
  rotation: {
    zh: '轮客里的“违者”只能处罚：警告、罚款、赔偿、记分、停轮、旷工、提请、按阶梯、不罚',
    en: 'The `otherwise` of a rotation only punishes: warning, fine, compensation, points, suspend, absence, propose, ladder, nothing',
  },
  duty: {
    zh: '要求只能处罚：警告、罚款、赔偿、记分、旷工、提请、按阶梯、不罚',
    en: 'A duty only punishes: warning, fine, compensation, points, absence, propose, ladder, nothing',
  },
  rung: {
    zh: '阶梯的每一级只写处罚：警告、罚款、赔偿、记分、停轮、旷工、提请、不罚',
    en: 'A rung is a penalty: warning, fine, compensation, points, suspend, absence, propose, nothing',
  },
};

/** Whether a kind of posting is taken off a person's pay. */
function isDeducted(kind: string): boolean {
  return kind === 'fine' || kind === 'compensation';
}

/** Claims, disciplines, measures, rankings, awards and statements. */
export const blockMessages = {
  'rule/period-empty': message<{ from: string; until: string }>({
    severity: 'error',
    zh: { text: ({ from, until }) => `规则自 ${from} 起，却在 ${until} 就结束，一天也不施行。` },
    en: { text: ({ from, until }) => `This rule begins on ${from} but ends on ${until}: it never holds.` },
  }),
  'rule/never-applies': message<{ name: NamePair }>({
    severity: 'error',
    zh: { text: ({ name }) => `规则“${sayName(name, 'zh')}”永远不会适用：两个条件不能同时成立。` },
    en: {
      text: ({ name }) =>
        `The rule ${sayName(name, 'en')} can never apply: two of its conditions cannot hold together.`,
    },
  }),
  'claim/no-otherwise': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `判归“${sayName(name, 'zh')}”没有“其余情形”：各条规则都不适用时，不知道归谁。`,
      hint: () => '在最后加上“其余情形 名称 业绩归 …”。',
    },
    en: {
      text: ({ name }) =>
        `The claim ${sayName(name, 'en')} has no \`otherwise\`: where no rule applies, nobody knows who gets it.`,
      hint: () => 'End it with `otherwise NAME credit …`.',
    },
  }),
  'claim/rule-hidden': message<{ hidden: NamePair; by: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ hidden, by }) =>
        `规则“${sayName(hidden, 'zh')}”永远轮不到：凡是合它条件的，前面的“${sayName(by, 'zh')}”都先适用。`,
      hint: () => '把较具体的规则移到前面，或删去这一条。',
    },
    en: {
      text: ({ hidden, by }) =>
        `The rule ${sayName(hidden, 'en')} is never reached: whatever meets it, ${sayName(by, 'en')} decides first.`,
      hint: () => 'Move the more particular rule up, or remove this one.',
    },
  }),
  'claim/no-money': message<{ event: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ event }) => `“${sayName(event, 'zh')}”没有款额的栏目，不知道把多少业绩归给人。`,
      hint: () => '用“计入 …”写明。',
    },
    en: {
      text: ({ event }) =>
        `${sayName(event, 'en')} has no money field, so how much is credited is not known.`,
      hint: () => 'Say it with `crediting …`.',
    },
  }),
  'claim/several-moneys': message<{ event: NamePair; fields: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ event, fields }) =>
        `“${sayName(event, 'zh')}”有几个款额栏目（${sayNames(fields, 'zh')}），没有写明按哪一个计业绩。`,
      hint: ({ fields }) => `用“计入 …”写明，如“计入 ${sayNames(fields.slice(0, 1), 'zh')}”。`,
    },
    en: {
      text: ({ event, fields }) =>
        `${sayName(event, 'en')} has several money fields (${sayNames(fields, 'en')}), and which is credited is not said.`,
      hint: ({ fields }) => `Say it, as in \`crediting ${sayNames(fields.slice(0, 1), 'en')}\`.`,
    },
  }),
  'claim/money-optional': message<{ event: NamePair; field: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ event, field }) =>
        `“${sayName(event, 'zh')}”的“${sayName(field, 'zh')}”可能没有填写，那时不知道计多少业绩。`,
      hint: ({ field }) => `用“计入 ${sayName(field, 'zh')} 否则 0元”写明。`,
    },
    en: {
      text: ({ event, field }) =>
        `${sayName(field, 'en')} of ${sayName(event, 'en')} may be unset; how much is credited then is not known.`,
      hint: ({ field }) => `Say it, as in \`crediting ${sayName(field, 'en')} else 0 CNY\`.`,
    },
  }),
  'claim/whole-twice': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '同一笔业绩在一条规则里归了两次，会重复计算。',
      hint: () => '几个人分，用“按分成”；或用“计 …”写明各自的数额。',
    },
    en: {
      text: () => 'One rule gives the whole amount away twice.',
      hint: () => 'Use a `split`, or say each amount with `with`.',
    },
  }),
  'outcome/not-here': message<{ outcome: string; place: string }>({
    severity: 'error',
    zh: {
      text: ({ outcome, place }) =>
        `这里不能写“${outcomes[outcome]?.zh ?? outcome}”。${places[place === 'last-rung' ? 'rung' : place]?.zh ?? ''}。`,
    },
    en: {
      text: ({ outcome, place }) =>
        `\`${outcomes[outcome]?.en ?? outcome}\` cannot stand here. ${places[place === 'last-rung' ? 'rung' : place]?.en ?? ''}.`,
    },
  }),
  'outcome/not-a-person': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `这里要的是人（一种档案），写的却是${sayType(type, 'zh')}。`,
      hint: () => '写到人为止，如“该跟踪记录的顾问”。',
    },
    en: {
      text: ({ type }) => `This is ${sayType(type, 'en')}; a person (an entity) is needed here.`,
      hint: () => "Go on to the person, as in Tracking's consultant.",
    },
  }),
  'outcome/other-kind-of-person': message<{ first: NamePair; second: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ first, second }) =>
        `同一条款前面归给“${sayName(first, 'zh')}”，这里归给“${sayName(second, 'zh')}”，两种人不能混在一起。`,
    },
    en: {
      text: ({ first, second }) =>
        `This block posts to a ${sayName(first, 'en')} elsewhere and to a ${sayName(second, 'en')} here; it must be one kind.`,
    },
  }),
  'outcome/negative': message<Nothing>({
    severity: 'error',
    zh: { text: () => '处罚的数额不能是负的。' },
    en: { text: () => 'A penalty cannot be negative.' },
  }),
  'reverse/keep-not-foreseeable': message<Nothing>({
    severity: 'error',
    zh: { text: () => '保留多久要写定月数或引用标准，如“6个月”。' },
    en: { text: () => 'How long it is kept is a number of months, or a param: 6 months, for one.' },
  }),
  'rotation/unsaid': message<{ name: NamePair; /** `starts` or `order` */ what: string }>({
    severity: 'error',
    zh: {
      text: ({ name, what }) =>
        what === 'starts'
          ? `轮客“${sayName(name, 'zh')}”没有写每天从谁开始轮。`
          : `轮客“${sayName(name, 'zh')}”没有写一开始谁先谁后。`,
      hint: ({ what }) =>
        what === 'starts'
          ? '写“每日从头”“每日接续”或“每日顺延一位”；制度没写的，后面加“暂定”。'
          : '写“起始顺序”和一项数或日期，如“起始顺序 入职日期”，小的在前；制度没写的，后面加“暂定”。',
    },
    en: {
      text: ({ name, what }) =>
        what === 'starts'
          ? `The rotation ${sayName(name, 'en')} does not say who is first on a new day.`
          : `The rotation ${sayName(name, 'en')} does not say who stands where at first.`,
      hint: ({ what }) =>
        what === 'starts'
          ? 'Write `each day starts from the first`, `each day goes on` or `each day one further`; `assumed` behind it where the regulation is silent.'
          : 'Write `order by` and a number or a date, the least first, as in `order by hiredOn`; `assumed` behind it where the regulation is silent.',
    },
  }),
  'rotation/nobody-receives': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `轮客“${sayName(name, 'zh')}”写了违者怎么罚，却没写实际由谁接待，看不出谁违。`,
      hint: () => '加一行“实际接待”和记录里写接待人的那一项，如“实际接待 接待人”。',
    },
    en: {
      text: ({ name }) =>
        `The rotation ${sayName(name, 'en')} says what receiving against the turn brings, but not who really received: nobody can be found out.`,
      hint: () => 'Add `received by` and the field that names the receiver, as in `received by receiver`.',
    },
  }),
  'rotation/no-order': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `起始顺序要按数或日期排，这里是${sayType(type, 'zh')}。`,
      hint: () => '在档案里加一项数，如“轮序: 数量”，小的在前。',
    },
    en: {
      text: ({ type }) => `The order needs a number or a date; this is ${sayType(type, 'en')}.`,
      hint: () => 'Give the entity a number for it, such as `seat: count`; the least comes first.',
    },
  }),
  'discipline/no-rules': message<{ name: NamePair }>({
    severity: 'warning',
    zh: { text: ({ name }) => `纪律“${sayName(name, 'zh')}”里一条规则也没有。` },
    en: { text: ({ name }) => `The discipline ${sayName(name, 'en')} has no rules.` },
  }),
  'measure/not-a-value': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `指标是数或是否，不能是${sayType(type, 'zh')}。` },
    en: { text: ({ type }) => `A measure is a number or yes/no, not ${sayType(type, 'en')}.` },
  }),
  'measure/named-like-a-field': message<{ name: string; entity: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, entity }) =>
        `“${sayName(entity, 'zh')}”已有“${name}”这一栏，指标不能同名，否则分不清读的是哪一个。`,
      hint: () => '给指标换个名字。',
    },
    en: {
      text: ({ name, entity }) =>
        `${sayName(entity, 'en')} has a field named ${name} already; a measure is read like a field and needs a name of its own.`,
      hint: () => 'Rename the measure.',
    },
  }),
  'ranking/not-a-group': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `不能按${sayType(type, 'zh')}分组。`,
      hint: () => '按分类、文字、是否或档案分组。',
    },
    en: {
      text: ({ type }) => `People cannot be grouped by ${sayType(type, 'en')}.`,
      hint: () => 'Group by an enum, a text, yes/no or an entity.',
    },
  }),
  'ranking/not-a-number': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `排名要按数来排，这里是${sayType(type, 'zh')}。` },
    en: { text: ({ type }) => `A ranking goes by a number; this is ${sayType(type, 'en')}.` },
  }),
  'award/first-how-many': message<Nothing>({
    severity: 'error',
    zh: { text: () => '没有写发给前几名。', hint: () => '如“发给 最高业绩奖 前1名”。' },
    en: {
      text: () => 'This does not say to how many it is given.',
      hint: () => 'Such as `give topPrize to the first 1`.',
    },
  }),
  'award/nobody': message<Nothing>({
    severity: 'error',
    zh: { text: () => '前0名没有人。' },
    en: { text: () => 'The first 0 are nobody.' },
  }),
  'award/first-unranked': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '这个奖励没有排名，没有“前几名”。',
      hint: () => '加上“参评”和“排序依据”，或删去“前…名”。',
    },
    en: {
      text: () => 'This award has no ranking, so nobody is among the first.',
      hint: () => 'Add `among` and `rank by`, or remove `to the first`.',
    },
  }),
  'award/shared-proposal': message<Nothing>({
    severity: 'error',
    zh: { text: () => '提请不是钱，并列的人不能均分。', hint: () => '写“并列各得”或“并列不发”。' },
    en: {
      text: () => 'A proposal is no money, so those who tie cannot share it.',
      hint: () => 'Write `ties each` or `ties none`.',
    },
  }),
  'statement/unknown-base': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `上面没有叫“${name}”的项目或小计，不知道从哪里扣。`,
      hint: ({ similar }) =>
        similar.length === 0 ? '扣款只能从前面的项目里扣。' : `是不是“${similar.join('”或“')}”？`,
    },
    en: {
      text: ({ name }) => `No item above is named ${name}, so there is nothing to deduct from.`,
      hint: ({ similar }) =>
        similar.length === 0
          ? 'Deductions are taken from an item above them.'
          : `Did you mean ${similar.join(' or ')}?`,
    },
  }),
  'statement/deducted-twice': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `前面已经从“${name}”里扣过一次，再从这里扣，看不到扣掉的部分，留下的会比写明的少。`,
      hint: () => '在前一次扣款后面加一行“小计”，从这个小计里扣；或者把两次扣款合在一处。',
    },
    en: {
      text: ({ name }) =>
        `An earlier deduction already takes from ${name}; a second one does not see what it took, so less would be left than is written.`,
      hint: () =>
        'Put a `subtotal` below the first deduction and deduct from that, or make one deduction of both.',
    },
  }),
  'statement/no-total': message<{ name: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `结算单“${sayName(name, 'zh')}”没有合计。`,
      hint: () => '在最后写“合计 实发”。',
    },
    en: {
      text: ({ name }) => `The statement ${sayName(name, 'en')} has no total.`,
      hint: () => 'End it with `total NAME`.',
    },
  }),
  'statement/total-not-last': message<Nothing>({
    severity: 'error',
    zh: { text: () => '合计只有一个，放在最后。', hint: () => '中间的用“小计”。' },
    en: { text: () => 'There is one total, at the end.', hint: () => 'Use `subtotal` in between.' },
  }),
  'statement/not-taken': message<{ kind: string; blocks: readonly string[]; all: string; zh: string }>({
    severity: 'warning',
    zh: {
      text: ({ kind, blocks }) =>
        `“${sayNames(blocks, 'zh')}”会产生${sayKind(kind as 'fine', 'zh')}，但结算单没有算进去。`,
      hint: ({ kind, zh }) =>
        isDeducted(kind)
          ? `在“扣款自 …”的括号里加一行“项目 … = ${zh}, 余额免除”。`
          : `加一行“项目 … = ${zh}”。`,
    },
    en: {
      text: ({ blocks, all }) =>
        `${sayNames(blocks, 'en')} can post ${all.replace('all ', '')}, but no line of a statement takes them.`,
      hint: ({ kind, all }) =>
        isDeducted(kind)
          ? `Add to a deduction (\`deduct from … { }\`): \`line … = ${all}, the rest waived\`.`
          : `Add a line: \`line … = ${all}\`.`,
    },
  }),
  'statement/taken-twice': message<{ block: NamePair; kind: string; all: string }>({
    severity: 'error',
    zh: {
      text: ({ block, kind }) =>
        `“${sayName(block, 'zh')}”的${sayKind(kind as 'fine', 'zh')}在两行里各算了一次。`,
      hint: () => '只留一行。',
    },
    en: {
      text: ({ block, all }) =>
        `Two lines take the ${all.replace('all ', '')} of ${sayName(block, 'en')}, each in full.`,
      hint: () => 'Keep one of them.',
    },
  }),
} as const;

import { message } from '@bylaw/runtime';
import { sayDeclarationKind, sayNames, sayType } from '../say-type.ts';
import { sayName } from '../say-value.ts';

type TypeParam = readonly string[];
type NamePair = readonly string[];
type Nothing = Record<string, never>;

/** Params, tables, splits and ladders: what blocks are made of. */
export const definitionMessages = {
  'param/record': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `标准不能是${sayType(type, 'zh')}：记录每个月都会变。` },
    en: { text: ({ type }) => `A param cannot be ${sayType(type, 'en')}: records change with every month.` },
  }),
  'param/dates-not-rising': message<{ date: string; before: string }>({
    severity: 'error',
    zh: {
      text: ({ date, before }) => `${date} 不晚于前一个日期 ${before}。`,
      hint: () => '各次调整按日期先后写，每天一次。',
    },
    en: {
      text: ({ date, before }) => `${date} is not after the date before it, ${before}.`,
      hint: () => 'Write the changes in the order of their days, one a day.',
    },
  }),
  'param/range-of-what': message<{ type: TypeParam }>({
    severity: 'error',
    zh: { text: ({ type }) => `${sayType(type, 'zh')}没有大小，不能有可调范围。` },
    en: { text: ({ type }) => `There is no range of ${sayType(type, 'en')}.` },
  }),
  'param/range-empty': message<Nothing>({
    severity: 'error',
    zh: { text: () => '可调范围的低端高于高端。', hint: () => '先写低的，再写高的。' },
    en: {
      text: () => 'The low end of this range is above its high end.',
      hint: () => 'Write the lower one first.',
    },
  }),
  'param/out-of-range': message<Nothing>({
    severity: 'error',
    zh: { text: () => '这个值不在可调范围之内。', hint: () => '改这个值，或放宽可调范围。' },
    en: { text: () => 'This value lies outside the range.', hint: () => 'Change it, or widen the range.' },
  }),
  'param/step-not-positive': message<Nothing>({
    severity: 'error',
    zh: { text: () => '步长要大于零。' },
    en: { text: () => 'A step must be more than zero.' },
  }),
  'param/off-step': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '从范围的低端起，一步一步走不到这个值。',
      hint: () => '改这个值，或改步长，使范围的高端和每个值都在步上。',
    },
    en: {
      text: () => 'No whole number of steps leads from the low end to this value.',
      hint: () => 'Change it or the step: the high end and every value must lie on a step.',
    },
  }),
  'table/not-a-key': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `对照表不能按${sayType(type, 'zh')}来查。`,
      hint: () => '可以按分类，或按款额、数量、百分比、天数、月数分档。',
    },
    en: {
      text: ({ type }) => `A table cannot be looked up by ${sayType(type, 'en')}.`,
      hint: () => 'Use an enum, or bands of money, a count, a percentage, days or months.',
    },
  }),
  'table/key-kind': message<{ type: TypeParam }>({
    severity: 'error',
    zh: {
      text: ({ type }) => `这张表按${sayType(type, 'zh')}来查，这一行却不是这样写的。`,
      hint: () => '按分类查的写各项的名字，按数查的写“不超过 …”“不满 …”。',
    },
    en: {
      text: ({ type }) =>
        `This table is looked up by ${sayType(type, 'en')}, and this key is of another form.`,
      hint: () => 'Enums take the names of their members, numbers `up to …` or `below …`.',
    },
  }),
  'table/key-twice': message<{ name: string }>({
    severity: 'error',
    zh: { text: ({ name }) => `“${name}”写了两次。` },
    en: { text: ({ name }) => `${name} is given twice.` },
  }),
  'table/missing-cells': message<{ of: NamePair; missing: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ of, missing }) => `“${sayName(of, 'zh')}”里的这几项，表里没有写：${sayNames(missing, 'zh')}。`,
      hint: () => '每一项都要有；没有的写 0。',
    },
    en: {
      text: ({ of, missing }) =>
        `The table says nothing of these members of ${sayName(of, 'en')}: ${sayNames(missing, 'en')}.`,
      hint: () => 'Every member must be there; write 0 where there is nothing.',
    },
  }),
  'table/columns-unasked': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '这张表只按一样东西查，不需要“列”。',
      hint: () => '删去“列”，或在“按”后面写上第二样。',
    },
    en: {
      text: () => 'This table is looked up by one thing and has no columns.',
      hint: () => 'Remove `columns`, or name a second thing behind `by`.',
    },
  }),
  'table/no-columns': message<Nothing>({
    severity: 'error',
    zh: { text: () => '这张表按两样东西查，却没有写“列”。', hint: () => '在第一行写“列 …, …”。' },
    en: {
      text: () => 'This table is looked up by two things but does not name its columns.',
      hint: () => 'Begin it with `columns …, …`.',
    },
  }),
  'table/row-width': message<{ values: number; columns: number }>({
    severity: 'error',
    zh: {
      text: ({ values, columns }) => `这一行应有 ${columns} 个值，写了 ${values} 个。`,
      hint: () => '每一行按“列”的顺序写，一列一个值。',
    },
    en: {
      text: ({ values, columns }) => `This row needs ${columns} values and has ${values}.`,
      hint: () => 'Give one value for each column, in their order.',
    },
  }),
  'table/arguments': message<{ name: NamePair; given: number; wanted: number }>({
    severity: 'error',
    zh: {
      text: ({ name, given, wanted }) =>
        `查“${sayName(name, 'zh')}”要写 ${wanted} 样，这里写了 ${given} 样。`,
    },
    en: {
      text: ({ name, given, wanted }) =>
        `${sayName(name, 'en')} takes ${wanted} ${wanted === 1 ? 'value' : 'values'} to look up; here are ${given}.`,
    },
  }),
  'split/two-rests': message<Nothing>({
    severity: 'error',
    zh: { text: () => '“剩余部分”只能归一个角色。', hint: () => '给其中一个写明份额。' },
    en: { text: () => 'Only one role can take the rest.', hint: () => 'Give one of them a share.' },
  }),
  'split/no-odd-holder': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '没有写除不尽的零头归谁。',
      hint: () => '加上“零头归 角色”；制度没有写的，在后面注明：暂定“理由”。',
    },
    en: {
      text: () => 'Nothing says who takes the odd fen.',
      hint: () => 'Add `odd fen to ROLE`; where the regulation is silent, with `assumed "why"`.',
    },
  }),
  'split/share-not-foreseeable': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '份额要写百分比或引用标准（可以加减），才能保证加起来正好是全部。',
      hint: () => '如“70%”“1/3”“100% - 外销分成”。',
    },
    en: {
      text: () =>
        'A share is made of percentages and params, added or subtracted, so that the whole can be proved.',
      hint: () => 'Such as 70%, 1/3 or 100% - trackerShare.',
    },
  }),
  'split/share-outside': message<{ share: string; params: boolean }>({
    severity: 'error',
    zh: {
      text: ({ share, params }) => `份额要在 0% 到 100% 之间，这里${params ? '可能' : ''}是 ${share}。`,
    },
    en: {
      text: ({ share, params }) =>
        `A share lies between 0% and 100%; this ${params ? 'can be' : 'is'} ${share}.`,
    },
  }),
  'split/shares-not-whole': message<{ sum: string; params: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `各份加起来是 ${sum}，不是 100%。`
          : `“${sayNames(params, 'zh')}”在可调范围内变动时，各份加起来不总是 100%，例如 ${sum}。`,
      hint: () => '改份额，或让一个角色取“剩余部分”。',
    },
    en: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `The shares add up to ${sum}, not to 100%.`
          : `When ${sayNames(params, 'en')} moves within its range the shares do not stay at 100%: ${sum}, for one.`,
      hint: () => 'Change a share, or let one role take `the rest`.',
    },
  }),
  'split/over-whole': message<{ sum: string; params: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `写明的份额加起来是 ${sum}，超过了 100%，没有剩余。`
          : `“${sayNames(params, 'zh')}”在可调范围内变动时，写明的份额可以加到 ${sum}，超过 100%。`,
      hint: () => '减少份额，或收窄可调范围。',
    },
    en: {
      text: ({ sum, params }) =>
        params.length === 0
          ? `The shares add up to ${sum}, more than 100%, and leave no rest.`
          : `When ${sayNames(params, 'en')} moves within its range the shares can add up to ${sum}, more than 100%.`,
      hint: () => 'Lower a share, or narrow the range.',
    },
  }),
  'split/unknown-role': message<{ name: string; split: NamePair; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name, split }) => `分成“${sayName(split, 'zh')}”没有“${name}”这个角色。`,
      hint: ({ similar }) =>
        similar.length === 0 ? '看看它声明了哪些角色。' : `是不是“${similar.join('”或“')}”？`,
    },
    en: {
      text: ({ name, split }) => `The split ${sayName(split, 'en')} has no role named ${name}.`,
      hint: ({ similar }) =>
        similar.length === 0 ? 'See which roles it declares.' : `Did you mean ${similar.join(' or ')}?`,
    },
  }),
  'split/role-twice': message<{ name: string }>({
    severity: 'error',
    zh: { text: ({ name }) => `角色“${name}”写了两次。` },
    en: { text: ({ name }) => `The role ${name} is filled twice.` },
  }),
  'split/missing-role': message<{ split: NamePair; missing: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ split, missing }) =>
        `用分成“${sayName(split, 'zh')}”时，没有写明这些角色是谁：${sayNames(missing, 'zh')}。`,
      hint: () => '每个角色都要有人，否则那一份没有着落。',
    },
    en: {
      text: ({ split, missing }) =>
        `This use of ${sayName(split, 'en')} does not say who takes these roles: ${sayNames(missing, 'en')}.`,
      hint: () => 'Every role needs someone, or its share goes nowhere.',
    },
  }),
  'ladder/no-rungs': message<Nothing>({
    severity: 'error',
    zh: { text: () => '阶梯里一级也没有。' },
    en: { text: () => 'This ladder has no rungs.' },
  }),
  'ladder/out-of-order': message<{ ordinal: number; expected: number }>({
    severity: 'error',
    zh: {
      text: ({ ordinal, expected }) => `这里应是第${expected}次，写的是第${ordinal}次。`,
      hint: () => '从第1次起，一次不漏地写。',
    },
    en: {
      text: ({ ordinal, expected }) =>
        `This rung is number ${ordinal}; number ${expected} is missing before it.`,
      hint: () => 'Begin with 1st and leave none out.',
    },
  }),
  'ladder/no-end': message<{ ordinal: number }>({
    severity: 'error',
    zh: {
      text: ({ ordinal }) => `没有写第${ordinal}次以后怎么办。`,
      hint: ({ ordinal }) => `最后一级写“第${ordinal}次起”。`,
    },
    en: {
      text: ({ ordinal }) => `Nothing says what follows after number ${ordinal}.`,
      hint: () => 'Write `on` behind the last ordinal, as in `4th on`.',
    },
  }),
  'ladder/unreachable': message<{ ordinal: number; from: number }>({
    severity: 'error',
    zh: { text: ({ ordinal, from }) => `从第${from}次起都按前面那一级，第${ordinal}次这一级永远用不到。` },
    en: {
      text: ({ ordinal, from }) =>
        `From number ${from} on an earlier rung holds, so number ${ordinal} is never reached.`,
    },
  }),
  'ladder/milder': message<{ ordinal: number; before: number }>({
    severity: 'warning',
    zh: {
      text: ({ ordinal, before }) => `第${ordinal}次比第${before}次罚得轻，是不是写反了？`,
      hint: () => '如果本来就这样定，不改也可以。',
    },
    en: {
      text: ({ ordinal, before }) => `Number ${ordinal} is milder than number ${before}. Is that meant?`,
      hint: () => 'If it is, leave it.',
    },
  }),
  'ladder/window-not-written-out': message<Nothing>({
    severity: 'error',
    zh: { text: () => '滚动的期限要写定天数或月数，如“3个月”。' },
    en: {
      text: () => 'A rolling window is a number of days or months that is written out, such as 3 months.',
    },
  }),
  'ladder/window-empty': message<Nothing>({
    severity: 'error',
    zh: { text: () => '滚动的期限要大于零。' },
    en: { text: () => 'A rolling window must be longer than nothing.' },
  }),
  'ladder/rise-outside': message<Nothing>({
    severity: 'error',
    zh: {
      text: () => '“每次递增”只能写在阶梯最后一级（第…次起）的罚款上。',
      hint: () => '只有那一级会一次又一次地用到。',
    },
    en: {
      text: () => '`rising by` belongs to the fine of the last rung of a ladder.',
      hint: () => 'Only that rung is used again and again.',
    },
  }),
  'unused/declaration': message<{ kind: string; name: NamePair }>({
    severity: 'warning',
    zh: {
      text: ({ kind, name }) =>
        `${sayDeclarationKind(kind, 'zh')}“${sayName(name, 'zh')}”没有地方用到，改它不起作用。`,
      hint: () => '用上它，或删去它。',
    },
    en: {
      text: ({ name }) => `Nothing uses ${sayName(name, 'en')}; changing it changes nothing.`,
      hint: () => 'Use it, or remove it.',
    },
  }),
} as const;

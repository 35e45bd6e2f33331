import { message } from '@bylaw/runtime';
import { sayDeclarationKind, sayDeclarationKinds } from '../say-type.ts';
import { sayList, sayName } from '../say-value.ts';

/** An identifier and its label. */
type NamePair = readonly string[];

const spaces: { readonly [space: string]: { readonly zh: string; readonly en: string } } = {
  type: { zh: '分类、档案、记录', en: 'enums, entities and events' },
  block: { zh: '标准、分成、阶梯和各种条款', en: 'params, splits, ladders and blocks' },
  field: { zh: '同一张表的栏目', en: 'the fields of one record' },
  member: { zh: '同一个分类的各项', en: 'the members of one enum' },
  rule: { zh: '同一条款的规则', en: 'the rules of one block' },
  line: { zh: '同一张结算单的项目', en: 'the items of one statement' },
  role: { zh: '同一个分成的角色', en: 'the roles of one split' },
  score: { zh: '同一项考核的评分项', en: 'the scores of one assessment' },
};

const meanings: { readonly [kind: string]: { readonly zh: string; readonly en: string } } = {
  field: { zh: '记录里的栏目', en: 'a field of the record' },
  'posting-field': { zh: '结果里的一栏', en: 'a column of the postings' },
  subject: { zh: '所判的那一条', en: 'what is judged' },
  row: { zh: '正在查的那一条', en: 'the record searched for' },
  found: { zh: '查到的一条', en: 'a record that was found' },
  line: { zh: '结算单的项目', en: 'an item of the statement' },
  member: { zh: '分类的一项', en: 'a member of an enum' },
  measure: { zh: '指标', en: 'a measure' },
  declaration: { zh: '标准或条款', en: 'a param or a block' },
  rule: { zh: '规则', en: 'a rule' },
};

function sayMeanings(kinds: readonly string[], language: 'zh' | 'en'): string {
  const said = kinds.map((kind) => meanings[kind]?.[language] ?? sayDeclarationKind(kind, language));
  return sayList(said, language);
}

/** The hint of a name that was not found: names like it, or where to look. */
function meant(similar: readonly string[], language: 'zh' | 'en', instead: string): string {
  if (similar.length === 0) return instead;
  return language === 'zh' ? `是不是“${similar.join('”或“')}”？` : `Did you mean ${similar.join(' or ')}?`;
}

/** What to write where a declaration stands that has no value by itself. */
const valueHints: { readonly [kind: string]: { readonly zh: string; readonly en: string } } = {
  table: {
    zh: '查表要写明按什么查，如“级别津贴(业绩)”。',
    en: 'Look it up with its keys, as in levelPay(credited).',
  },
  article: {
    zh: '条文只是一段话，不参与计算。',
    en: 'An article is a text, and nothing is worked out from it.',
  },
  param: {
    zh: '这里只能写定值，不能引用别的标准。',
    en: 'Only a value that is written out can stand here.',
  },
  claim: {
    zh: '要合计它的结果，写“合计额 数额 取自 …”。',
    en: 'To add up what it decided, write `sum of amount over …`.',
  },
  discipline: {
    zh: '要合计它的结果，写“合计额 数额 取自 …”。',
    en: 'To add up what it posted, write `sum of amount over …`.',
  },
  rotation: {
    zh: '要数轮次，写“件数 … 其 得主 是 …”。',
    en: 'To count turns, write `number of …`.',
  },
  duty: {
    zh: '要数缺了几次，写“件数 …”。',
    en: 'To count what was lacking, write `number of …`.',
  },
  ranking: { zh: '写“第一名于 …”或“名次于 …”。', en: 'Write `first in …` or `place in …`.' },
  assessment: { zh: '写“得分于 …”或“等级于 …”。', en: 'Write `score in …` or `grade in …`.' },
  award: { zh: '要看是否得奖，写“获得 …”。', en: 'To ask whether someone got it, write `won …`.' },
};

/** Names: what is declared, and what a name refers to. */
export const nameMessages = {
  'name/duplicate': message<{ name: string; space: string }>({
    severity: 'error',
    zh: {
      text: ({ name, space }) =>
        `“${name}”已经用过了。${spaces[space]?.zh ?? ''}之间，名称和标识都不能重复。`,
      hint: () => '给其中一个换个名字。',
    },
    en: {
      text: ({ name, space }) =>
        `${name} is taken. Among ${spaces[space]?.en ?? ''}, identifiers and labels are used once.`,
      hint: () => 'Give one of the two another name.',
    },
  }),
  'name/built-in': message<{ name: string; record: string }>({
    severity: 'error',
    zh: {
      text: ({ name, record }) =>
        `“${name}”不用声明：${record === 'event' ? '每条记录都自带编号、日期和时间' : '每份档案都自带编号'}。`,
      hint: () => '删去这一栏；如果指的是别的，换个名字。',
    },
    en: {
      text: ({ name, record }) =>
        `${name} is there already: every ${record === 'event' ? 'event has id (编号), date (日期) and time (时间)' : 'entity has id (编号)'}.`,
      hint: () => 'Remove the field, or rename it if something else is meant.',
    },
  }),
  'name/unknown-type': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `没有叫“${name}”的分类、档案或记录。`,
      hint: ({ similar }) => meant(similar, 'zh', '先声明它，或用款额、数量、文字等类型。'),
    },
    en: {
      text: ({ name }) => `There is no enum, entity or event named ${name}.`,
      hint: ({ similar }) => meant(similar, 'en', 'Declare it, or use a type such as money, count or text.'),
    },
  }),
  'name/unknown': message<{ name: string; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `这里没有叫“${name}”的东西。`,
      hint: ({ similar }) =>
        meant(similar, 'zh', '这里能用的是所判记录的栏目、标准、指标，以及前面查到的记录。'),
    },
    en: {
      text: ({ name }) => `Nothing here is named ${name}.`,
      hint: ({ similar }) =>
        meant(
          similar,
          'en',
          'A name here is a field of the record judged, a param, a measure, or a record found before.',
        ),
    },
  }),
  'name/unknown-declaration': message<{
    name: string;
    wanted: readonly string[];
    similar: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ name, wanted }) => `没有叫“${name}”的${sayDeclarationKinds(wanted, 'zh')}。`,
      hint: ({ similar }) => meant(similar, 'zh', '先声明它，文件的先后不要紧。'),
    },
    en: {
      text: ({ name, wanted }) =>
        `${name} is not declared; ${sayDeclarationKinds(wanted, 'en')} is needed here.`,
      hint: ({ similar }) => meant(similar, 'en', 'Declare it; the order of files does not matter.'),
    },
  }),
  'name/unknown-field': message<{ name: string; record: NamePair; similar: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name, record }) => `“${sayName(record, 'zh')}”没有“${name}”这一栏。`,
      hint: ({ similar }) => meant(similar, 'zh', '看看它声明了哪些栏目。'),
    },
    en: {
      text: ({ name, record }) => `${sayName(record, 'en')} has no field named ${name}.`,
      hint: ({ similar }) => meant(similar, 'en', 'See which fields it declares.'),
    },
  }),
  'name/unknown-member': message<{
    name: string;
    of: NamePair;
    members: readonly string[];
    similar: readonly string[];
  }>({
    severity: 'error',
    zh: {
      text: ({ name, of }) => `“${name}”不是“${sayName(of, 'zh')}”的一项。`,
      hint: ({ similar, members }) => meant(similar, 'zh', `可以写：${sayList(members, 'zh')}。`),
    },
    en: {
      text: ({ name, of }) => `${name} is not a member of ${sayName(of, 'en')}.`,
      hint: ({ similar, members }) => meant(similar, 'en', `It can be: ${sayList(members, 'en')}.`),
    },
  }),
  'name/member-without-enum': message<{ name: string; of: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, of }) => `“${name}”是“${sayName(of, 'zh')}”的一项，但这里没有同它比较的东西。`,
      hint: ({ name }) => `前面要写出与它比较的栏目：“… 是 ${name}”。`,
    },
    en: {
      text: ({ name, of }) =>
        `${name} is a member of ${sayName(of, 'en')}, but nothing of that enum is compared with it here.`,
      hint: ({ name }) => `Write the field that is compared before it: \`… is ${name}\`.`,
    },
  }),
  'name/ambiguous': message<{ name: string; meanings: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name, meanings: kinds }) => `“${name}”在这里可以指几样东西：${sayMeanings(kinds, 'zh')}。`,
      hint: () => '写明是谁的（如“本成交的…”），或给其中一个换个名字；两条同类记录用“称为”区分。',
    },
    en: {
      text: ({ name, meanings: kinds }) =>
        `${name} could mean more than one thing here: ${sayMeanings(kinds, 'en')}.`,
      hint: () =>
        "Say whose it is (this Sale's …), rename one of them, or tell two records of one kind apart with `as`.",
    },
  }),
  'name/glued': message<{ name: string; cut: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”连在一起了，不是一个名字。`,
      hint: ({ cut }) => `两个词之间要有空格：${cut}。`,
    },
    en: {
      text: ({ name }) => `${name} is several words written together, and no name.`,
      hint: ({ cut }) => `Chinese words that follow one another need a space between them: ${cut}.`,
    },
  }),
  'name/subject-in-search': message<{ name: string; record: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, record }) =>
        `“${name}”是“${sayName(record, 'zh')}”的栏目，不是这里所查记录的栏目。查找之内，单写的名字指所查的记录。`,
      hint: ({ name, record }) => `写“本${sayName(record, 'zh')}的${name}”。`,
    },
    en: {
      text: ({ name, record }) =>
        `${name} is a field of ${sayName(record, 'en')}, not of the record searched for. Inside a search a bare name is a field of the record searched for.`,
      hint: ({ name, record }) => `Write this ${sayName(record, 'en')}'s ${name}.`,
    },
  }),
  'name/found-field': message<{ name: string; record: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, record }) => `“${name}”是查到的“${sayName(record, 'zh')}”的栏目，要写明是它的。`,
      hint: ({ name, record }) => `写“该${sayName(record, 'zh')}的${name}”。`,
    },
    en: {
      text: ({ name, record }) =>
        `${name} is a field of the ${sayName(record, 'en')} that was found; say so.`,
      hint: ({ name, record }) => `Write ${sayName(record, 'en')}'s ${name}.`,
    },
  }),
  'name/type-as-value': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”是一类东西的名字，不是其中的某一个。`,
      hint: () => '指所判的那一个，写“本…”；指它的一栏，写栏目的名字。',
    },
    en: {
      text: ({ name }) => `${name} is the name of a kind of thing, not one of them.`,
      hint: () => 'For the one that is judged write `this …`; for one of its fields write the field.',
    },
  }),
  'name/not-the-subject': message<{ name: string; subject: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name, subject }) =>
        subject.length === 0
          ? `这里没有所判的记录，“本${name}”无所指。`
          : `这里所判的是“${sayName(subject, 'zh')}”，不是“${name}”。`,
      hint: () => '“本…”指所判的那一个；查到的记录写“该…”。',
    },
    en: {
      text: ({ name, subject }) =>
        subject.length === 0
          ? `Nothing is judged here, so there is no "this ${name}".`
          : `What is judged here is a ${sayName(subject, 'en')}, not a ${name}.`,
      hint: () => '`this` names what is judged; a record that was found is named by its type alone.',
    },
  }),
  'name/nothing-found': message<{ name: string; subject: NamePair }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `前面没有查到过“${name}”，“该${name}”无所指。`,
      hint: () => '先用“最早”“最近”或“唯一”查找；“存在”“不存在”不带出记录。',
    },
    en: {
      text: ({ name }) => `No ${name} was found before this place.`,
      hint: () => 'Search with `earliest`, `latest` or `only` first; `some` and `no` bring no record out.',
    },
  }),
  'name/no-fields': message<{ name: string; type: readonly string[]; field: string }>({
    severity: 'error',
    zh: {
      text: ({ name, field }) => `“${name}”不是一条记录，没有“${field}”这一栏。`,
      hint: () => '“的”前面要是一条记录或一个人。',
    },
    en: {
      text: ({ name, field }) => `${name} is no record, so it has no ${field}.`,
      hint: () => "What stands before 's must be a record or a person.",
    },
  }),
  'name/no-value': message<{ name: string; kind: string }>({
    severity: 'error',
    zh: {
      text: ({ name, kind }) => `“${name}”是${sayDeclarationKind(kind, 'zh')}，在这里没有值。`,
      hint: ({ kind }) => valueHints[kind]?.zh ?? '这里要写一个值。',
    },
    en: {
      text: ({ name, kind }) => `${name} is ${sayDeclarationKind(kind, 'en')} and has no value here.`,
      hint: ({ kind }) => valueHints[kind]?.en ?? 'A value is needed here.',
    },
  }),
  'name/measure-of-whom': message<{ name: string; entity: NamePair; search: boolean }>({
    severity: 'error',
    zh: {
      text: ({ name, entity }) => `“${name}”是每位“${sayName(entity, 'zh')}”各自的指标，这里没有说是谁的。`,
      hint: ({ name, entity, search }) =>
        search ? `写“本${sayName(entity, 'zh')}的${name}”。` : `写明是谁的，如“接待人的${name}”。`,
    },
    en: {
      text: ({ name, entity }) =>
        `${name} is measured for each ${sayName(entity, 'en')}; this does not say whose is meant.`,
      hint: ({ name, entity, search }) =>
        search ? `Write this ${sayName(entity, 'en')}'s ${name}.` : `Say whose: receiver's ${name}, for one.`,
    },
  }),
  'name/wrong-kind': message<{ name: string; kind: string; wanted: readonly string[] }>({
    severity: 'error',
    zh: {
      text: ({ name, kind, wanted }) =>
        `“${name}”是${sayDeclarationKind(kind, 'zh')}，这里要的是${sayDeclarationKinds(wanted, 'zh')}。`,
    },
    en: {
      text: ({ name, kind, wanted }) =>
        `${name} is ${sayDeclarationKind(kind, 'en')}; ${sayDeclarationKinds(wanted, 'en')} is needed here.`,
    },
  }),
  'name/alias-taken': message<{ name: string }>({
    severity: 'error',
    zh: {
      text: ({ name }) => `“${name}”已经另有所指，不能再用来称呼查到的记录。`,
      hint: () => '换一个名字。',
    },
    en: {
      text: ({ name }) => `${name} means something already and cannot name the record found too.`,
      hint: () => 'Choose another name.',
    },
  }),
} as const;

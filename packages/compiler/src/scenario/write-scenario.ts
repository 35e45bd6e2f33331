import type { Constant, FactValue, Language, Posting, Program, ValueType } from '@bylaw/runtime';
import { formatDate, formatTime, parseTime } from '@bylaw/runtime';
import { splitType } from '@bylaw/runtime/linking';
import { sayKind } from '../diagnostics/say-value.ts';
import { sayDate, sayDuration, sayMoney, sayMonth, sayPercent, sayText, sayTime } from '../print/literals.ts';
import { writeName } from '../resolve/suggestion.ts';

/** A scenario that nobody has written yet. */
export interface ScenarioDraft {
  readonly title: string;
  readonly month: string;
  readonly params: readonly { readonly param: string; readonly value: Constant }[];
  readonly records: readonly {
    readonly relation: string;
    readonly id: string;
    readonly fields: ReadonlyMap<string, FactValue>;
  }[];
  readonly expects: readonly DraftExpectation[];
}

/** What is expected of a subject; of a period its person and a day of it. */
export interface DraftExpectation {
  readonly block: string;
  readonly of: string;
  readonly on?: string;
  readonly none?: true;
  readonly undecided?: true;
  readonly by?: readonly string[];
  readonly notBy?: readonly string[];
  readonly credits?: readonly (readonly [to: string, fen: number])[];
  /** Postings to be stated as consequences; empty: that there are none. */
  readonly gives?: readonly Posting[];
  readonly proposes?: Posting;
}

const words = {
  zh: {
    scenario: '示例',
    in: '于',
    given: '已有',
    param: '标准',
    on: '于',
    expect: '应得',
    no: '无',
    of: '针对',
    by: '因',
    notBy: '非因',
    credits: '分得',
    gives: '给予',
    undecided: '未决',
    and: ' 且 ',
    or: ' 或 ',
    nothing: '不罚',
    yes: '有',
    noValue: '无',
  },
  en: {
    scenario: 'scenario ',
    in: 'in',
    given: 'given',
    param: 'param',
    on: 'on',
    expect: 'expect',
    no: 'no',
    of: 'of',
    by: 'by',
    notBy: 'not by',
    credits: 'credits',
    gives: 'gives',
    undecided: 'is undecided',
    and: ' and ',
    or: ' or ',
    nothing: 'nothing',
    yes: 'yes',
    noValue: 'no',
  },
} as const;

/** A scenario as its author would have typed it, in one keyword language; names as readers of that language know them. */
export function writeScenario(program: Program, draft: ScenarioDraft, language: Language): string {
  const word = words[language];
  const name = namesOf(program, language);
  const entities = new Set(program.relations.filter(({ kind }) => kind === 'entity').map(({ id }) => id));
  const params = draft.params.map(({ param, value }) => {
    const declared = program.params.find(({ id }) => id === param);
    const text =
      declared === undefined ? String(value) : writeConstant(program, declared.type, value, language);
    return `  ${word.given} ${word.param} ${name.param(param)} = ${text}`;
  });
  const records = draft.records.map(({ relation, id, fields }) => {
    const given = [...fields].filter(
      ([field]) => entities.has(relation) || (field !== 'date' && field !== 'time'),
    );
    const list = given.map(([field, value]) => {
      const type = typeOf(program, relation, field);
      return `${name.field(relation, field)}: ${writeFact(program, type, value, language)}`;
    });
    const date = entities.has(relation) ? undefined : fields.get('date');
    const time = entities.has(relation) ? undefined : fields.get('time');
    const parts = [
      `  ${word.given} ${name.relation(relation)} ${writeName(id)}`,
      ...(typeof date === 'string' ? [`${word.on} ${sayDate(date, language)}`] : []),
      ...(typeof time === 'string' ? [time] : []),
      ...(list.length === 0 ? [] : [`{ ${list.join(', ')} }`]),
    ];
    return parts.join(' ');
  });
  const expects = draft.expects.map((expect) => `  ${writeExpectation(program, expect, language)}`);
  const title = sayText(draft.title, language);
  const head = `${word.scenario}${title.startsWith('"') && language === 'zh' ? ' ' : ''}${title} ${word.in} ${sayMonth(draft.month, language)} {`;
  return [head, ...params, ...records, ...expects, '}', ''].join('\n');
}

function writeExpectation(program: Program, expect: DraftExpectation, language: Language): string {
  const word = words[language];
  const name = namesOf(program, language);
  const rule = (id: string): string => name.rule(expect.block, id);
  const money = (fen: number): string => sayMoney(fen, program.policy.currency, language);
  return [
    word.expect,
    ...(expect.none === true ? [word.no] : []),
    name.block(expect.block),
    word.of,
    writeName(expect.of),
    ...(expect.on === undefined ? [] : [`${word.on} ${sayDate(expect.on, language)}`]),
    ...(expect.by ?? []).map((each) => `${word.by} ${rule(each)}`),
    ...(expect.notBy ?? []).map((each) => `${word.notBy} ${rule(each)}`),
    ...(expect.undecided === true ? [word.undecided] : []),
    ...(expect.credits === undefined
      ? []
      : [
          `${word.credits} ${expect.credits.map(([to, fen]) => `${writeName(to)} ${money(fen)}`).join(', ')}`,
        ]),
    ...(expect.gives === undefined
      ? []
      : [`${word.gives} ${writeConsequences(program, expect.gives, language)}`]),
    ...(expect.proposes === undefined
      ? []
      : [`${language === 'zh' ? '提请' : 'proposes'} ${writeOptions(expect.proposes, language)}`]),
  ].join(' ');
}

function writeConsequences(program: Program, postings: readonly Posting[], language: Language): string {
  const { currency } = program.policy;
  const [first] = postings;
  if (first === undefined) return words[language].nothing;
  if (first.kind === 'award' || first.kind === 'commission') {
    return sayMoney(
      postings.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      currency,
      language,
    );
  }
  const said = postings.map((posting) => {
    const { kind, amount } = posting;
    const word = sayKind(kind as Parameters<typeof sayKind>[0], language);
    if (kind === 'proposal') return `${word} ${writeOptions(posting, language)}`;
    if (amount === undefined) return word;
    if (kind === 'points') return `${word} ${String(amount)}`;
    return `${word} ${kind === 'suspension' ? sayDuration(amount, 'days', language) : sayMoney(amount, currency, language)}`;
  });
  return said.join(words[language].and);
}

function writeOptions({ options = [] }: Posting, language: Language): string {
  return options.map((each) => sayKind(each, language)).join(words[language].or);
}

function writeFact(program: Program, type: ValueType, value: FactValue, language: Language): string {
  const [kind, of] = splitType(type);
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].noValue;
  if (kind === 'enum') {
    const member = program.enums.find(({ id }) => id === of)?.members.find(({ id }) => id === value);
    return pick(member ?? { id: String(value), label: String(value) }, language);
  }
  if (kind === 'ref') return writeName(String(value));
  if (kind === 'text') return sayText(String(value), language);
  if (typeof value === 'string')
    return kind === 'date' ? sayDate(value, language) : sayTime(parseTime(value) ?? 0);
  if (kind === 'money') return sayMoney(value, program.policy.currency, language);
  if (kind === 'percent') return sayPercent([value, 10_000]);
  if (kind === 'days' || kind === 'months' || kind === 'workdays') return sayDuration(value, kind, language);
  return String(value);
}

function writeConstant(program: Program, type: ValueType, value: Constant, language: Language): string {
  if (typeof value === 'object') return sayPercent(value);
  if (typeof value !== 'number') return writeFact(program, type, value, language);
  const [kind, of] = splitType(type);
  if (kind === 'date') return sayDate(formatDate(value), language);
  if (kind === 'time') return formatTime(value);
  if (kind !== 'enum') return writeFact(program, type, value, language);
  return writeFact(
    program,
    type,
    program.enums.find(({ id }) => id === of)?.members[value]?.id ?? '',
    language,
  );
}

function typeOf(program: Program, relation: string, field: string): ValueType {
  return (
    program.relations.find(({ id }) => id === relation)?.fields.find(({ id }) => id === field)?.type ?? 'text'
  );
}

function pick({ id, label }: { readonly id: string; readonly label: string }, language: Language): string {
  return writeName(language === 'zh' && !/[「」\n]/.test(label) && label.trim() !== '' ? label : id);
}

function namesOf(program: Program, language: Language) {
  const say = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    pick(list.find((each) => each.id === id) ?? { id, label: id }, language);
  const blocks = program.steps.flatMap((step) => (step.kind === 'ladder' ? [] : [step]));
  return {
    relation: (id: string) => say(program.relations, id),
    param: (id: string) => say(program.params, id),
    field: (relation: string, id: string) =>
      say(program.relations.find((each) => each.id === relation)?.fields ?? [], id),
    block: (id: string) => say(blocks, id),
    rule: (block: string, id: string) => {
      const step = blocks.find((each) => each.id === block);
      return say(step !== undefined && 'rules' in step ? step.rules : [], id);
    },
  };
}

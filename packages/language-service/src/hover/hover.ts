import { classifyWords, sayDeclarationKind } from '@bylaw/compiler';
import type { FieldSym, RelationSym, Symbol_ } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Analysis } from '../analysis.ts';
import { stretchOf, textOf } from '../analysis.ts';
import type { Examples } from '../examples.ts';
import { declarationOf, nameAt } from '../definition.ts';
import type { NameUse } from '../names/name-index.ts';
import { keyOfSymbol } from '../names/thing.ts';
import type { Place, Stretch } from '../place.ts';
import { sayTypeOf } from '../say-type.ts';
import { helpOf } from './keyword-help.ts';
import { sayParam } from './say-param.ts';

export interface Hover {
  readonly at: Stretch;
  /** Paragraphs in Markdown, the first saying what it is. */
  readonly paragraphs: readonly string[];
}

const words = {
  zh: {
    field: '字段',
    of: '属于',
    member: '的一项',
    cites: '依据',
    assumed: '暂定',
    optional: '可不填',
    inMonth: '本月有',
  },
  en: {
    field: 'field',
    of: 'of',
    member: 'a member of',
    cites: 'Clause',
    assumed: 'Assumed',
    optional: 'may be left out',
    inMonth: 'In this month',
  },
} as const;

/** What the word at a place is: of a name what it stands for, with type, unit, values and clause; of a keyword what it does. */
export function hover(
  analysis: Analysis,
  place: Place,
  language: Language,
  examples: Examples = () => [],
): Hover | undefined {
  const use = nameAt(analysis, place);
  if (use !== undefined) {
    const paragraphs = sayThing(analysis, use, language, examples);
    if (paragraphs.length > 0) return { at: stretchOf(analysis, use.span), paragraphs };
  }
  const word = classifyWords(textOf(analysis, place.path)).find(
    ({ start, end }) => start <= place.offset && place.offset <= end,
  );
  const help = word?.token === undefined ? undefined : helpOf(word.token);
  if (word === undefined || help === undefined) return undefined;
  return { at: { path: place.path, start: word.start, end: word.end }, paragraphs: [help[language]] };
}

function sayThing(
  analysis: Analysis,
  { key }: NameUse,
  language: Language,
  examples: Examples,
): readonly string[] {
  const [space, id, part] = key.split('/');
  const symbol = analysis.compiled.checked.symbols.find((each) => keyOfSymbol(each) === `${space}/${id}`);
  if (symbol === undefined) return [];
  return part === undefined
    ? saySymbol(analysis, symbol, language)
    : sayPart(analysis, key, symbol, part, language, examples);
}

function sayNames(
  { id, label }: { readonly id: string; readonly label: string },
  language: Language,
): string {
  if (id === label) return `**${id}**`;
  return language === 'zh' ? `**${label}** (${id})` : `**${id}** “${label}”`;
}

function saySymbol(analysis: Analysis, symbol: Symbol_, language: Language): readonly string[] {
  const w = words[language];
  const kind = sayDeclarationKind(symbol.kind, language).replace(/^an? /, '');
  const paragraphs = [`${kind} ${sayNames(symbol, language)}`];
  if (symbol.kind === 'param') paragraphs.push(...sayParam(analysis, symbol.decl, language));
  if (symbol.kind === 'enum') {
    paragraphs.push(
      symbol.members
        .map((each) => (language === 'zh' ? each.label : each.id))
        .join(language === 'zh' ? '、' : ', '),
    );
  }
  if (symbol.kind === 'measure') {
    const type = analysis.compiled.checked.typeNodes.get(symbol.decl.type);
    if (type !== undefined) paragraphs.push(sayTypeOf(type, language));
  }
  const { cites, assumed } = symbol.decl as {
    cites?: { value: string };
    assumed?: { why: { value: string } };
  };
  if (cites !== undefined) paragraphs.push(`${w.cites} ${cites.value}`);
  if (assumed !== undefined) paragraphs.push(`${w.assumed} ${assumed.why.value}`);
  paragraphs.push(...sayComment(analysis, symbol));
  return paragraphs;
}

/** The comment lines right above a declaration: what its author says about it. */
function sayComment(analysis: Analysis, { decl }: Symbol_): readonly string[] {
  const text = analysis.compiled.sources.files[decl.span.file]?.text ?? '';
  const lines = text.slice(0, decl.span.start).split('\n').slice(0, -1);
  const said: string[] = [];
  for (let line = lines.pop(); line?.trimStart().startsWith('//') === true; line = lines.pop()) {
    said.unshift(line.trim().replace(/^\/\/ ?/, ''));
  }
  return said.length === 0 ? [] : [said.join(' ')];
}

function sayPart(
  analysis: Analysis,
  key: string,
  symbol: Symbol_,
  part: string,
  language: Language,
  examples: Examples,
): readonly string[] {
  const w = words[language];
  const label = analysis.names.of(key).find((use) => use.role === 'label')?.text ?? part;
  const owner = language === 'zh' ? symbol.label : symbol.id;
  if (symbol.kind === 'enum') {
    const name = sayNames({ id: part, label }, language);
    return [language === 'zh' ? `${name}：${owner}${w.member}` : `${name}: ${w.member} ${owner}`];
  }
  if (symbol.kind === 'entity' || symbol.kind === 'event') {
    const field = symbol.fields.find(({ id }) => id === part);
    return field === undefined ? [] : sayField(symbol, field, language, examples);
  }
  const declared = declarationOf(analysis, key);
  const whole = declared?.whole;
  const text = whole && analysis.compiled.sources.files[whole.file]?.text.slice(whole.start, whole.end);
  const name = sayNames({ id: part, label }, language);
  const head = language === 'zh' ? `${owner}：${name}` : `${owner}: ${name}`;
  return text === undefined ? [head] : [head, `\`\`\`bylaw\n${text}\n\`\`\``];
}

function sayField(
  of: RelationSym,
  field: FieldSym,
  language: Language,
  examples: Examples,
): readonly string[] {
  const w = words[language];
  const owner = language === 'zh' ? of.label : of.id;
  const head =
    language === 'zh'
      ? `${owner}的${w.field} ${sayNames(field, language)}`
      : `${w.field} ${sayNames(field, language)} ${w.of} ${owner}`;
  const optional = field.optional ? (language === 'zh' ? `，${w.optional}` : `, ${w.optional}`) : '';
  const shown = examples(of.id, field.id);
  const seen =
    shown.length === 0 ? [] : [`${w.inMonth}: ${shown.slice(0, 5).join(language === 'zh' ? '、' : ', ')}`];
  return [head, `${sayTypeOf(field.type, language)}${optional}`, ...seen];
}

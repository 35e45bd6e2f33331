import type { CodeFix } from '../diagnostics/diagnostic.ts';
import type { Binding, RecordScope, Symbol_ } from '../resolve/bindings.ts';
import { isHan } from '../resolve/author-language.ts';
import { cutGlued } from '../resolve/cut.ts';
import { findSimilar, nameFix, writeName } from '../resolve/suggestion.ts';
import { isType } from '../resolve/symbols.ts';
import type { Name } from '../syntax/ast.ts';
import { findWordNumber } from '../syntax/number-words.ts';
import type { Context, Want } from './context.ts';
import type { Env } from './env.ts';
import { recordsOf } from './env.ts';
import type { Meaning } from './meaning.ts';
import { findPart } from './meaning.ts';

/** Behind so many errors nobody reads what else a name might have meant. */
const MANY_ERRORS = 100;

/** Says why a bare name means nothing here, as near to what its author had in mind as can be known. */
export function reportUnknownName(ctx: Context, name: Name, env: Env, want: Want | undefined): void {
  const { text, span } = name;
  if (ctx.errorCount() > MANY_ERRORS) {
    ctx.report('name/unknown', { name: text, similar: [] }, span);
    return;
  }
  if (reportWordNumber(ctx, name)) return;
  const record = outerRecordWith(env, text);
  if (record !== undefined) {
    const subject = record === env.subject;
    const said = sayPart(ctx, name, record, subject);
    ctx.report(
      subject ? 'name/subject-in-search' : 'name/found-field',
      { name: text, record: pairOf(record) },
      span,
      { fixes: [{ title: { zh: `改为 ${said}`, en: `Write ${said}` }, span, text: said }] },
    );
    return;
  }
  const type = ctx.symbols.findType(text);
  if (type !== undefined && want?.kind !== 'enum') return reportTypeAsValue(ctx, name, type, env);
  const symbol = ctx.symbols.findBlock(text);
  if (symbol !== undefined) return reportNoValue(ctx, name, symbol, env);
  if (/^[本该]./.test(text) && ctx.symbols.findType(text.slice(1)) !== undefined) {
    return reportNoRecord(ctx, name, env);
  }
  const parts = cutGlued(text, (word) => ctx.isDeclaredAnywhere(word));
  if (parts !== undefined) {
    const cut = parts.join(' ');
    ctx.report('name/glued', { name: text, cut }, span, {
      fixes: [{ title: { zh: `分开写 ${cut}`, en: `Write ${cut}` }, span, text: cut }],
    });
    return;
  }
  if (want?.kind === 'enum') {
    const similar = findSimilar(
      text,
      want.of.members.flatMap((member) => [member.label, member.id]),
    );
    const members = want.of.members.map((member) => writeName(isHan(text) ? member.label : member.id));
    ctx.report(
      'name/unknown-member',
      { name: text, of: [want.of.id, want.of.label], members: members.slice(0, 8), similar },
      span,
      { fixes: nameFix(name, similar) },
    );
    return;
  }
  const [of] = enumsWith(ctx, text);
  if (of !== undefined) {
    // The other side has its own error; this may well be the right member for it.
    if (want?.kind === 'error') return;
    ctx.report('name/member-without-enum', { name: text, of: [of.id, of.label] }, span);
    return;
  }
  const similar = findSimilar(text, visibleNames(ctx, env));
  ctx.report('name/unknown', { name: text, similar }, span, { fixes: nameFix(name, similar) });
}

/** `三个月` and `半年` are no numbers here; says how to write them. */
function reportWordNumber(ctx: Context, { text, span }: Name): boolean {
  const number = findWordNumber(text);
  if (number === undefined) return false;
  const { better } = number;
  const start = span.start + number.from;
  const place = { file: span.file, start, end: start + number.length };
  ctx.report('syntax/number-in-words', { text, better }, place, {
    fixes: [{ title: { zh: `改为 ${better}`, en: `Write ${better}` }, span: place, text: better }],
  });
  return true;
}

/** The enums that have such a member. */
export function enumsWith(ctx: Context, text: string): readonly Symbol_[] {
  return ctx.symbols.all.filter(
    (each) => each.kind === 'enum' && each.members.some(({ id, label }) => id === text || label === text),
  );
}

/** A name with several meanings: each is listed, and the one that can be said otherwise is offered. */
export function reportAmbiguousName(ctx: Context, name: Name, meanings: readonly Meaning[], env: Env): void {
  const fixes: CodeFix[] = [];
  for (const { binding } of meanings) {
    const record = 'record' in binding ? binding.record : undefined;
    if (record?.relation === undefined) continue;
    const said =
      binding.kind === 'record'
        ? record === env.subject && sayRecord(ctx, name, record, true)
        : sayPart(ctx, name, record, record === env.subject);
    if (typeof said !== 'string') continue;
    fixes.push({ title: { zh: `改为 ${said}`, en: `Write ${said}` }, span: name.span, text: said });
  }
  ctx.report(
    'name/ambiguous',
    { name: name.text, meanings: meanings.map(({ binding }) => sortOf(binding, env)) },
    name.span,
    { fixes },
  );
}

/** What sort of thing a meaning is, for the message; of records, which. */
function sortOf(binding: Binding, env: Env): string {
  if (binding.kind !== 'record') return binding.kind;
  if (binding.record === env.subject) return 'subject';
  return env.rows.includes(binding.record) ? 'row' : 'found';
}

/** A record further out that has such a field, while a search looks at another; or one that was found. */
function outerRecordWith(env: Env, text: string): RecordScope | undefined {
  const innermost = env.rows.at(-1) ?? env.subject;
  const others = recordsOf(env).filter((record) => record !== innermost);
  if (env.subject !== undefined && env.subject !== innermost) others.unshift(env.subject);
  return others.find((record) => findPart(record, text) !== undefined);
}

function pairOf(record: RecordScope): readonly string[] {
  const of = record.relation ?? record.block;
  return of === undefined ? [] : [of.id, of.label];
}

function sayRecord(ctx: Context, name: Name, record: RecordScope, subject: boolean): string {
  const [id = '', label = ''] = pairOf(record);
  const chinese = isHan(name.text) || ctx.languageAt(name.span) === 'zh';
  if (record.alias !== undefined) return writeName(record.alias);
  // The prefix is glued to the word behind it, and a name in 「」 is no word.
  if (chinese) return `${subject ? '本' : '该'}${writeName(label) === label ? label : id}`;
  return subject ? `this ${writeName(id)}` : writeName(id);
}

function sayPart(ctx: Context, name: Name, record: RecordScope, subject: boolean): string {
  const chinese = isHan(name.text) || ctx.languageAt(name.span) === 'zh';
  const root = sayRecord(ctx, name, record, subject);
  return chinese ? `${root}的${writeName(name.text)}` : `${root}'s ${writeName(name.text)}`;
}

function reportTypeAsValue(ctx: Context, name: Name, type: Symbol_, env: Env): void {
  const record = env.rows.at(-1) ?? env.subject;
  // `per Team` where the person's `team` is meant.
  const fields = (record?.relation?.fields ?? []).filter(
    (field) => (field.type.kind === 'enum' || field.type.kind === 'ref') && field.type.of === type,
  );
  const fixes = fields.map((field) => {
    const text = writeName(isHan(name.text) ? field.label : field.id);
    return { title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: name.span, text };
  });
  ctx.report('name/type-as-value', { name: name.text }, name.span, { fixes });
}

function reportNoValue(ctx: Context, name: Name, symbol: Symbol_, env: Env): void {
  if (symbol.kind === 'measure') {
    const { text } = symbol.decl.subject;
    const entity = ctx.symbols.findType(text) ?? { id: text, label: text };
    ctx.report(
      'name/measure-of-whom',
      { name: name.text, entity: [entity.id, entity.label], search: env.rows.length > 0 },
      name.span,
    );
    return;
  }
  ctx.report('name/no-value', { name: name.text, kind: symbol.kind }, name.span, {
    related: isType(symbol)
      ? []
      : [{ span: symbol.decl.name.span, label: { zh: '声明在这里', en: 'declared here' } }],
  });
}

/** `本到访` or `该到访` where there is no such record. */
function reportNoRecord(ctx: Context, name: Name, env: Env): void {
  const type = ctx.symbols.findType(name.text.slice(1));
  const other = name.text.startsWith('本')
    ? recordsOf(env).some((record) => record.relation === type)
    : env.subject !== undefined && env.subject.relation === type;
  const text = `${name.text.startsWith('本') ? '该' : '本'}${name.text.slice(1)}`;
  ctx.report(
    name.text.startsWith('本') ? 'name/not-the-subject' : 'name/nothing-found',
    {
      name: name.text.slice(1),
      subject:
        env.subject?.relation === undefined ? [] : [env.subject.relation.id, env.subject.relation.label],
    },
    name.span,
    {
      fixes: other ? [{ title: { zh: `改为 ${text}`, en: `Write ${text}` }, span: name.span, text }] : [],
    },
  );
}

function visibleNames(ctx: Context, env: Env): readonly string[] {
  const record = env.rows.at(-1) ?? env.subject;
  const names = (record?.relation?.fields ?? []).flatMap((field) => [field.label, field.id]);
  names.push(...(env.lines?.keys() ?? []));
  for (const symbol of ctx.symbols.all) {
    if (
      symbol.kind === 'param' ||
      symbol.kind === 'measure' ||
      symbol.kind === 'entity' ||
      symbol.kind === 'event'
    ) {
      names.push(symbol.label, symbol.id);
    }
  }
  return names;
}

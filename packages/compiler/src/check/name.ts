import type { Binding, RecordScope, Type } from '../resolve/bindings.ts';
import type { Span } from '../source/span.ts';
import type { Expr, Name } from '../syntax/ast.ts';
import type { Context, Typed, Want } from './context.ts';
import type { Env } from './env.ts';
import { findCandidate, isKnown } from './env.ts';
import type { Meaning } from './meaning.ts';
import { findMeanings, recordType } from './meaning.ts';
import { amountType, postedKinds, subjectRelation } from './postings.ts';
import { ERROR } from './type.ts';
import { reportAmbiguousName, reportUnknownName } from './unknown-name.ts';

const NOTHING: Typed = { type: ERROR, optional: false };

/**
 * A bare name. `asRoot`: it is reached into (`Sale's customer`), where inside a search the name of a type may stand for
 * the subject too.
 */
export function checkName(ctx: Context, name: Name, env: Env, want?: Want, asRoot = false): Typed {
  ctx.probe?.atName(ctx, name, env, want);
  const meanings = findMeanings(ctx, name.text, env, want);
  const [meaning, ...others] = meanings;
  if (meaning === undefined) {
    reportUnknownName(ctx, name, env, want);
    return NOTHING;
  }
  if (others.length > 0) {
    reportAmbiguousName(ctx, name, meanings, env);
    return NOTHING;
  }
  const { binding } = meaning;
  if (binding.kind === 'record' && !asRoot && isBareSubject(binding.record, name, env)) {
    ctx.report('name/type-as-value', { name: name.text }, name.span, {
      fixes: [subjectFix(ctx, name, binding.record)],
    });
  }
  ctx.bindings.set(name, binding);
  return typeMeaning(ctx, meaning, env, name.span);
}

/** Inside a search the subject must be said with `this`, so that no one takes it for the record searched for. */
function isBareSubject(record: RecordScope, name: Name, env: Env): boolean {
  if (name.text.startsWith('本')) return false;
  if (record.what === 'candidate') return record !== env.rows.at(-1);
  return env.rows.length > 0 && record === env.subject;
}

function subjectFix(ctx: Context, name: Name, record: RecordScope) {
  const id = record.relation?.id ?? name.text;
  const label = record.relation?.label ?? name.text;
  const text = ctx.languageAt(name.span) === 'zh' ? `本${label}` : `this ${id}`;
  return { title: { zh: `改为 本${label}`, en: `Write this ${id}` }, span: name.span, text };
}

/** `this Sale`: the subject, by the name of its type. */
export function checkThis(ctx: Context, node: Extract<Expr, { kind: 'this' }>, env: Env): Typed {
  const { name } = node;
  const type = ctx.symbols.findType(name.text);
  const { subject } = env;
  const meant = [subject, findCandidate(env)].find(
    (record) => record !== undefined && record.relation === type,
  );
  if (meant === undefined) {
    ctx.report(
      'name/not-the-subject',
      {
        name: name.text,
        subject: subject?.relation === undefined ? [] : [subject.relation.id, subject.relation.label],
      },
      node.span,
      {
        fixes:
          subject?.relation === undefined ? [] : [{ ...subjectFix(ctx, name, subject), span: node.span }],
      },
    );
    return NOTHING;
  }
  ctx.bindings.set(name, { kind: 'record', record: meant });
  return { type: recordType(meant), optional: false, key: recordKey(ctx, meant) };
}

/** Names a record in scope, as `Typed.key` does. */
export function recordKey(ctx: Context, record: RecordScope): string {
  return `#${ctx.recordNumber(record)}`;
}

/** The type of what a name turned out to mean, and whether it may be unset here. */
function typeMeaning(ctx: Context, { binding, type }: Meaning, env: Env, span: Span): Typed {
  switch (binding.kind) {
    case 'record':
      return { type: recordType(binding.record), optional: false, key: recordKey(ctx, binding.record) };
    case 'field': {
      const key = binding.record && `${recordKey(ctx, binding.record)}.${binding.field.id}`;
      return typeField(binding.field.type, binding.field.optional, key, env);
    }
    case 'posting-field':
      return binding.record === undefined ? NOTHING : typeColumn(ctx, binding, binding.record, env, span);
    case 'measure':
      return { type: measureType(ctx, binding.symbol), optional: false };
    case 'declaration':
      ctx.used.add(binding.symbol);
      if (binding.symbol.kind !== 'param') ctx.depend(binding.symbol);
      return { type: type ?? ERROR, optional: false };
    default:
      return { type: type ?? ERROR, optional: false };
  }
}

/** A field, which may be unset unless a test before it says otherwise. */
export function typeField(type: Type, optional: boolean, key: string | undefined, env: Env): Typed {
  return {
    type,
    optional: optional && !(key !== undefined && isKnown(env, key)),
    ...(key === undefined ? {} : { key }),
  };
}

/** A measure's type; asks for another run where the measure has not been checked yet. */
export function measureType(ctx: Context, symbol: Extract<Binding, { kind: 'measure' }>['symbol']): Type {
  ctx.depend(symbol);
  const type = ctx.valueTypes.get(symbol);
  if (type === undefined) ctx.readEarly();
  return type ?? ctx.symbols.typeNodes.get(symbol.decl.type) ?? ERROR;
}

/** A column of a block's postings. */
export function typeColumn(
  ctx: Context,
  binding: Extract<Binding, { kind: 'posting-field' }>,
  record: RecordScope,
  env: Env,
  span: Span,
): Typed {
  const { block } = record;
  if (block === undefined) return NOTHING;
  const key = `${recordKey(ctx, record)}.${binding.column}`;
  switch (binding.column) {
    case 'to': {
      const receiver = ctx.receivers.get(block);
      if (receiver === undefined) ctx.readEarly();
      // What goes to the house has no receiver.
      const mayLack = postedKinds(ctx.symbols, block).has('house');
      return typeField(receiver === undefined ? ERROR : { kind: 'ref', of: receiver }, mayLack, key, env);
    }
    case 'amount': {
      const type = amountType(ctx.symbols, block);
      if (typeof type !== 'string') return { type, optional: false, key };
      ctx.report('posting/no-amount', { block: [block.id, block.label], mixed: type === 'mixed' }, span);
      return NOTHING;
    }
    case 'date':
      return { type: { kind: 'date' }, optional: false, key };
    case 'of': {
      if (block.kind === 'duty' && block.decl.every !== undefined) {
        ctx.report('posting/of-period', { block: [block.id, block.label] }, span);
        return NOTHING;
      }
      const subject = subjectRelation(ctx.symbols, block);
      return { type: subject === undefined ? ERROR : { kind: 'ref', of: subject }, optional: false, key };
    }
    case 'rule':
      return { type: { kind: 'text' }, optional: false, key, ruleOf: block };
  }
}

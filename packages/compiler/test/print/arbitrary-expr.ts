import fc from 'fast-check';
import type { Assumed, CompareOp, DateLiteral, Expr, Name, TextLiteral } from '../../src/syntax/ast.ts';

/** Trees as an author could have written them, made up. They have no places: they are printed, then read. */
const span = { file: 0, start: 0, end: 0 };

/** Plain, Han, mixed, with a word that is a keyword elsewhere, and such as must be quoted. */
const nameTexts = [
  'amount',
  'x1',
  '客户',
  'VIP客户',
  'team',
  '业绩',
  'credits',
  '警告',
  '提成',
  'down',
  'Sale',
];
const quotedTexts = ['到访的目的', 'when', '且', 'is not', '1st', 'a b'];

export const name: fc.Arbitrary<Name> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...nameTexts).map((text) => toName(text, false)) },
  { weight: 1, arbitrary: fc.constantFrom(...quotedTexts).map((text) => toName(text, true)) },
);

function toName(text: string, quoted: boolean): Name {
  return { kind: 'name', text, quoted, span };
}

/** Kinds of records: names that no phrase begins with, as a search needs. */
const recordName: fc.Arbitrary<Name> = fc
  .constantFrom('Visit', '到访', 'Tracking', '跟踪记录')
  .map((text) => toName(text, false));

export const text: fc.Arbitrary<TextLiteral> = fc
  .constantFrom('五★1', '', 'say "hi"', '按“规章”', 'a\\b', '// no comment', '1. 第一', "it's")
  .map((value) => ({ kind: 'text', value, span }));

export const assumed: fc.Arbitrary<Assumed> = text.map((why) => ({ why, span }));

export const date: fc.Arbitrary<DateLiteral> = fc
  .constantFrom('2026-03-05', '2025-12-31', '2024-02-29')
  .map((value) => ({ kind: 'date', value, span }));

export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

export const money: fc.Arbitrary<Expr> = fc
  .tuple(
    fc.constantFrom(0, 5, 100, 20_000, 258_160, 3_000_000, 3_500_050, 10 ** 15),
    fc.constantFrom('CNY', 'USD'),
  )
  .map(([value, currency]) => ({ kind: 'money', value, currency, span }));
export const percent: fc.Arbitrary<Expr> = fc
  .constantFrom([7, 10], [1, 8], [0, 1], [6, 5], [1, 40000])
  .map(([top, bottom]) => ({ kind: 'percent', value: [top as number, bottom as number], span }));
const duration: fc.Arbitrary<Expr> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('days', 'months', 'workdays'))
  .map(([value, unit]) => ({ kind: 'duration', value, unit, span }));
export const count: fc.Arbitrary<Expr> = fc
  .integer({ min: 0, max: 5000 })
  .map((value) => ({ kind: 'count', value, span }));
const time: fc.Arbitrary<Expr> = fc
  .integer({ min: 0, max: 1439 })
  .map((value) => ({ kind: 'time', value, span }));
const bool: fc.Arbitrary<Expr> = fc.boolean().map((value) => ({ kind: 'bool', value, span }));

export const literal: fc.Arbitrary<Expr> = fc.oneof(money, percent, duration, count, time, bool, date, text);

const compareOps: CompareOp[] = [
  'is',
  'is-not',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'before',
  'after',
  'not-before',
  'not-after',
];

interface Made {
  value: Expr;
  condition: Expr;
}

/** Any expression, well typed or not: what the grammar takes and the printer must give back. */
export const { value, condition } = fc.letrec<Made>((tie) => {
  const some = tie('value');
  const test = tie('condition');
  const any = fc.oneof({ weight: 3, arbitrary: some }, { weight: 1, arbitrary: test });
  const tail = { over: recordName, as: maybe(name), where: maybe(test) };
  const node = fc.record.bind(fc) as <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.Arbitrary<T>;
  const made = <K extends Expr['kind']>(
    kind: K,
    model: { [F in Exclude<keyof Extract<Expr, { kind: K }>, 'kind' | 'span'>]: fc.Arbitrary<unknown> },
  ): fc.Arbitrary<Expr> =>
    node(model as never).map((fields) => ({ kind, ...(fields as object), span }) as unknown as Expr);
  const marked = assumed.map((each) => each as Assumed | undefined);
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      name,
      literal,
      name.map((each): Expr => ({ kind: 'this', name: each, span })),
      made('path', { of: any, field: name }),
      made('call', { name, args: fc.array(any, { minLength: 1, maxLength: 3 }) }),
      made('binary', { op: fc.constantFrom('add', 'sub', 'mul', 'div'), left: any, right: any }),
      made('else', { of: any, otherwise: any }),
      made('negate', { of: any }),
      made('percent-of', { percent: fc.oneof(percent, some), of: any }),
      made('clamp', { of: any, bound: fc.constantFrom('capped', 'floored'), at: any }),
      fc.oneof(
        made('aggregate', { op: fc.constant('sum'), value: any, ...tail }),
        made('aggregate', { op: fc.constant('count'), value: fc.constant(undefined), ...tail }),
      ),
      made('place', { ranking: name, first: fc.constant(false) }),
      made('assessed', { what: fc.constantFrom('score', 'grade'), assessment: name }),
      made('all', {
        of: fc.constantFrom(
          'awards',
          'commissions',
          'fines',
          'compensation',
          'credits',
          'points',
          'suspensions',
        ),
      }),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      made('compare', { op: fc.constantFrom(...compareOps), left: any, right: any }),
      made('known', { of: any, negated: fc.boolean() }),
      made('within-period', { of: any }),
      made('complete', { block: name, of: maybe(any) }),
      made('within', { of: any, length: any, side: fc.constantFrom('before', 'after'), anchor: any }),
      made('in', { of: any, members: fc.array(any, { minLength: 1, maxLength: 3 }), negated: fc.boolean() }),
      made('and', { terms: fc.array(any, { minLength: 2, maxLength: 4 }) }),
      made('or', { terms: fc.array(any, { minLength: 2, maxLength: 4 }) }),
      made('is-workday', { of: any, negated: fc.boolean() }),
      made('precedes', { of: any }),
      made('suspended', { of: any, on: any }),
      made('not', { of: any }),
      made('group', { of: any }),
      made('search', { mode: fc.constantFrom('earliest', 'latest', 'only', 'some', 'none'), ...tail }),
      made('place', { ranking: name, first: fc.constant(true) }),
      made('won', { award: name }),
      made('streak', {
        holds: any,
        pauses: maybe(any),
        breaks: maybe(marked).map((each) => ({ span, assumed: each })),
        test: fc.constantFrom('reaches', 'each', 'at-least'),
        length: fc.integer({ min: 1, max: 12 }),
        restart: maybe(maybe(marked).map((each) => ({ span, assumed: each }))),
      }),
    ),
  };
});

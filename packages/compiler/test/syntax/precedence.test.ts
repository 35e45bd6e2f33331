import { expect, test } from 'vitest';
import type { Expr } from '../../src/syntax/ast.ts';
import { parseExpression, parseText } from './parse-text.ts';

/** An expression with a bracket around every node. */
function show(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return expr.text;
    case 'count':
      return String(expr.value);
    case 'percent':
      return `${expr.value[0]}/${expr.value[1]}`;
    case 'group':
      return `[${show(expr.of)}]`;
    case 'binary':
    case 'compare':
      return `(${show(expr.left)} ${expr.op} ${show(expr.right)})`;
    case 'and':
    case 'or':
      return `(${expr.terms.map(show).join(` ${expr.kind} `)})`;
    case 'not':
    case 'precedes':
    case 'negate':
      return `(${expr.kind} ${show(expr.of)})`;
    case 'else':
      return `(${show(expr.of)} else ${show(expr.otherwise)})`;
    case 'clamp':
      return `(${show(expr.of)} ${expr.bound} ${show(expr.at)})`;
    case 'percent-of':
      return `(${show(expr.percent)} of ${show(expr.of)})`;
    case 'path':
      return `${show(expr.of)}.${expr.field.text}`;
    case 'this':
      return `this.${expr.name.text}`;
    case 'known':
      return `(${show(expr.of)} ${expr.negated ? 'unknown' : 'known'})`;
    case 'suspended':
      return `(${show(expr.of)} suspended ${show(expr.on)})`;
    case 'in':
      return `(${show(expr.of)} ${expr.negated ? 'not-in' : 'in'} ${expr.members.map(show).join()})`;
    case 'within':
      return `(${show(expr.of)} within ${show(expr.length)} ${expr.side} ${show(expr.anchor)})`;
    case 'search':
      return `{${expr.mode} ${expr.over.text}${expr.as === undefined ? '' : ` as ${expr.as.text}`}${expr.where === undefined ? '' : ` where ${show(expr.where)}`}}`;
    case 'call':
      return `${expr.name.text}(${expr.args.map(show).join()})`;
    default:
      return expr.kind;
  }
}

test.each([
  ['a + b * c', '(a add (b mul c))'],
  ['not a is suspended on b + c and d', '((not (a suspended (b add c))) and d)'],
  ['a - b - c', '((a sub b) sub c)'],
  ['- a * b', '((negate a) mul b)'],
  ['a - - b', '(a sub (negate b))'],
  ['(a + b) / c', '([(a add b)] div c)'],
  ['a / b else c', '((a div b) else c)'],
  ['a / b else c at least d', '(((a div b) else c) at-least d)'],
  ['a + b capped at c + d', '((a add b) capped (c add d))'],
  ['a capped at b floored at c', '((a capped b) floored c)'],
  ['20% of a + b', '((1/5 of a) add b)'],
  ['20% of 50% of a', '(1/5 of (1/2 of a))'],
  ['rate of a * 2', '((rate of a) mul 2)'],
  ['a的b的c', 'a.b.c'],
  ["a's b.c", 'a.b.c'],
  ["this Sale's customer", 'this.Sale.customer'],
  ['not a is b', '(not (a is b))'],
  ['not a and b', '((not a) and b)'],
  ['not not a', '(not (not a))'],
  ['a is b and c more than d + 1 and e', '((a is b) and (c more-than (d add 1)) and e)'],
  ['a or b or c', '(a or b or c)'],
  ['(a and b) or c', '([(a and b)] or c)'],
  ['a is known and b is not known', '((a known) and (b unknown))'],
  ['not a is known', '(not (a known))'],
  ['a + 1 in (b, c) and d', '(((a add 1) in b,c) and d)'],
  ['a is not in (b)', '(a not-in b)'],
  ['a within b before c and d', '((a within b before c) and d)'],
  ['a 在 c 前 b 内 且 d', '((a within b before c) and d)'],
  ['a 在 c 之后 b 以内', '(a within b after c)'],
  ['a is not before b', '(a not-before b)'],
  ['rate(a, b + 1) * 2', '(rate(a,(b add 1)) mul 2)'],
  ['latest A where b is c and d', '{latest A where ((b is c) and d)}'],
  ['latest A where b is c, and d', '({latest A where (b is c)} and d)'],
  ['x and latest A where b, and c', '(x and {latest A where b} and c)'],
  ['some A where b and some C where d, and e', '{some A where (b and {some C where d} and e)}'],
  [
    'some A where b and some C where d, and e, and f',
    '({some A where (b and {some C where d} and e)} and f)',
  ],
  ['some A where b and (some C where d), and e', '({some A where (b and [{some C where d}])} and e)'],
  ['no A where b', '{none A where b}'],
  ['no A', '{none A}'],
  ['a is no and b', '((a is bool) and b)'],
  ['only A as x where x.b is c', '{only A as x where (x.b is c)}'],
  ['latest is 3', '(latest is 3)'],
  ['first is 3 and all more than won', '((first is 3) and (all more-than won))'],
])('%s', (written, shown) => {
  expect(show(parseExpression(written))).toBe(shown);
});

test.each([
  ['a and b or c', 'syntax/mixed-and-or at or'],
  ['a or b and c and d', 'syntax/mixed-and-or at and'],
  ['a is b is c', 'syntax/comparison-chain at is'],
  ['a is b is known', 'syntax/comparison-chain at is known'],
  ['a = b', 'syntax/equals-sign at ='],
  ['a != b', 'syntax/equals-sign at !='],
  ['a 超过 3以内', 'syntax/bound-twice at 以内'],
  ['3以上', 'syntax/bound-of-nothing at 以上'],
])('%s: %s', (written, problem) => {
  expect(parseText(`measure m for P: yes/no = ${written}`).problems).toEqual([problem]);
});

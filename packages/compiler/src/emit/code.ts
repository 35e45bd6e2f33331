import { concat, group, hardline, ifBreak, indent, join, line, softline, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';

/** An expression of TypeScript, and how tightly it binds: inside a tighter one it needs brackets. */
export interface Code {
  readonly doc: Doc;
  readonly level: number;
}

const CHOICE = 0;
const OR = 1;
const AND = 2;
const EQUALITY = 3;
const ORDER = 4;
const SUM = 5;
const PREFIX = 6;
const ATOM = 7;

/** What emitted names begin with. A name of the policy stands nowhere but inside a literal. */
export type Role =
  | 'r'
  | 'f'
  | 'w'
  | 't'
  | 'q'
  | 'c'
  | 'member'
  | 'param'
  | 'table'
  | 'row'
  | 'column'
  | 'tiers'
  | 'bound'
  | 'rate'
  | 'kind'
  | 'open'
  | 'from'
  | 'filter'
  | 'value'
  | 'read'
  | 'agree'
  | 'query'
  | 'search'
  | 'key'
  | 'index'
  | 'where'
  | 'day'
  | 'when'
  | 'act'
  | 'credited'
  | 'split'
  | 'parts'
  | 'rung'
  | 'persons'
  | 'by'
  | 'per'
  | 'holds'
  | 'pauses'
  | 'order'
  | 'to'
  | 'received'
  | 'nobody'
  | 'line'
  | 'most'
  | 'leaving'
  | 'plan'
  | 'ladder'
  | 'step';

/** The only way in which names are made. */
export function ident(role: Role, index: number): string {
  return `${role}_${index}`;
}

/** A text as a literal: plain ASCII on one line, whatever the text. The only way in which texts are printed. */
export function lit(value: string): string {
  let out = '';
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    if (unit === 0x27 || unit === 0x5c) out += `\\${value[at]}`;
    else if (unit >= 0x20 && unit < 0x7f) out += value[at];
    else out += `\\u${unit.toString(16).padStart(4, '0')}`;
  }
  return `'${out}'`;
}

/** Code that nothing breaks up: a name, a call, a read. */
export function atom(value: string | Doc): Code {
  return { doc: typeof value === 'string' ? text(value) : value, level: ATOM };
}

export function integer(value: number): Code {
  return value < 0 ? { doc: text(`${value}`), level: PREFIX } : atom(`${value}`);
}

export function call(name: string, ...args: readonly (Code | string)[]): Code {
  const docs = args.map((arg) => (typeof arg === 'string' ? text(arg) : arg.doc));
  return atom(concat(text(name), brackets('(', docs, ')')));
}

/** `of[at]` and so on, from the left. */
export function member(of: string, ...at: readonly Code[]): Code {
  return atom(concat(text(of), ...at.map(({ doc }) => concat(text('['), doc, text(']')))));
}

export function property(of: Code, name: string): Code {
  return atom(concat(wrap(of, ATOM), text(`.${name}`)));
}

export function negative(of: Code): Code {
  return { doc: concat(text('-'), wrap(of, ATOM)), level: PREFIX };
}

export type Operator = '===' | '!==' | '<' | '<=' | '>' | '>=' | '+' | '-';

export function binary(left: Code, operator: Operator, right: Code): Code {
  const level =
    operator === '+' || operator === '-' ? SUM : operator === '===' || operator === '!==' ? EQUALITY : ORDER;
  const doc = concat(
    wrap(left, level),
    text(` ${operator}`),
    // A sum of a negative number would run two signs together.
    indent(concat(line, wrap(right, level === SUM ? ATOM : level + 1))),
  );
  return { doc: group(doc), level };
}

/** All of several conditions, the first that fails ends it; none: true. */
export function both(terms: readonly Code[]): Code {
  return chain(terms, '&&', AND, 'true');
}

/** One of several conditions; none: false. */
export function either(terms: readonly Code[]): Code {
  return chain(terms, '||', OR, 'false');
}

export function not(of: Code): Code {
  return { doc: concat(text('!'), wrap(of, PREFIX)), level: PREFIX };
}

export function choice(when: Code, then: Code, otherwise: Code): Code {
  const doc = concat(
    wrap(when, OR),
    indent(concat(line, text('? '), wrap(then, OR), line, text(': '), wrap(otherwise, CHOICE))),
  );
  return { doc: group(doc), level: CHOICE };
}

/** A value that is kept under a name for the rest of the expression. */
export function keep(name: string, value: Code): Code {
  return atom(concat(text(`(${name} = `), value.doc, text(')')));
}

/** A list between brackets: on one line, or one to a line with a comma behind each. */
export function brackets(open: string, docs: readonly Doc[], close: string): Doc {
  if (docs.length === 0) return text(open + close);
  const space = open === '{' ? line : softline;
  const inside = concat(space, join(concat(text(','), line), docs), ifBreak(text(',')));
  return group(concat(text(open), indent(inside), space, text(close)));
}

export function list(docs: readonly Doc[]): Doc {
  return brackets('[', docs, ']');
}

/** Members of an object; those without a value are left out. */
export function object(members: readonly (readonly [name: string, value: Doc | string | undefined])[]): Doc {
  const docs = members.flatMap(([name, value]) =>
    value === undefined ? [] : [concat(text(`${name}: `), typeof value === 'string' ? text(value) : value)],
  );
  return brackets('{', docs, '}');
}

/** Statements under one another between braces. */
export function block(statements: readonly Doc[]): Doc {
  if (statements.length === 0) return text('{}');
  return concat(text('{'), indent(concat(hardline, lines(statements))), hardline, text('}'));
}

export function lines(docs: readonly Doc[]): Doc {
  return join(hardline, docs);
}

export function statement(...parts: readonly (Doc | string)[]): Doc {
  return concat(...parts.map((part) => (typeof part === 'string' ? text(part) : part)), text(';'));
}

/** `return …;`, in brackets where it takes several lines. */
export function giveBack({ doc, level }: Code): Doc {
  if (level === ATOM) return statement('return ', doc);
  return group(
    concat(
      text('return '),
      ifBreak(text('(')),
      indent(concat(softline, doc)),
      softline,
      ifBreak(text(')')),
      text(';'),
    ),
  );
}

function chain(terms: readonly Code[], operator: string, level: number, none: string): Code {
  const [first] = terms;
  if (first === undefined) return atom(none);
  if (terms.length === 1) return first;
  // `a && b || c` is clear to the machine only.
  const docs = terms.map((term) => wrap(term, term.level === AND || term.level === OR ? ATOM : level));
  return { doc: group(join(concat(text(` ${operator}`), line), docs)), level };
}

function wrap(code: Code, level: number): Doc {
  if (code.level >= level) return code.doc;
  return group(concat(text('('), indent(concat(softline, code.doc)), softline, text(')')));
}

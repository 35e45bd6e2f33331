import type { Bilingual, Compare, Expr } from '@bylaw/runtime';
import type { CompareOp, Expr as ExprNode } from '../syntax/ast.ts';
import { shift, stripGroups } from './arithmetic.ts';
import { refuse, textOf } from './context.ts';
import type { RuleContext } from './context.ts';
import { lowerWithinPeriod } from './period.ts';
import { alike, allOf, fieldOf, slot } from './nodes.ts';
import type { Within } from './within.ts';

type ConditionNode = Extract<
  ExprNode,
  {
    readonly kind:
      | 'compare'
      | 'within'
      | 'within-period'
      | 'in'
      | 'precedes'
      | 'is-workday'
      | 'known'
      | 'and'
      | 'or'
      | 'not';
  }
>;

const OPERATORS: { readonly [op in CompareOp]: Compare['op'] } = {
  is: 'eq',
  'is-not': 'ne',
  'at-least': 'ge',
  'more-than': 'gt',
  'at-most': 'le',
  'less-than': 'lt',
  before: 'lt',
  after: 'gt',
  'not-before': 'ge',
  'not-after': 'le',
};

/** A condition: yes or no, with its words for the explanation. */
export function lowerCondition(rule: RuleContext, expr: ConditionNode, id: string): Expr {
  rule.policy.origin.set(id, expr.span);
  switch (expr.kind) {
    case 'and':
    case 'or':
      return {
        kind: expr.kind,
        type: 'bool',
        terms: termsOf(expr, expr.kind).map((term, at) => rule.lower(term, `${id}/${at + 1}`)),
      };
    case 'not':
      return {
        kind: 'not',
        type: 'bool',
        id,
        of: rule.lower(expr.of, `${id}/not`),
        text: textOf(rule.policy, expr),
      };
    case 'known':
      return {
        kind: 'known',
        type: 'bool',
        id,
        of: rule.lower(expr.of, `${id}/of`),
        negated: expr.negated,
        text: textOf(rule.policy, expr),
      };
    case 'compare':
      return compare(
        id,
        OPERATORS[expr.op],
        rule.lower(expr.left, `${id}/left`),
        rule.lower(expr.right, `${id}/right`),
        textOf(rule.policy, expr),
      );
    case 'in':
      return lowerIn(rule, expr, id);
    case 'is-workday':
      return {
        kind: 'is-workday',
        type: 'bool',
        id,
        of: rule.lower(expr.of, `${id}/of`),
        negated: expr.negated,
        text: textOf(rule.policy, expr),
      };
    case 'precedes':
      return lowerPrecedes(rule, expr, id);
    case 'within-period':
      return withinAsCondition(lowerWithinPeriod(rule, expr, id), id, textOf(rule.policy, expr));
    case 'within':
      return withinAsCondition(lowerWithin(rule, expr, id), id, textOf(rule.policy, expr));
  }
}

/** A condition at the top of a rule: always a chain, so that the terms of one are numbered like those of many. */
export function lowerWhen(rule: RuleContext, expr: ExprNode, id: string): Expr {
  const terms = termsOf(expr, 'and').map((term, at) => rule.lower(term, `${id}/${at + 1}`));
  rule.policy.origin.set(id, expr.span);
  return allOf(terms) as Expr;
}

/** The members of a chain of one word, brackets around the same word opened: `a and (b and c)` is three terms. */
export function termsOf(expr: ExprNode, word: 'and' | 'or'): readonly ExprNode[] {
  const terms: ExprNode[] = [];
  const open = [expr];
  while (open.length > 0) {
    const next = stripGroups(open.pop()!);
    if (next.kind === word) open.push(...[...next.terms].reverse());
    else terms.push(next);
  }
  return terms;
}

/** A comparison with its operands brought to one kind. */
export function compare(id: string, op: Compare['op'], left: Expr, right: Expr, text: Bilingual): Compare {
  const [one, other] = alike(left, right);
  return { kind: 'compare', type: 'bool', id, op, left: one, right: other, text };
}

/** One of constants that are whole; of anything else, one comparison for each. */
function lowerIn(rule: RuleContext, expr: ConditionNode & { readonly kind: 'in' }, id: string): Expr {
  const of = rule.lower(expr.of, `${id}/of`);
  const text = textOf(rule.policy, expr);
  const members = expr.members.map((member, at) => rule.lower(member, `${id}/member/${at + 1}`));
  const numbers = members.flatMap((member) =>
    member.kind === 'const' && typeof member.value === 'number' ? [member.value] : [],
  );
  if (numbers.length === members.length && !of.exact)
    return { kind: 'in', type: 'bool', id, of, members: numbers, negated: expr.negated, text };
  return {
    kind: expr.negated ? 'and' : 'or',
    type: 'bool',
    terms: members.map((member, at) =>
      compare(`${id}/${at + 1}`, expr.negated ? 'ne' : 'eq', of, member, text),
    ),
  };
}

/**
 * The candidate stands earlier by date and time. Where either time is not given the day alone decides, and the same day
 * counts as before.
 */
function lowerPrecedes(
  rule: RuleContext,
  expr: ConditionNode & { readonly kind: 'precedes' },
  id: string,
): Expr {
  const of = rule.lower(expr.of, `${id}/of`);
  const other = rule.policy.checked.types.get(expr.of);
  const number = rule.rows.at(-1);
  const row = number === undefined ? undefined : rule.relations.get(number);
  if (number === undefined || row === undefined || other?.kind !== 'ref') {
    return refuse(rule, expr.span, expr.kind);
  }
  const own = (field: 'date' | 'time'): Expr =>
    fieldOf(slot(`ref:${row.id}`, number), row.id, field, field, field === 'time');
  const others = (field: 'date' | 'time'): Expr => fieldOf(of, other.of.id, field, field, field === 'time');
  const text = textOf(rule.policy, expr);
  const noTime = (time: Expr, place: string): Expr => ({
    kind: 'known',
    type: 'bool',
    id: `${id}/${place}`,
    of: time,
    negated: true,
    text,
  });
  return {
    kind: 'or',
    type: 'bool',
    terms: [
      compare(`${id}/before`, 'lt', own('date'), others('date'), text),
      {
        kind: 'and',
        type: 'bool',
        terms: [
          compare(`${id}/same-day`, 'eq', own('date'), others('date'), text),
          {
            kind: 'or',
            type: 'bool',
            terms: [
              noTime(own('time'), 'time'),
              noTime(others('time'), 'other-time'),
              compare(`${id}/earlier`, 'lt', own('time'), others('time'), text),
            ],
          },
        ],
      },
    ],
  };
}

export function lowerWithin(
  rule: RuleContext,
  expr: ExprNode & { readonly kind: 'within' },
  id: string,
): Within {
  const date = rule.lower(expr.of, `${id}/of`);
  const length = rule.lower(expr.length, `${id}/length`);
  const anchor = rule.lower(expr.anchor, `${id}/anchor`);
  if (expr.side === 'after') return { date, from: anchor, to: shift(anchor, length, 1) };
  const bounds = { date, from: shift(anchor, length, -1), to: anchor };
  const subject = rule.subject;
  if (!isOwnDate(anchor, 0) || date.kind !== 'field' || date.field !== 'date' || date.of.kind !== 'slot')
    return bounds;
  const candidate = rule.relations.get(date.of.slot);
  if (subject?.kind !== 'event' || candidate?.kind !== 'event' || date.of.slot === 0) return bounds;
  return {
    ...bounds,
    notAfter: fieldOf(slot(`ref:${subject.id}`, 0), subject.id, 'time', 'time', true),
    time: fieldOf(date.of, candidate.id, 'time', 'time', true),
  };
}

/** The `date` of the very row in a slot. */
export function isOwnDate(expr: Expr, number: number): boolean {
  if (expr.kind === 'posting') return expr.column === 'date' && isSlot(expr.of, number);
  return expr.kind === 'field' && expr.field === 'date' && isSlot(expr.of, number);
}

function isSlot(expr: Expr, number: number): boolean {
  return expr.kind === 'slot' && expr.slot === number;
}

/** The same as a condition, to be tested on a candidate or beside others. */
export function withinAsCondition(within: Within, id: string, text: Bilingual): Expr {
  const terms: Expr[] = [
    compare(`${id}/from`, 'ge', within.date, within.from, text),
    compare(`${id}/to`, 'le', within.date, within.to, text),
  ];
  if (within.notAfter !== undefined && within.time !== undefined)
    terms.push({
      kind: 'or',
      type: 'bool',
      terms: [
        compare(`${id}/day`, 'lt', within.date, within.to, text),
        { kind: 'known', type: 'bool', id: `${id}/time`, of: within.time, negated: true, text },
        { kind: 'known', type: 'bool', id: `${id}/own-time`, of: within.notAfter, negated: true, text },
        compare(`${id}/not-after`, 'le', within.time, within.notAfter, text),
      ],
    });
  return { kind: 'and', type: 'bool', terms };
}

import type { Action, Expr } from '@bylaw/runtime';
import { expressionsOfAction, splitType, unknownName } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, block, call, integer, list, lit, object, property, statement } from './code.ts';
import type { Code } from './code.ts';
import { printFunction } from './printer.ts';
import type { Printer } from './printer.ts';
import type { KernelValue } from './unit.ts';

/** A function that posts what actions say. `rung`: the ordinal of a ladder's rung, whose subject is an offence. */
export function printAct(
  p: Printer,
  role: 'act' | 'rung',
  actions: readonly Action[],
  rung?: number,
): string {
  return printFunction(p, { role, type: 'void', exprs: actions.flatMap(expressionsOfAction) }, (inner) =>
    actions.flatMap((action) => printAction(inner, action, rung)),
  );
}

function printAction(p: Printer, action: Action, rung: number | undefined): readonly Doc[] {
  // A rung neither credits nor gives, and no ladder leads to another.
  const plain = action.kind === 'credit' || action.kind === 'give' || action.kind === 'ladder';
  if (rung !== undefined && plain) throw unknownName(action.kind);
  switch (action.kind) {
    case 'nobody':
      return [];
    case 'choose': {
      const then = block(action.then.flatMap((each) => printAction(p, each, rung)));
      const otherwise = block(action.otherwise.flatMap((each) => printAction(p, each, rung)));
      const when = p.truth(action.when).doc;
      return [concat(text('if ('), when, text(') '), then, text(' else '), otherwise)];
    }
    case 'split':
      return printSplit(p, action);
    case 'house':
      return [post(p, 'postHouse', atom(lit(action.name)), p.whole(action.amount))];
    case 'reverse': {
      const step = integer(p.unit.names.step(action.block));
      return [post(p, 'postReversal', step, p.number(action.of), p.whole(action.amount))];
    }
    case 'credit':
      return [
        post(p, 'postAmount', kind(p, 'credit'), ...recipient(p, action.to, rung), p.whole(action.amount)),
      ];
    case 'penalty': {
      const head = [kind(p, action.penalty), ...recipient(p, action.to, rung)];
      if (action.amount === undefined) return [post(p, 'postMark', ...head)];
      return [post(p, 'postAmount', ...head, p.whole(action.amount))];
    }
    case 'rising-fine': {
      const head = [kind(p, 'fine'), ...recipient(p, action.to, rung)];
      const from = integer(rung ?? 1);
      return [post(p, 'postRisingFine', ...head, p.whole(action.amount), p.whole(action.rise), from)];
    }
    case 'propose': {
      const options = list(action.options.map((each) => text(lit(each))));
      return [post(p, 'postProposal', ...recipient(p, action.to, rung), atom(options))];
    }
    case 'ladder': {
      const ladder = integer(p.unit.names.ladder(action.ladder));
      return [post(p, 'postOffence', ladder, ...recipient(p, action.to, rung))];
    }
    case 'give':
      return [printGive(p, action)];
  }
}

function printGive(p: Printer, action: Extract<Action, { readonly kind: 'give' }>): Doc {
  const head = [kind(p, action.post), ...recipient(p, action.to, undefined)];
  const step = action.rank === undefined ? -1 : p.unit.names.step(action.rank);
  const rank = p.unit.program.steps[step];
  const shares = rank?.kind === 'rank' && rank.ties === 'share';
  if (!shares) return post(p, 'postAmount', ...head, p.whole(action.amount));
  return post(p, 'postGive', ...head, p.whole(action.amount), integer(step));
}

/** Shares and persons are written into the split's working part by part, and then it is posted. */
function printSplit(p: Printer, action: Extract<Action, { readonly kind: 'split' }>): readonly Doc[] {
  const { unit } = p;
  const { parts } = action;
  const number = (values: readonly number[]): Doc => list(values.map((each) => text(`${each}`)));
  const split = p.once(action, 'split', () =>
    unit.constant(
      'split',
      unit.type('SplitPlan'),
      object([
        ['roles', list(parts.map(({ id }) => text(lit(id))))],
        ['relations', number(parts.map(({ to }) => relationOf(p, to)))],
        ['oddTo', `${action.oddTo}`],
        ['rest', `${parts.findIndex(({ share }) => share === undefined)}`],
        ['checked', 'undefined'],
      ]),
    ),
  );
  const working = p.once(action, 'parts', () =>
    unit.constant(
      'parts',
      unit.type('SplitParts'),
      object([
        ['shares', list(parts.map(() => text(unit.kernel('ONE'))))],
        ['to', number(parts.map(() => -1))],
      ]),
    ),
  );
  const filled = parts.flatMap(({ share, to }, at) => [
    ...(share === undefined ? [] : [statement(`${working}.shares[${at}] = `, p.ratio(share).doc)]),
    statement(`${working}.to[${at}] = `, p.number(to).doc),
  ]);
  return [...filled, post(p, 'postSplit', atom(split), atom(working), p.whole(action.amount))];
}

function post(p: Printer, name: KernelValue, ...args: readonly Code[]): Doc {
  return statement(call(p.unit.kernel(name), p.scope.run(), ...args).doc);
}

/** The number of a kind of posting, by its name. */
function kind(p: Printer, name: string): Code {
  const value = property(atom(p.unit.kernel('POST_KINDS')), 'indexOf').doc;
  return atom(p.unit.constant('kind', 'number', concat(value, text(`(${lit(name)})`))));
}

/** Relation and row. A rung is for whoever committed the offence in slot 0, whatever kind of record that is. */
function recipient(p: Printer, to: Expr, rung: number | undefined): readonly [Code, Code] {
  if (rung === undefined) return [integer(relationOf(p, to)), p.number(to)];
  const posts = p.scope.member('posts');
  const read = (column: string): Code =>
    atom(concat(text(`${posts}.${column}[`), p.scope.row(0).doc, text(']')));
  return [read('relation'), read('to')];
}

function relationOf(p: Printer, { type }: Expr): number {
  const [of, name] = splitType(type);
  if (of !== 'ref') throw unknownName(type);
  return p.unit.names.relation(name);
}

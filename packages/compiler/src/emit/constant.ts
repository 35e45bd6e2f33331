import type { Constant, Expr, Param } from '@bylaw/runtime';
import type { Ratio } from '@bylaw/runtime/kernel';
import { dayOfText, numberOf, ratioOf, unknownName } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, call, giveBack, integer, member, object } from './code.ts';
import type { Code } from './code.ts';
import type { Printer } from './printer.ts';
import type { Unit } from './unit.ts';

/** A constant as a number; a text by its number in the month's pool. */
export function printConstant(p: Printer, value: Constant): Code {
  if (typeof value !== 'string') return integer(numberOf(value));
  return member(p.scope.member('words'), integer(p.unit.names.word(value)));
}

/** A fraction that does not change: one object for each value, made once. */
export function printRatioConstant(unit: Unit, value: Constant): Code {
  const { n, d }: Ratio = ratioOf(value);
  if (n === 0) return atom(unit.kernel('ZERO'));
  if (n === 1 && d === 1) return atom(unit.kernel('ONE'));
  return atom(
    unit.constant(
      'q',
      unit.type('Ratio'),
      object([
        ['n', `${n}`],
        ['d', `${d}`],
      ]),
    ),
  );
}

/** A parameter as it holds on a day: the last version that starts on or before it. */
export function printParam(p: Printer, id: string, at: Expr): Code {
  const param = p.unit.names.param(id);
  const first = firstOf(param);
  if (param.type === 'text') {
    if (param.versions.length === 1) return printConstant(p, first);
    const name = p.unit.once(param, 'text', () => printTextVersions(p.unit, param));
    return call(name, p.scope.run(), p.number(at));
  }
  const name = p.unit.once(param, 'number', () =>
    printVersions(p.unit, param, 'number', (value) => integer(numberOf(value))),
  );
  return param.versions.length === 1 ? atom(name) : call(name, p.number(at));
}

export function printRatioParam(p: Printer, id: string, at: Expr): Code {
  const param = p.unit.names.param(id);
  if (param.versions.length === 1) return printRatioConstant(p.unit, firstOf(param));
  const name = p.unit.once(param, 'ratio', () =>
    printVersions(p.unit, param, p.unit.type('Ratio'), (value) => printRatioConstant(p.unit, value)),
  );
  return call(name, p.number(at));
}

/** A constant where the parameter never changes, else a function of the day. */
function printVersions(unit: Unit, param: Param, type: string, print: (value: Constant) => Code): string {
  const { versions } = param;
  if (versions.length === 1) return unit.constant('param', type, print(firstOf(param)).doc);
  return unit.func('param', 'day: number', type, pickVersion(param, print));
}

function printTextVersions(unit: Unit, param: Param): string {
  return unit.func(
    'param',
    `run: ${unit.type('Run')}, day: number`,
    'number',
    pickVersion(param, (value) => member('run.words', integer(unit.names.word(String(value))))),
  );
}

function pickVersion({ versions }: Param, print: (value: Constant) => Code): readonly Doc[] {
  return versions
    .map(({ from, value }, at) => {
      const give = giveBack(print(value));
      if (at === 0) return give;
      return concat(text(`if (day >= ${from === undefined ? 0 : dayOfText(from)}) `), give);
    })
    .reverse();
}

function firstOf(param: Param): Constant {
  const [first] = param.versions;
  if (first === undefined) throw unknownName(param.id);
  return first.value;
}

import type { Const, Constant, Expr, Param } from '@bylaw/runtime';
import type { Ratio } from '@bylaw/runtime/kernel';
import { dayOfText, numberOf, ratioOf, splitType, unknownName } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, call, giveBack, integer, lit, member, object } from './code.ts';
import type { Code, Role } from './code.ts';
import type { Printer } from './printer.ts';
import type { Unit } from './unit.ts';

/**
 * A constant as a number: a member of an enum by its name, a text by its number in the month's pool.
 */
export function printConstant(p: Printer, { type, value }: Pick<Const, 'type' | 'value'>): Code {
  const { unit } = p;
  if (typeof value === 'string') return member(p.scope.member('words'), integer(unit.names.word(value)));
  if (type === 'bool') return atom(unit.kernel(numberOf(value) === 1 ? 'YES' : 'NO'));
  const number = numberOf(value);
  const [kind, id] = splitType(type);
  if (kind !== 'enum') return integer(number);
  const name = unit.program.enums.find((each) => each.id === id)?.members[number]?.id;
  return atom(printNamed(unit, 'member', `${id}.${name ?? ''}`, integer(number).doc));
}

/**
 * A constant that something must be equal to. It is a number by its declaration: what a literal would tell the type
 * checker, it would hold against whatever else the policy says of the same value.
 */
export function printEqual(p: Printer, constant: Pick<Const, 'type' | 'value'>): Code {
  const code = printConstant(p, constant);
  const isLiteral =
    constant.type !== 'bool' && constant.type !== 'text' && splitType(constant.type)[0] !== 'enum';
  return isLiteral ? atom(p.unit.constant('c', 'number', code.doc)) : code;
}

function printNamed(unit: Unit, role: Role, name: string, value: Doc): string {
  return unit.constant(role, 'number', call(unit.kernel('named'), lit(name), atom(value)).doc);
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
    if (param.versions.length === 1) return printConstant(p, { type: param.type, value: first });
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
  if (versions.length === 1) return printNamed(unit, 'param', param.id, print(firstOf(param)).doc);
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

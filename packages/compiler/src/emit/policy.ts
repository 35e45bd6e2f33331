import type { Program } from '@bylaw/runtime';
import { highestSlotOfProgram } from '@bylaw/runtime/linking';
import { hashProgram } from '../lower/hash.ts';
import { blankline, concat, join, renderDoc, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { atom, block, brackets, giveBack, ident, lines, list, lit, object, statement } from './code.ts';
import { dataTypes, printData } from './data.ts';
import { printNumber, printWhole } from './expr-number.ts';
import { printRatio } from './expr-ratio.ts';
import { printTruth } from './expr-truth.ts';
import { printIndex } from './index-plan.ts';
import { printLadder } from './ladder.ts';
import { NARROWED, printOutcomeTypes } from './outcome-types.ts';
import type { Printer } from './printer.ts';
import { openScope } from './scope.ts';
import type { Scope } from './scope.ts';
import { printStep } from './steps.ts';
import type { RulePlace } from './steps.ts';
import type { KernelType, Once, Unit } from './unit.ts';
import { LINE_WIDTH, createOnce, createUnit } from './unit.ts';

/**
 * A policy as a module of TypeScript: a function for each condition and each action, over the kernels of
 * `@bylaw/runtime`, its names as literal types, and `evaluate`, which gives the same bytes as `createEvaluator`. It
 * stands beside the types of `emitTypes`, as `policy.types.ts`.
 *
 * The text is plain ASCII, the same for the same program, and has no authority: it imports nothing but the runtime and
 * those types, and names of the policy stand in it only inside string literals. Takes a program that the compiler made;
 * throws Refusal `program/unknown-name` for one that names what it does not have.
 */
export function emitPolicy(program: Program): string {
  const unit = createUnit(program);
  const plan = printPlan(unit);
  const evaluator = statement(
    'const evaluator = ',
    unit.kernel('createPlanEvaluator'),
    '(program, makePlan)',
  );
  const parts = [
    lines([
      text('// Emitted by Bylaw: change the policy, not this file.'),
      text(`// Program ${hashProgram(program)}`),
    ]),
    printImports(unit),
    ...printOutcomeTypes(program),
    ...unit.declarations,
    plan,
    printData(program),
    evaluator,
  ];
  return `${renderDoc(join(blankline, parts), LINE_WIDTH)}\n`;
}

function printImports(unit: Unit): Doc {
  const from = (kind: string, names: Iterable<string>, module: string): Doc => {
    const sorted = [...new Set(names)].sort().map((each) => text(each));
    return concat(text(`import ${kind}`), brackets('{', sorted, '}'), text(` from ${lit(module)};`));
  };
  return lines([
    from('', unit.values, '@bylaw/runtime/kernel'),
    from('type ', unit.types, '@bylaw/runtime/kernel'),
    from('type ', [...NARROWED, 'Carry', ...dataTypes(unit.program)], '@bylaw/runtime'),
    from('type ', ['Month'], './policy.types.js'),
  ]);
}

/** Prints every function of a program, and the one that puts them together as the kernels run them. */
function printPlan(unit: Unit): Doc {
  const { program, names } = unit;
  const rules: RulePlace[] = [];
  const root = createPrinter(unit, [], openScope(0), createOnce());
  const indexes = program.indexes.map((index, at) => {
    unit.heading(`Index ${at + 1}`);
    return unit.constant(
      'index',
      unit.type('IndexPlan'),
      printIndex(root.inside(openScope(index.slot)), index),
    );
  });
  const ladders = program.ladders.map((ladder, at) => {
    unit.heading(`Ladder ${at + 1}`);
    return printMaker(unit, 'LadderPlan', printLadder(root, ladder, at));
  });
  const steps = program.steps.map((step, at) => {
    unit.heading(`Step ${at + 1}: ${step.kind === 'match' ? step.block : step.kind}`);
    const { type, plan } = printStep(root, step, at, rules);
    unit.heading(`Step ${at + 1}, the whole`);
    return printMaker(unit, type, plan);
  });
  const columns = (of: Unit['names']['narrow']): Doc =>
    list(
      of.map(({ relation, field }, at) => {
        const column = object([
          ['relation', `${relation}`],
          ['field', lit(field)],
        ]);
        return concat(text(`/* ${at} */ `), column);
      }),
    );
  const plan = object([
    ['program', 'program'],
    ['relations', list(names.relations.map((id) => text(lit(id))))],
    ['narrow', columns(names.narrow)],
    ['wide', columns(names.wide)],
    ['texts', list(names.texts.map((each) => text(lit(each))))],
    ['slots', `${highestSlotOfProgram(program) + 1}`],
    ['indexes', list(indexes.map((name) => text(name)))],
    ['ladders', list(ladders.map((name) => text(`${name}()`)))],
    ['steps', list(steps.map((name) => text(`${name}()`)))],
    ['rules', list(rules.map((place) => printRuleRef(unit, place)))],
  ]);
  const body = block([giveBack(atom(plan))]);
  return lines([
    text('// The whole'),
    concat(text(`function makePlan(): ${unit.type('ProgramPlan')} `), body),
  ]);
}

/** A plan names parts of the program, which stand at the end of the module: it is made when first asked for. */
function printMaker(unit: Unit, type: KernelType, plan: Doc): string {
  return unit.func('plan', '', unit.type(type), [giveBack(atom(plan))]);
}

function printRuleRef({ names }: Unit, { step, rule, id }: RulePlace): Doc {
  return object([
    ['step', `${step}`],
    ['rule', `${ident('step', step)}.rules[${rule}]`],
    ['word', `${names.word(id)}`],
  ]);
}

function createPrinter(unit: Unit, items: readonly string[], scope: Scope, once: Once): Printer {
  const printer: Printer = {
    unit,
    scope,
    items,
    once,
    number: (expr) => printNumber(printer, expr),
    truth: (expr) => printTruth(printer, expr),
    ratio: (expr) => printRatio(printer, expr),
    whole: (expr) => printWhole(printer, expr),
    inside: (inner) => createPrinter(unit, items, inner, once),
    within: (inner) => createPrinter(unit, inner, scope, createOnce()),
  };
  return printer;
}

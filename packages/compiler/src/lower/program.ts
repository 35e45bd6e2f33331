import type { Ladder, Param, PolicyHead, Program, Step } from '@bylaw/runtime';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { Checked, RelationSym, Symbol_ } from '../resolve/bindings.ts';
import type { Span } from '../source/span.ts';
import type { Name, PolicyHeader } from '../syntax/ast.ts';
import { lowerArticles } from './article.ts';
import { lowerAssessment } from './assessment.ts';
import { lowerAward } from './award.ts';
import { lowerCalendar } from './calendar.ts';
import { planCarry } from './carry.ts';
import { lowerClaim } from './claim.ts';
import { lowerCommission } from './commission.ts';
import { createBlock, createPolicyContext, declare, relationOf } from './context.ts';
import type { BlockContext, PolicyContext } from './context.ts';
import { lowerDiscipline } from './discipline.ts';
import { lowerDue, lowerDuty } from './duty.ts';
import { lowerExpr } from './expr.ts';
import { frameOfDue, frameOfMonths, frameOfPeriod, periodsOf } from './frame.ts';
import { keptOfPolicy } from './kept.ts';
import { lowerLadder } from './ladder.ts';
import { lowerMeasure } from './measure.ts';
import { orderSteps } from './order.ts';
import { lowerParam } from './param.ts';
import { lowerRanking } from './ranking.ts';
import { lowerRotation } from './rotation.ts';
import { lowerStatement } from './statement.ts';
import { lowerTable } from './table.ts';
import { lowerEnum, lowerRelation } from './vocabulary.ts';

/** A Program, and where each of its nodes with an id was written. */
export interface Lowered {
  readonly program: Program;
  readonly origin: ReadonlyMap<string, Span>;
}

/**
 * Lowers a checked policy, one without errors, to the Program. Reports what no Program can say; the Program holds no
 * spans and nothing of the author's spelling, so that the same policy in either language is the same Program.
 */
export function lowerPolicy(checked: Checked, header: PolicyHeader, reporter: Reporter): Lowered {
  const policy = createPolicyContext(checked, reporter);
  const head = lowerHead(policy, header);
  const params = checked.symbols.flatMap((symbol): Param[] =>
    symbol.kind === 'param' ? [lowerParam(policy, symbol.id, symbol.decl)] : [],
  );
  const relations = checked.symbols.filter((symbol): symbol is RelationSym =>
    ['entity', 'event'].includes(symbol.kind),
  );
  const ladders = checked.symbols.flatMap((symbol): Ladder[] =>
    symbol.kind === 'ladder'
      ? [lowerLadder(createBlock(policy, symbol, undefined, lowerExpr), symbol.decl)]
      : [],
  );
  const steps = checked.order.flatMap((symbol) => lowerSymbol(policy, symbol));
  const { list: indexes } = policy.indexes;
  const ordered = orderSteps(
    steps,
    indexes,
    ladders.map((ladder) => ladder.id),
  );
  const calendar = lowerCalendar(policy);
  const carry = planCarry({
    steps: ordered,
    indexes,
    params,
    relations,
    periods: policy.periods,
    ...calendar,
    kept: keptOfPolicy(policy),
    origin: policy.origin,
    reporter,
  });
  const program: Program = {
    version: 1,
    policy: head,
    enums: checked.symbols.flatMap((symbol) => (symbol.kind === 'enum' ? [lowerEnum(policy, symbol)] : [])),
    relations: [...relations.map((symbol) => lowerRelation(policy, symbol)), ...policy.periods.values()],
    ...calendar,
    ...lowerArticles(policy),
    params,
    tables: [
      ...checked.symbols.flatMap((symbol) =>
        symbol.kind === 'table' ? [lowerTable(policy, symbol.id, symbol.decl)] : [],
      ),
      ...policy.tables,
    ],
    ladders,
    indexes,
    steps: ordered,
    carry,
    assumptions: policy.assumptions.list,
  };
  return { program, origin: policy.origin };
}

function lowerHead(policy: PolicyContext, header: PolicyHeader): PolicyHead {
  const named = declare(policy, header.name, 'policy', header.span);
  policy.assumptions.note(header.rounding?.assumed, 'policy', 'rounding');
  return {
    ...named,
    currency: header.currency?.text ?? 'CNY',
    rounding: header.rounding?.mode ?? 'half-up',
    effectiveFrom: header.effectiveFrom?.value ?? '',
  };
}

/** Of a duty with a deadline, a block that is judged on it. */
function openDuty(
  policy: PolicyContext,
  symbol: Extract<Symbol_, { readonly kind: 'duty' }>,
  block: BlockContext,
): BlockContext {
  const { due } = symbol.decl;
  if (due === undefined || block.subject === undefined) return block;
  const deadline = lowerDue(block, due);
  return createBlock(policy, symbol, block.subject, lowerExpr, frameOfDue(block.subject, deadline));
}

/** The steps of one block, its streaks first. */
function lowerSymbol(policy: PolicyContext, symbol: Symbol_): readonly Step[] {
  const open = (name: Name | undefined): BlockContext => {
    policy.origin.set(symbol.id, symbol.decl.span);
    const subject = name === undefined ? undefined : relationOf(policy, name);
    return createBlock(policy, symbol, subject, lowerExpr);
  };
  const steps = (block: BlockContext, lowered: readonly Step[]): readonly Step[] => [
    ...block.streaks.steps,
    ...lowered,
  ];
  switch (symbol.kind) {
    case 'claim': {
      const block = open(symbol.decl.subject);
      return steps(block, [lowerClaim(block, symbol.decl)]);
    }
    case 'discipline': {
      const block = open(symbol.decl.subject);
      return steps(block, [lowerDiscipline(block, symbol.decl)]);
    }
    case 'duty': {
      const { every } = symbol.decl;
      if (every === undefined) {
        const block = openDuty(policy, symbol, open(symbol.decl.subject));
        return steps(block, [lowerDuty(block, symbol.decl, block.subject?.id ?? symbol.decl.subject.text)]);
      }
      const person = relationOf(policy, symbol.decl.subject);
      if (person === undefined) return [];
      const periods = periodsOf(person, every);
      policy.periods.set(periods.id, periods);
      policy.origin.set(symbol.id, symbol.decl.span);
      const block = createBlock(policy, symbol, person, lowerExpr, frameOfPeriod(periods, person));
      return steps(block, [lowerDuty(block, symbol.decl, periods.id)]);
    }
    case 'measure': {
      const block = open(symbol.decl.subject);
      return steps(block, [lowerMeasure(block, symbol.decl)]);
    }
    case 'ranking': {
      const block = open(symbol.decl.rank.among);
      return steps(block, [lowerRanking(block, symbol.decl)]);
    }
    case 'award': {
      const block = open(symbol.decl.subject ?? symbol.decl.rank?.among);
      return steps(block, lowerAward(block, symbol.decl));
    }
    case 'commission': {
      const block = open(symbol.decl.subject);
      return steps(block, [lowerCommission(block, symbol.decl)]);
    }
    case 'rotation': {
      const block = open(symbol.decl.subject);
      const people = open(symbol.decl.among);
      const rotation = lowerRotation(block, people, symbol.decl);
      return [...people.streaks.steps, ...steps(block, [rotation])];
    }
    case 'assessment': {
      const person = relationOf(policy, symbol.decl.subject);
      if (person === undefined) return [];
      policy.origin.set(symbol.id, symbol.decl.span);
      const block = createBlock(policy, symbol, person, lowerExpr, frameOfMonths(person, symbol.decl.every));
      const { steps: columns, tables } = lowerAssessment(block, symbol.decl);
      policy.tables.push(...tables);
      return steps(block, columns);
    }
    case 'statement': {
      const block = open(symbol.decl.subject);
      return steps(block, [lowerStatement(block, symbol.decl)]);
    }
    default:
      return [];
  }
}

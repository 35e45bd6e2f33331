import { UNSET, UNSET_WIDE } from '../../facts/facts.ts';
import type { FieldOf, PostingField } from '../../program.ts';
import { Refusal } from '../../refusal.ts';
import type { NumberOf, Run } from '../plan.ts';
import { splitType } from '../say-value.ts';
import { unknownName } from './linker.ts';
import type { Linker } from './linker.ts';
import { isWide } from './unset.ts';

/** A field of a record as its column holds it: percent in basis points, yes/no as 1 and 0. */
export function linkField(linker: Linker, expr: FieldOf): NumberOf {
  const read = isWide(expr.type) ? linkWide(linker, expr) : linkNarrow(linker, expr);
  const required = !expr.optional && expr.field !== 'id';
  return linker.checkUnset && required ? refuseUnset(linker, expr, read) : read;
}

function linkNarrow(linker: Linker, expr: FieldOf): NumberOf {
  const column = linker.names.narrowField(expr.relation, expr.field);
  if (expr.of.kind === 'slot') {
    const { slot } = expr.of;
    return (run) => run.narrow[column][run.slots[slot]];
  }
  const of = linker.number(expr.of);
  return (run) => {
    const row = of(run);
    return row < 0 ? UNSET : run.narrow[column][row];
  };
}

function linkWide(linker: Linker, expr: FieldOf): NumberOf {
  const column = linker.names.wideField(expr.relation, expr.field);
  if (expr.of.kind === 'slot') {
    const { slot } = expr.of;
    return (run) => run.wide[column][run.slots[slot]];
  }
  const of = linker.number(expr.of);
  return (run) => {
    const row = of(run);
    return row < 0 ? UNSET_WIDE : run.wide[column][row];
  };
}

function refuseUnset(linker: Linker, expr: FieldOf, read: NumberOf): NumberOf {
  const unset = isWide(expr.type) ? UNSET_WIDE : UNSET;
  const of = linker.number(expr.of);
  const relation = linker.names.relation(expr.relation);
  return (run) => {
    const value = read(run);
    if (value !== unset) return value;
    const record = run.tables[relation].ids[of(run)] ?? '';
    throw new Refusal('fact/unset', { relation: expr.relation, record, field: expr.field });
  };
}

/** A column of the postings. A person or subject of another kind than is asked for is none of it. */
export function linkPosting(linker: Linker, expr: PostingField): NumberOf {
  const of = linker.number(expr.of);
  switch (expr.column) {
    case 'amount':
      return (run) => run.posts.amount[of(run)];
    case 'date':
      return (run) => run.decisions.date[run.posts.decision[of(run)]];
    case 'rule':
      return (run) => wordOfRule(run, of(run));
    case 'to':
    case 'of': {
      const [kind, name] = splitType(expr.type);
      const relation = kind === 'ref' ? linker.names.relation(name) : undefined;
      return expr.column === 'to' ? linkTo(of, relation) : linkSubject(of, relation);
    }
    default:
      throw unknownName(expr.column);
  }
}

function linkTo(of: NumberOf, relation: number | undefined): NumberOf {
  return (run) => {
    const row = of(run);
    const { posts } = run;
    return relation === undefined || posts.relation[row] === relation ? posts.to[row] : UNSET;
  };
}

function linkSubject(of: NumberOf, relation: number | undefined): NumberOf {
  return (run) => {
    const decision = run.posts.decision[of(run)];
    if (relation !== undefined) {
      const step = run.plan.steps[run.decisions.step[decision]];
      if (step.kind !== 'match' || step.relation !== relation) return UNSET;
    }
    return run.decisions.of[decision];
  };
}

function wordOfRule(run: Run, row: number): number {
  const rule = run.decisions.rule[run.posts.decision[row]];
  return rule < 0 ? UNSET : run.words[run.plan.rules[rule].word];
}

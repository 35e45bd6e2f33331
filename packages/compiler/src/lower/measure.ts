import type { ColumnStep } from '@bylaw/runtime';
import type { MeasureDecl } from '../syntax/ast.ts';
import { citing, textOf } from './context.ts';
import type { BlockContext } from './context.ts';
import { finishRule } from './reads.ts';

/** `measure credited for Consultant: money = …`: a value for every person; a fraction stays one. */
export function lowerMeasure(block: BlockContext, decl: MeasureDecl): ColumnStep {
  const rule = block.rule();
  const value = rule.lower(decl.value, `${block.id}/value`);
  finishRule(rule, [value]);
  if (value.exact) block.policy.exactColumns.add(block.id);
  return {
    kind: 'column',
    id: block.id,
    label: block.label,
    relation: block.subject?.id ?? decl.subject.text,
    value,
    ...citing(decl.cites),
    text: textOf(block.policy, decl.value),
  };
}

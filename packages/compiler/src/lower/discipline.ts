import type { MatchStep } from '@bylaw/runtime';
import type { DisciplineDecl } from '../syntax/ast.ts';
import { citing } from './context.ts';
import type { BlockContext } from './context.ts';
import { slot } from './nodes.ts';
import { lowerRule } from './rule.ts';

/** `discipline conduct on Incident against consultant`, or `each month for Consultant`: every rule that applies counts. */
export function lowerDiscipline(block: BlockContext, decl: DisciplineDecl): MatchStep {
  const relation = block.subject?.id ?? decl.subject.text;
  return {
    kind: 'match',
    id: block.id,
    label: block.label,
    block: 'discipline',
    relation,
    hit: 'all',
    day: block.frame.day,
    rules: decl.rules.map((node) =>
      lowerRule(block, node, (rule, id) => ({
        person:
          decl.against === undefined ? slot(`ref:${relation}`, 0) : rule.lower(decl.against, `${id}/against`),
      })),
    ),
    decidesEach: false,
    ...citing(decl.cites),
  };
}

import type { Ladder, Rung } from '@bylaw/runtime';
import type { LadderDecl, WindowNode } from '../syntax/ast.ts';
import { lowerConstant } from './constant.ts';
import { assuming, citing, declare } from './context.ts';
import type { BlockContext, PolicyContext } from './context.ts';
import { postingField, slot } from './nodes.ts';
import { lowerOutcome } from './outcome.ts';

/** `ladder conductLadder counts the same offence over rolling 3 months { 1st: warning … }`; slot 0 is the offence. */
export function lowerLadder(block: BlockContext, decl: LadderDecl): Ladder {
  const { policy } = block;
  const about = `ladder:${block.id}`;
  const named = declare(policy, decl.name, about, decl.span);
  return {
    ...named,
    counts: decl.counts,
    window: lowerWindow(policy, decl.window),
    rungs: decl.rungs.map((node): Rung => {
      const place = `${about}/${node.ordinal}`;
      policy.origin.set(place, node.span);
      const person = postingField(slot('count', 0), 'to', personOf(policy));
      return {
        from: node.ordinal,
        id: `${block.id}/${node.ordinal}`,
        actions: lowerOutcome(block.rule(), node.outcome, { person }, place),
      };
    }),
    ...citing(decl.cites),
    ...assuming(policy.assumptions.note(decl.assumed, about)),
  };
}

/** Offences are people's; where a policy has several kinds of people, their rows are told apart by the block. */
function personOf(policy: PolicyContext): `ref:${string}` | 'count' {
  const person = policy.checked.symbols.find((symbol) => symbol.kind === 'entity');
  return person === undefined ? 'count' : `ref:${person.id}`;
}

function lowerWindow(policy: PolicyContext, window: WindowNode): Ladder['window'] {
  switch (window.kind) {
    case 'rolling': {
      const length = lowerConstant(policy, window.length);
      const unit = window.length.kind === 'duration' && window.length.unit === 'months' ? 'months' : 'days';
      return { kind: 'rolling', unit, length: typeof length === 'number' ? length : 0 };
    }
    case 'calendar':
      return { kind: 'calendar', unit: window.unit };
    case 'ever':
      return { kind: 'ever' };
  }
}

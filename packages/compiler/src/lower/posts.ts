import type { PostingKind } from '@bylaw/runtime';
import type { BlockSym, Checked, Symbol_ } from '../resolve/bindings.ts';
import type { OutcomeNode } from '../syntax/ast.ts';

/** The kinds of postings that each block can make, by block id, in the order of their declaration. */
export function postsOfBlocks(checked: Checked): ReadonlyMap<string, ReadonlySet<PostingKind>> {
  const posts = new Map<string, ReadonlySet<PostingKind>>();
  for (const symbol of checked.symbols) if (isBlock(symbol)) posts.set(symbol.id, postsOf(symbol, checked));
  return posts;
}

export function isBlock(symbol: Symbol_): symbol is BlockSym {
  return ['claim', 'discipline', 'award', 'commission', 'duty', 'rotation'].includes(symbol.kind);
}

function postsOf(block: BlockSym, checked: Checked): ReadonlySet<PostingKind> {
  switch (block.kind) {
    case 'claim':
    case 'discipline':
      return new Set(block.decl.rules.flatMap((rule) => postsOfOutcome(rule.outcome, checked)));
    case 'rotation':
      return new Set([
        'turn',
        'finding',
        ...block.decl.clauses.flatMap((each) =>
          each.kind === 'otherwise' ? postsOfOutcome(each.rule.outcome, checked) : [],
        ),
      ]);
    case 'duty': {
      const { requirements, otherwise } = block.decl;
      const outcomes = [...requirements.map((each) => each.otherwise), otherwise];
      const kinds = outcomes.flatMap((each) => (each === undefined ? [] : postsOfOutcome(each, checked)));
      return new Set<PostingKind>(['finding', ...kinds]);
    }
    case 'award':
      return new Set([block.decl.gift.give.kind === 'propose' ? 'proposal' : 'award']);
    case 'commission':
      return new Set(['commission']);
  }
}

function postsOfOutcome(outcome: OutcomeNode, checked: Checked): readonly PostingKind[] {
  switch (outcome.kind) {
    case 'credit':
    case 'split':
      return ['credit'];
    case 'credit-house':
      return ['house'];
    case 'reverse':
      return ['credit', 'house'];
    case 'penalty':
    case 'money-penalty':
      return [outcome.penalty];
    case 'propose':
      return ['proposal'];
    case 'nothing':
    case 'credit-nobody':
      return [];
    case 'several':
      return outcome.outcomes.flatMap((each) => postsOfOutcome(each, checked));
    case 'choose':
      return [...postsOfOutcome(outcome.then, checked), ...postsOfOutcome(outcome.otherwise, checked)];
    case 'ladder': {
      const binding = checked.bindings.get(outcome.ladder);
      if (binding?.kind !== 'declaration' || binding.symbol.kind !== 'ladder') return [];
      // A rung names no ladder (the checker refuses it), so this ends.
      return binding.symbol.decl.rungs.flatMap((rung) =>
        rung.outcome.kind === 'ladder' ? [] : postsOfOutcome(rung.outcome, checked),
      );
    }
  }
}

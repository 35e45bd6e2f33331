import type { PostingKind } from '@bylaw/runtime';
import type { BlockSym, RelationSym, Symbol_, Type } from '../resolve/bindings.ts';
import type { SymbolTable } from '../resolve/symbols.ts';
import { isRelation } from '../resolve/symbols.ts';
import type { DeclName, Expr, LadderDecl, Name, OutcomeNode } from '../syntax/ast.ts';
import { COUNT, MONEY } from './type.ts';

export function isBlock(symbol: Symbol_): symbol is BlockSym {
  switch (symbol.kind) {
    case 'claim':
    case 'discipline':
    case 'award':
    case 'commission':
    case 'rotation':
    case 'duty':
      return true;
    default:
      return false;
  }
}

/** An outcome and every outcome inside it. Their nesting is bounded by the parser. */
export function* walkOutcomes(node: OutcomeNode): Generator<OutcomeNode> {
  yield node;
  if (node.kind === 'several') for (const each of node.outcomes) yield* walkOutcomes(each);
  if (node.kind === 'choose') {
    yield* walkOutcomes(node.then);
    yield* walkOutcomes(node.otherwise);
  }
}

/** The outcomes that stand in a block of rules or of requirements. */
export function outcomesOf(block: BlockSym): readonly OutcomeNode[] {
  switch (block.kind) {
    case 'claim':
    case 'discipline':
      return block.decl.rules.map((rule) => rule.outcome);
    case 'rotation':
      return block.decl.clauses.flatMap((each) => (each.kind === 'otherwise' ? [each.rule.outcome] : []));
    case 'duty':
      return [...block.decl.requirements.map((each) => each.otherwise), block.decl.otherwise].filter(
        (each) => each !== undefined,
      );
    default:
      return [];
  }
}

/** The rules of a block by name, as postings and expectations name them. */
export function ruleNamesOf(block: BlockSym): readonly DeclName[] {
  switch (block.kind) {
    case 'claim':
    case 'discipline':
      return block.decl.rules.map((rule) => rule.name);
    case 'duty':
      return block.decl.requirements.map((each) => each.name);
    case 'rotation':
      return block.decl.clauses.flatMap((each) => {
        if (each.kind === 'otherwise') return [each.rule.name];
        return each.kind === 'gives' || each.kind === 'passes' ? [each.name] : [];
      });
    default:
      return [];
  }
}

/** The ladders that a block's offences are counted on. */
export function laddersOf(symbols: SymbolTable, block: Symbol_): ReadonlySet<LadderDecl> {
  const ladders = new Set<LadderDecl>();
  if (block.kind !== 'discipline' && block.kind !== 'duty' && block.kind !== 'rotation') return ladders;
  for (const each of outcomesOf(block)) {
    for (const outcome of walkOutcomes(each)) {
      if (outcome.kind !== 'ladder') continue;
      const ladder = symbols.findBlock(outcome.ladder.text);
      if (ladder?.kind === 'ladder') ladders.add(ladder.decl);
    }
  }
  return ladders;
}

/** What a block posts of itself, whatever its outcomes. */
const ownKinds: { readonly [kind in BlockSym['kind']]?: readonly PostingKind[] } = {
  duty: ['finding'],
  rotation: ['turn', 'finding'],
};

/** The kinds of posting that a block can make, read off its outcomes and its ladders. */
export function postedKinds(symbols: SymbolTable, block: BlockSym): ReadonlySet<PostingKind> {
  switch (block.kind) {
    case 'commission':
      return new Set(['commission']);
    case 'award':
      return new Set([block.decl.gift.give.kind === 'money' ? 'award' : 'proposal']);
    default: {
      const outcomes = [...outcomesOf(block)];
      for (const ladder of laddersOf(symbols, block)) {
        outcomes.push(...ladder.rungs.map((rung) => rung.outcome));
      }
      const own = ownKinds[block.kind] ?? [];
      const kinds = outcomes.flatMap((outcome) => [...walkOutcomes(outcome)].flatMap(kindsOfOutcome));
      return new Set<PostingKind>([...own, ...kinds]);
    }
  }
}

function kindsOfOutcome(outcome: OutcomeNode): readonly PostingKind[] {
  switch (outcome.kind) {
    case 'credit':
    case 'split':
      return ['credit'];
    case 'reverse':
      return ['credit', 'house'];
    case 'credit-house':
      return ['house'];
    case 'penalty':
    case 'money-penalty':
      return [outcome.penalty];
    case 'propose':
      return ['proposal'];
    default:
      return [];
  }
}

/**
 * The type of a block's amounts: money or points; `none` where it posts neither, `mixed` where it posts both, which
 * cannot be added.
 */
export function amountType(symbols: SymbolTable, block: BlockSym): Type | 'none' | 'mixed' {
  const kinds = postedKinds(symbols, block);
  const money = moneyKinds.some((kind) => kinds.has(kind));
  const points = kinds.has('points');
  if (money && points) return 'mixed';
  if (money) return MONEY;
  return points ? COUNT : 'none';
}

const moneyKinds: readonly PostingKind[] = ['credit', 'house', 'award', 'commission', 'fine', 'compensation'];

/** The name of what a block judges: an event, or the people it looks at each month. */
export function subjectName(symbol: Symbol_): Name | undefined {
  switch (symbol.kind) {
    case 'claim':
    case 'discipline':
    case 'measure':
    case 'commission':
    case 'rotation':
    case 'duty':
    case 'assessment':
    case 'statement':
      return symbol.decl.subject;
    case 'ranking':
      return symbol.decl.rank.among;
    case 'award':
      return symbol.decl.subject ?? symbol.decl.rank?.among;
    default:
      return undefined;
  }
}

export function subjectRelation(symbols: SymbolTable, symbol: Symbol_): RelationSym | undefined {
  const name = subjectName(symbol);
  const type = name && symbols.findType(name.text);
  return type !== undefined && isRelation(type) ? type : undefined;
}

/** The kinds of posting that `all …` adds up. */
export function kindOfAll(of: Extract<Expr, { kind: 'all' }>['of']): PostingKind {
  switch (of) {
    case 'awards':
      return 'award';
    case 'commissions':
      return 'commission';
    case 'fines':
      return 'fine';
    case 'compensation':
      return 'compensation';
    case 'credits':
      return 'credit';
    case 'points':
      return 'points';
    case 'suspensions':
      return 'suspension';
  }
}

import type {
  Bilingual,
  Expr,
  Named,
  ParamOf,
  PostingKind,
  Relation,
  StreakStep,
  Table,
  ValueType,
} from '@bylaw/runtime';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { textOfExpr, textOfOutcome } from '../print/text-of.ts';
import type {
  Binding,
  BlockSym,
  Checked,
  RecordScope,
  RelationSym,
  Symbol_,
  Type,
} from '../resolve/bindings.ts';
import type { Span } from '../source/span.ts';
import type { DeclName, Expr as ExprNode, Name, OutcomeNode } from '../syntax/ast.ts';
import { createAssumptions } from './assumption.ts';
import type { Assumptions } from './assumption.ts';
import { createIndexes } from './indexes.ts';
import type { Indexes } from './indexes.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { postsOfBlocks } from './posts.ts';
import { valueTypeOf } from './value-type.ts';

/** What the lowering of one policy shares. */
export interface PolicyContext {
  readonly checked: Checked;
  readonly reporter: Reporter;
  /** Where every node with a stable id was written. */
  readonly origin: Map<string, Span>;
  readonly assumptions: Assumptions;
  readonly indexes: Indexes;
  /** Kinds of postings that each block can make, by block id. */
  readonly posts: ReadonlyMap<string, ReadonlySet<PostingKind>>;
  /** Tables that blocks bring with them, such as the grades of an assessment. */
  readonly tables: Table[];
  /** Measures already lowered that are Ratios. */
  readonly exactColumns: Set<string>;
  /** The kinds of period that some block is about, by id. */
  readonly periods: Map<string, Relation>;
}

/** The lowering of one expression tree: a rule with its actions, a measure, a line. Slots are numbered per rule. */
export interface RuleContext extends Frame {
  readonly policy: PolicyContext;
  /** What slot 0 holds; absent in the rungs of a ladder, where it is an offence. */
  readonly subject: RelationSym | undefined;
  /** Rows in scope by the search or sum that brings them in. */
  readonly slots: Map<RecordScope['by'], number>;
  /** Slots of the searches and sums whose conditions are being lowered, the innermost last. */
  readonly rows: number[];
  /** Relations of the slots that records stand in. */
  readonly relations: Map<number, RelationSym>;
  readonly finds: PendingFind[];
  readonly streaks: StreakList;
  readonly lower: (expr: ExprNode, id: string) => Expr;
  /** Another rule about the same subject, with slots of its own. */
  readonly fresh: () => RuleContext;
  /** How many expressions are open around this one. */
  depth: number;
}

/** A search whose `reads` are filled when the whole rule is known. */
export interface PendingFind {
  readonly slot: number;
  readonly reads: Expr[];
}

/** Streaks of one block, in the order met: each becomes a step before the block's. */
export interface StreakList {
  readonly block: string;
  readonly label: string;
  readonly steps: StreakStep[];
}

/** Deepest that an expression of a Program nests. The parser allows 64 levels of brackets; chains stack further. */
export const DEPTH_LIMIT = 400;

export function createPolicyContext(checked: Checked, reporter: Reporter): PolicyContext {
  const origin = new Map<string, Span>();
  return {
    checked,
    reporter,
    origin,
    assumptions: createAssumptions(origin),
    indexes: createIndexes(origin),
    posts: postsOfBlocks(checked),
    tables: [],
    exactColumns: new Set(),
    periods: new Map(),
  };
}

/** A declared block while it is lowered. */
export interface BlockContext {
  readonly policy: PolicyContext;
  readonly id: string;
  readonly label: string;
  readonly subject: RelationSym | undefined;
  readonly streaks: StreakList;
  readonly frame: Frame;
  /** A fresh rule about the block's subject. */
  readonly rule: () => RuleContext;
}

export function createBlock(
  policy: PolicyContext,
  symbol: { readonly id: string; readonly label: string },
  subject: RelationSym | undefined,
  lower: (rule: RuleContext, expr: ExprNode, id: string) => Expr,
  frame: Frame = frameOf(subject),
): BlockContext {
  const { id, label } = symbol;
  const streaks: StreakList = { block: id, label, steps: [] };
  return {
    policy,
    id,
    label,
    subject,
    streaks,
    frame,
    rule: () => createRule(policy, subject, streaks, lower, frame),
  };
}

/** A fresh rule of a block: no slot but the subject's is taken. */
export function createRule(
  policy: PolicyContext,
  subject: RelationSym | undefined,
  streaks: StreakList,
  lower: (rule: RuleContext, expr: ExprNode, id: string) => Expr,
  frame: Frame,
): RuleContext {
  const rule: RuleContext = {
    ...frame,
    policy,
    subject,
    slots: new Map(),
    rows: [],
    relations: new Map(subject === undefined ? [] : [[0, subject]]),
    finds: [],
    streaks,
    depth: 0,
    lower: (expr, id) => lower(rule, expr, id),
    fresh: () => createRule(policy, subject, streaks, lower, frame),
  };
  return rule;
}

/** Takes the next slot for the row that a search or a sum brings in. */
export function takeSlot(rule: RuleContext, by: ExprNode, relation: RelationSym | undefined): number {
  const number = rule.slots.size + 1;
  rule.slots.set(by, number);
  if (relation !== undefined) rule.relations.set(number, relation);
  return number;
}

export function typeOf(rule: RuleContext, expr: ExprNode): Type | undefined {
  return rule.policy.checked.types.get(expr);
}

export function valueType(rule: RuleContext, expr: ExprNode): ValueType {
  return valueTypeOf(typeOf(rule, expr));
}

export function bindingOf(policy: PolicyContext, name: Name): Binding | undefined {
  return policy.checked.bindings.get(name);
}

/** What a name of a declaration stands for. */
export function symbolOf(policy: PolicyContext, name: Name): Symbol_ | undefined {
  const binding = bindingOf(policy, name);
  return binding?.kind === 'declaration' ? binding.symbol : undefined;
}

export function relationOf(policy: PolicyContext, name: Name): RelationSym | undefined {
  const symbol = symbolOf(policy, name);
  return symbol?.kind === 'entity' || symbol?.kind === 'event' ? symbol : undefined;
}

export function blockOf(policy: PolicyContext, name: Name): BlockSym | undefined {
  const symbol = symbolOf(policy, name);
  switch (symbol?.kind) {
    case 'claim':
    case 'discipline':
    case 'award':
    case 'commission':
    case 'rotation':
    case 'duty':
      return symbol;
    default:
      return undefined;
  }
}

/** A parameter on the day that the rule goes by. */
export function paramOf(rule: RuleContext, param: string, type: ValueType): ParamOf {
  const node = { kind: 'param', type, param, at: rule.day } as const;
  return type === 'percent' ? { ...node, exact: true } : node;
}

/** An expression as the printer writes it, in both languages. */
export function textOf(policy: PolicyContext, expr: ExprNode): Bilingual {
  return { zh: textOfExpr(expr, policy.checked, 'zh'), en: textOfExpr(expr, policy.checked, 'en') };
}

/** An outcome as the printer writes it, in both languages. */
export function textOfResult(policy: PolicyContext, outcome: OutcomeNode): Bilingual {
  return {
    zh: textOfOutcome(outcome, policy.checked, 'zh'),
    en: textOfOutcome(outcome, policy.checked, 'en'),
  };
}

/** The id and the label that a declaration gives; the place where it stands is kept under `key`. */
export function declare(policy: PolicyContext, name: DeclName, key: string, span: Span): Named {
  policy.origin.set(key, span);
  return { id: name.id.text, label: name.label?.value ?? name.id.text };
}

/** `cites` as the Program holds it: absent where nothing is cited. */
export function citing(cites: { readonly value: string } | undefined): { readonly cites?: string } {
  return cites === undefined ? {} : { cites: cites.value };
}

/** The place of an assumption, absent where nothing is assumed. */
export function assuming(place: number | undefined): { readonly assumed?: number } {
  return place === undefined ? {} : { assumed: place };
}

/** Says that a checked form has no lowering, and stands in for it: the checker should have refused it. */
export function refuse(rule: RuleContext, span: Span, form: string): Expr {
  rule.policy.reporter.report('lower/unsupported', { form }, span);
  return { kind: 'const', type: 'bool', value: false };
}

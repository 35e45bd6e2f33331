import type { Expr, RuleNode, Span, Symbol_ } from '@bylaw/compiler';
import type { Analysis, Stretch } from '@bylaw/language-service';
import type { Bilingual, Named, Program } from '@bylaw/runtime';
import type { Engine } from '../engine.ts';
import { fieldOf, literalOf, stretchAt, textAt } from './literals.ts';
import type { FormField, Literal } from './literals.ts';

/** A param that can be turned. */
export interface Knob extends Named {
  readonly cites?: string;
  readonly assumed?: string;
  readonly place: Stretch;
  /** Its number, with bounds and step where it has them. */
  readonly literal?: Literal;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Of an enum: what it may be, and what it is. */
  readonly members?: readonly { readonly id: string; readonly text: string; readonly label: Bilingual }[];
  readonly member?: Stretch & { readonly id: string };
  /** Of a value that changes with time: the day from which this one holds. */
  readonly from?: string;
}

/** A rule of a claim, with the stretch of text that moves with it: its comments stand above it. */
export interface ClaimRule extends Named {
  readonly cites?: string;
  readonly words?: Bilingual;
  readonly place: Stretch;
  /** From the end of the rule before to its own end. */
  readonly moves: Stretch;
  /** The last resort, which stays last. */
  readonly fixed: boolean;
}

export interface ClaimForm extends Named {
  readonly cites?: string;
  readonly place: Stretch;
  readonly shared: boolean;
  readonly rules: readonly ClaimRule[];
}

export interface SplitForm extends Named {
  readonly cites?: string;
  readonly place: Stretch;
  readonly shares: readonly (Named & { readonly share?: FormField })[];
}

export interface TierForm extends Named {
  readonly place: Stretch;
  readonly mode: 'marginal' | 'whole';
  /** What the rate goes by, as it is written, and the measure that it is. */
  readonly on: string;
  readonly measure?: string;
  readonly tiers: readonly {
    readonly bound: 'up-to' | 'below' | 'above' | 'and-up';
    readonly to?: FormField;
    readonly rate: FormField;
  }[];
}

export interface TableForm extends Named {
  readonly place: Stretch;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly FormField[] }[];
}

/** A policy as forms. */
export interface Structure {
  readonly version: number;
  readonly knobs: readonly Knob[];
  readonly claims: readonly ClaimForm[];
  readonly splits: readonly SplitForm[];
  readonly tiers: readonly TierForm[];
  readonly tables: readonly TableForm[];
}

export interface StructureCalls {
  /** The forms of the newest text; undefined while it does not compile. `month`: whose values of params hold. */
  structure: { readonly input: { readonly month?: string }; readonly output: Structure | undefined };
}

export const structureCalls = {
  structure(engine: Engine, { month }: StructureCalls['structure']['input']): Structure | undefined {
    const { analysis, version } = engine;
    const { program, checked } = analysis.compiled;
    if (program === undefined) return undefined;
    const made = {
      knobs: [] as Knob[],
      claims: [] as ClaimForm[],
      splits: [] as SplitForm[],
      tiers: [] as TierForm[],
      tables: [] as TableForm[],
    };
    for (const symbol of checked.symbols) {
      if (symbol.kind === 'param') made.knobs.push(knobOf(analysis, program, symbol, month));
      else if (symbol.kind === 'claim') made.claims.push(claimOf(analysis, program, symbol));
      else if (symbol.kind === 'split') made.splits.push(splitOf(analysis, symbol));
      else if (symbol.kind === 'table') made.tables.push(tableOf(analysis, symbol));
      for (const tiers of findTiers(symbol.decl)) made.tiers.push(tiersOf(analysis, symbol, tiers));
    }
    return { version, ...made };
  },
};

type Of<K extends Symbol_['kind']> = Extract<Symbol_, { readonly kind: K }>;

function headOf(analysis: Analysis, { id, label, decl }: Symbol_) {
  const cites = 'cites' in decl ? decl.cites?.value : undefined;
  return {
    id,
    label,
    place: stretchAt(analysis, decl.span),
    ...(cites === undefined ? {} : { cites }),
  };
}

function knobOf(analysis: Analysis, program: Program, symbol: Of<'param'>, month?: string): Knob {
  const { decl } = symbol;
  // The value that holds at the end of the month that is shown.
  const version = decl.versions.findLast(({ from }) => month === undefined || from.value <= `${month}-31`);
  const value = version?.value ?? decl.value;
  const literal = literalOf(analysis, value);
  const boundOf = (expr: Expr | undefined): number | undefined =>
    expr === undefined ? undefined : literalOf(analysis, expr)?.value;
  const [min, max, step] = [decl.range?.min, decl.range?.max, decl.range?.step].map(boundOf);
  return {
    ...headOf(analysis, symbol),
    ...(decl.assumed === undefined ? {} : { assumed: decl.assumed.why.value }),
    ...(literal === undefined ? {} : { literal }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
    ...(version === undefined ? {} : { from: version.from.value }),
    ...memberOf(analysis, program, symbol.id, value),
  };
}

/** Of an enum's param, its members, each as it would be written here. */
function memberOf(analysis: Analysis, program: Program, id: string, value: Expr): Partial<Knob> {
  const type = program.params.find((each) => each.id === id)?.type ?? '';
  const of = program.enums.find((each) => type === `enum:${each.id}`);
  if (of === undefined || value.kind !== 'name') return {};
  const text = textAt(analysis, value.span);
  const now = of.members.find((each) => each.id === text || each.label === text);
  if (now === undefined) return {};
  const byId = now.id === text;
  return {
    members: of.members.map((each) => ({
      id: each.id,
      text: byId ? each.id : each.label,
      label: { zh: each.label, en: each.id },
    })),
    member: { ...stretchAt(analysis, value.span), id: now.id },
  };
}

function claimOf(analysis: Analysis, program: Program, symbol: Of<'claim'>): ClaimForm {
  const { rules, span } = symbol.decl;
  const step = program.steps.find((each) => each.kind === 'match' && each.id === symbol.id);
  const head = headOf(analysis, symbol);
  return {
    ...head,
    shared: head.place.path.startsWith('../'),
    rules: rules.map((rule, at) => ({
      ...ruleOf(analysis, rule, step?.kind === 'match' ? step.rules : []),
      moves: {
        path: head.place.path,
        start: startOf(analysis, span, rules[at - 1], rule),
        end: endOf(analysis, rule.span.file, rule.span.end),
      },
      fixed: rule.when === undefined,
    })),
  };
}

function ruleOf(
  analysis: Analysis,
  rule: RuleNode,
  lowered: readonly (Named & { readonly text: Bilingual })[],
): Omit<ClaimRule, 'moves' | 'fixed'> {
  const id = rule.name.id.text;
  const words = lowered.find((each) => each.id === id)?.text;
  return {
    id,
    label: rule.name.label?.value ?? id,
    place: stretchAt(analysis, rule.span),
    ...(rule.cites === undefined ? {} : { cites: rule.cites.value }),
    ...(words === undefined ? {} : { words }),
  };
}

/** Where the text of a rule begins, comments above it included: behind the rule before, or behind the block's bracket. */
function startOf(analysis: Analysis, block: Span, before: RuleNode | undefined, rule: RuleNode): number {
  if (before !== undefined) return endOf(analysis, before.span.file, before.span.end);
  const head = textAt(analysis, { ...block, end: rule.span.start });
  return endOf(analysis, block.file, block.start + head.indexOf('{') + 1);
}

/** Behind a place and a comment that follows it on its line. */
function endOf({ compiled }: Analysis, file: number, offset: number): number {
  const text = compiled.sources.files[file]?.text ?? '';
  const rest = /^[ \t]*(?:\/\/[^\n]*)?(?=\n)/.exec(text.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}

function splitOf(analysis: Analysis, symbol: Of<'split'>): SplitForm {
  return {
    ...headOf(analysis, symbol),
    shares: symbol.decl.shares.map(({ role, share }) => ({
      id: role.id.text,
      label: role.label?.value ?? role.id.text,
      ...(share === undefined ? {} : { share: fieldOf(analysis, share) }),
    })),
  };
}

function tableOf(analysis: Analysis, symbol: Of<'table'>): TableForm {
  const { columns, rows } = symbol.decl;
  return {
    ...headOf(analysis, symbol),
    columns: columns.map(({ span }) => textAt(analysis, span)),
    rows: rows.map(({ key, values }) => ({
      key: textAt(analysis, key.span),
      cells: values.map((value) => fieldOf(analysis, value)),
    })),
  };
}

type TiersNode = Extract<Expr, { readonly kind: 'tiers' }>;

/** The tiers anywhere in a declaration. */
function findTiers(root: unknown): readonly TiersNode[] {
  const found: TiersNode[] = [];
  const open: unknown[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if ('kind' in next && next.kind === 'tiers' && 'tiers' in next) found.push(next as TiersNode);
    open.push(...Object.values(next).filter((each) => each !== undefined));
  }
  return found;
}

function tiersOf(analysis: Analysis, symbol: Symbol_, { on, mode, tiers }: TiersNode): TierForm {
  const binding = on.kind === 'name' ? analysis.compiled.checked.bindings.get(on) : undefined;
  const measure =
    binding?.kind === 'measure' || binding?.kind === 'declaration' ? binding.symbol.id : undefined;
  return {
    ...headOf(analysis, symbol),
    mode,
    on: textAt(analysis, on.span),
    ...(measure === undefined ? {} : { measure }),
    tiers: tiers.map(({ band, rate }) => ({
      bound: band.bound,
      ...(band.value === undefined ? {} : { to: fieldOf(analysis, band.value) }),
      rate: fieldOf(analysis, rate),
    })),
  };
}

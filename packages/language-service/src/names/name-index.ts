import type { Binding, CompiledPolicy, DeclName, Name, Span, Symbol_, TextLiteral } from '@bylaw/compiler';
import type { AnyNode } from './walk.ts';
import { walkNodes } from './walk.ts';
import type { ThingKey } from './thing.ts';
import { keyOfAlias, keyOfBinding, keyOfPart, keyOfSymbol } from './thing.ts';

/** One place where a declared thing is named. */
export interface NameUse {
  readonly key: ThingKey;
  /** The name alone: without the 本 or 该 glued to it, with the quotation marks of a label left out. */
  readonly span: Span;
  readonly text: string;
  /** Declared by its id or its label, or used by either of them. */
  readonly role: 'id' | 'label' | 'use';
  /** Of a use: what the compiler bound. */
  readonly name?: Name;
  /** Of a declaration: the whole of it. */
  readonly whole?: Span;
}

/** Where every declared thing is named, in order of place. */
export interface NameIndex {
  readonly uses: readonly NameUse[];
  /** The name at a place, its ends included. */
  at(file: number, offset: number): NameUse | undefined;
  of(key: ThingKey): readonly NameUse[];
}

/** Collects the names of a compiled policy; what has errors is in it as far as the compiler could read it. */
export function indexNames(compiled: CompiledPolicy): NameIndex {
  const { checked } = compiled;
  const uses: NameUse[] = [];
  for (const symbol of checked.symbols) declare(symbol, uses);
  const aliases = new Set<Name>();
  for (const [name, binding] of checked.bindings) {
    const alias = aliasOf(name, binding);
    const key = alias === undefined ? keyOfBinding(binding) : keyOfAlias(alias);
    if (alias !== undefined) aliases.add(alias);
    if (key !== undefined) uses.push({ key, ...spotOf(name, binding), role: 'use', name });
  }
  for (const alias of aliases) {
    uses.push({ key: keyOfAlias(alias), span: bare(alias), text: alias.text, role: 'id', whole: alias.span });
  }
  uses.sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start || a.span.end - b.span.end);
  const byKey = new Map<ThingKey, NameUse[]>();
  for (const use of uses) {
    const group = byKey.get(use.key);
    if (group === undefined) byKey.set(use.key, [use]);
    else group.push(use);
  }
  return {
    uses,
    at: (file, offset) =>
      uses.find(({ span }) => span.file === file && span.start <= offset && offset <= span.end),
    of: (key) => byKey.get(key) ?? [],
  };
}

/** A symbol, and the members, fields, rules, roles or lines inside it: everything there that is declared by a name. */
function declare(symbol: Symbol_, uses: NameUse[]): void {
  const key = keyOfSymbol(symbol);
  const decl: AnyNode = { ...symbol.decl };
  walkNodes(decl, (node, parents) => {
    if (!isDeclName(node)) return;
    const owner = parents.at(-1);
    const own = owner === decl;
    const part = own && node === (decl.name as unknown) ? key : keyOfPart(key, node.id.text);
    // A member of an enum is its name alone; everything else is declared by a node around its name.
    const whole = own && part !== key ? node.span : (owner?.span ?? node.span);
    uses.push({ key: part, span: bare(node.id), text: node.id.text, role: 'id', whole });
    const { label } = node;
    if (label === undefined || label.value === node.id.text) return;
    uses.push({ key: part, span: insideMarks(label, node.id), text: label.value, role: 'label', whole });
  });
}

function isDeclName(node: unknown): node is DeclName & AnyNode {
  const { id, label } = node as { id?: Partial<Name>; label?: Partial<TextLiteral> };
  return id?.kind === 'name' && typeof id.text === 'string' && (label === undefined || label.kind === 'text');
}

/** Behind the id a label is a text in quotation marks; before it, a name. */
function insideMarks(label: TextLiteral, id: Name): Span {
  const { file, start, end } = label.span;
  const quoted = start > id.span.start || end - start > label.value.length;
  return quoted ? { file, start: start + 1, end: end - 1 } : label.span;
}

function bare({ span, quoted }: Name): Span {
  return quoted ? { file: span.file, start: span.start + 1, end: span.end - 1 } : span;
}

/** The `as NAME` that a name goes back to, if it does. */
function aliasOf(name: Name, binding: Binding): Name | undefined {
  if (binding.kind !== 'record') return undefined;
  const { alias, by } = binding.record;
  const named = 'as' in by ? by.as : undefined;
  return named !== undefined && (name.text === alias || name.text === `该${alias}`) ? named : undefined;
}

/** A use; of `本成交` and `该到访` the part behind the prefix. */
function spotOf(name: Name, binding: Binding): { readonly span: Span; readonly text: string } {
  const span = bare(name);
  const { text, quoted } = name;
  if (binding.kind !== 'record' || quoted || !/^[本该]./.test(text)) return { span, text };
  const { relation, alias } = binding.record;
  const whole = [relation?.id, relation?.label, alias].includes(text);
  return whole ? { span, text } : { span: { ...span, start: span.start + 1 }, text: text.slice(1) };
}

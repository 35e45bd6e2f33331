import type { Binding, RecordScope } from '../resolve/bindings.ts';
import type { Name, SourceTree } from '../syntax/ast.ts';

type Bindings = ReadonlyMap<Name, Binding>;

/**
 * What a tree says, as text to compare: without places, comments and brackets, and with every name as the thing that it
 * means. Two spellings of one policy, in either language, give the same text.
 */
export function canonicalTree(tree: SourceTree, bindings: Bindings): string {
  const order = numberNodes(tree);
  const out: string[] = [];
  // An explicit stack: sums and choices of many parts nest as deep as they are long.
  const stack: unknown[] = [tree];
  while (stack.length > 0) {
    const at = stack.pop();
    if (at instanceof Verbatim) out.push(at.text);
    else if (Array.isArray(at)) {
      stack.push(new Verbatim(']'));
      for (let index = at.length - 1; index >= 0; index -= 1) stack.push(at[index]);
      out.push(`[${String(at.length)}:`);
    } else if (isNode(at)) {
      const name = nameIn(at);
      const bound = name === undefined ? undefined : bindings.get(name);
      if (at['kind'] === 'group') stack.push(at['of']);
      else if (bound !== undefined) out.push(meaningOf(bound, order), ' ');
      else if (at['kind'] === 'name') out.push(`name ${JSON.stringify(at['text'])} `);
      else {
        stack.push(new Verbatim('}'));
        for (const key of keysOf(at).reverse()) stack.push(at[key], new Verbatim(`${key}=`));
        out.push('{');
      }
    } else out.push(`${JSON.stringify(at) ?? 'undefined'} `);
  }
  return out.join('');
}

/** The comments of a tree, in order, for comparison. */
export function canonicalComments(tree: SourceTree): string {
  return JSON.stringify(tree.comments.map((comment) => comment.text.trim()));
}

class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

interface Node {
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** Places do not count, nor does what is absent. */
function keysOf(node: Node): string[] {
  return Object.keys(node)
    .filter((key) => key !== 'span' && key !== 'file' && key !== 'comments' && node[key] !== undefined)
    .sort();
}

/** The name that a node is or, for `this Sale`, holds. */
function nameIn(node: Node): Name | undefined {
  if (node['kind'] === 'name') return node as unknown as Name;
  return node['kind'] === 'this' ? (node['name'] as Name) : undefined;
}

function meaningOf(binding: Binding, order: ReadonlyMap<unknown, number>): string {
  switch (binding.kind) {
    case 'declaration':
    case 'measure':
      return `${binding.kind} ${binding.symbol.kind} ${id(binding.symbol.id)}`;
    case 'member':
      return `member ${id(binding.of.id)} ${String(binding.index)}`;
    case 'field':
      return `field ${id(binding.of.id)} ${id(binding.field.id)} ${scopeOf(binding.record, order)}`;
    case 'posting-field':
      return `column ${binding.column} ${scopeOf(binding.record, order)}`;
    case 'record':
      return `record ${scopeOf(binding.record, order)}`;
    case 'line':
      return `line ${id(binding.statement.id)} ${id(binding.id)}`;
    case 'role':
      return `role ${id(binding.split.id)} ${String(binding.index)}`;
    case 'rule':
      return `rule ${id(binding.block.id)} ${id(binding.id)}`;
    case 'scenario-record':
      return `given ${id(binding.relation.id)} ${id(binding.id)}`;
  }
}

function id(text: string): string {
  return JSON.stringify(text);
}

/** A record in scope by what brings it in, and that by its place in the tree. */
function scopeOf(record: RecordScope | undefined, order: ReadonlyMap<unknown, number>): string {
  if (record === undefined) return '-';
  return `${record.what}@${String(order.get(record.by) ?? '?')}`;
}

function numberNodes(tree: SourceTree): Map<unknown, number> {
  const order = new Map<unknown, number>();
  const stack: unknown[] = [tree];
  while (stack.length > 0) {
    const at = stack.pop();
    if (Array.isArray(at)) for (const each of at.slice().reverse()) stack.push(each);
    else if (isNode(at)) {
      // Brackets do not count, nor names: `this Sale` is a node more than `本成交`, and must not shift the numbers.
      if (at['kind'] !== 'group' && at['kind'] !== 'name' && at['kind'] !== 'this') order.set(at, order.size);
      for (const key of keysOf(at).reverse()) stack.push(at[key]);
    }
  }
  return order;
}

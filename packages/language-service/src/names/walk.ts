import type { Span } from '@bylaw/compiler';

/** A node of the tree, whatever its kind: it knows where it was written. */
export interface AnyNode {
  readonly kind?: string;
  readonly span: Span;
  readonly [field: string]: unknown;
}

/**
 * Visits a node and everything below it, parents first. It goes by what nodes have in common, so that a new construct
 * of the language needs nothing here.
 */
export function walkNodes(root: unknown, visit: (node: AnyNode, parents: readonly AnyNode[]) => void): void {
  const parents: AnyNode[] = [];
  const go = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) go(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = isNode(value) ? value : undefined;
    if (node !== undefined) {
      visit(node, parents);
      parents.push(node);
    }
    for (const [field, each] of Object.entries(value)) if (field !== 'span') go(each);
    if (node !== undefined) parents.pop();
  };
  go(root);
}

function isNode(value: object): value is AnyNode {
  const { span } = value as { span?: unknown };
  return typeof span === 'object' && span !== null && 'file' in span;
}

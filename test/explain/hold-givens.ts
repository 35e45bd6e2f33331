import type { Explanation } from '@bylaw/runtime';

type Json = { readonly [key: string]: unknown };

/**
 * Holds the numbers of an explanation that nothing is worked out of against where else it says the same: facts and
 * params against its head, what a deduction leaves against its line, the slices of tiers, an offence against those
 * before it. Reads nothing but the explanation. Throws at the first that does not agree.
 */
export function holdGivens(explanation: Explanation): void {
  const { facts, params, ...rest } = explanation;
  const head = new Map<string, string>();
  for (const { relation, id, field, value } of facts) {
    head.set(JSON.stringify([relation, id, field]), JSON.stringify(value));
  }
  for (const { param, at, value } of params) head.set(JSON.stringify([param, at]), JSON.stringify(value));
  const lines = new Map<string, number>();
  for (const node of listNodes(rest)) {
    if (node['kind'] === 'line' && typeof node['value'] === 'number') {
      const said = lines.get(String(node['line'])) ?? node['value'];
      same('line', said, node['value']);
      lines.set(String(node['line']), said);
    }
    if (node['kind'] === 'fact' || node['kind'] === 'param') {
      const key =
        node['kind'] === 'fact' ? [node['relation'], node['id'], node['field']] : [node['param'], node['at']];
      const said = head.get(JSON.stringify(key));
      same(JSON.stringify(key), said ?? JSON.stringify(node['value']), JSON.stringify(node['value']));
    }
    if (node['kind'] === 'tiers') holdSlices(node);
    if ('earlier' in node) holdOccurrence(node);
  }
  if (explanation.kind === 'line' && explanation.arithmetic.kind === 'deduct') {
    const { due, owed, left, rest: kept } = explanation.arithmetic;
    const { line } = explanation;
    same('due', line.due, Math.max(Number(due.value), 0) + owed);
    same('left', kept === 'carried' ? line.carried : line.waived, left);
  }
  if (explanation.kind === 'decision') {
    const counted = explanation.ladders.map(({ occurrence }) => occurrence);
    for (const { occurrence, arithmetic } of explanation.postings) {
      if (occurrence !== undefined && !counted.includes(occurrence)) throw new Error('occurrence');
      const from = explanation.ladders.find((each) => each.occurrence === occurrence)?.rung?.from;
      if (arithmetic?.kind === 'rising') same('rung', arithmetic.from, from);
    }
  }
}

function holdSlices(node: Json): void {
  let from: unknown = 0;
  for (const slice of node['slices'] as readonly Json[]) {
    same('from', JSON.stringify(slice['from']), JSON.stringify(from));
    from = (slice['to'] as Json | undefined)?.['value'];
  }
}

function holdOccurrence(node: Json): void {
  if (!Array.isArray(node['earlier'])) return;
  const { kind, unit, length } = node['window'] as Json;
  if (kind === 'rolling' && unit === 'months') {
    same('window', monthsOf(node['to']) - monthsOf(node['from']), length);
  }
  if (node['occurrence'] !== 0) same('occurrence', node['occurrence'], node['earlier'].length + 1);
}

/** Months since year zero. */
function monthsOf(date: unknown): number {
  const [year, month] = String(date).split('-').map(Number);
  return year! * 12 + month!;
}

function same(what: string, a: unknown, b: unknown): void {
  if (a !== b) throw new Error(`${what}: ${String(a)} and ${String(b)}`);
}

function listNodes(root: unknown): readonly Json[] {
  const nodes: Json[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    nodes.push(node as Json);
    open.push(...Object.values(node));
  }
  return nodes;
}

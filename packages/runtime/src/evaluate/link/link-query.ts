import type { Expr, Index, Query } from '../../program.ts';
import { isPosting } from '../../program.ts';
import { keyOfRatio } from '../given.ts';
import { POST_KINDS } from '../post-store.ts';
import type { IndexPlan, KeyPlan, NumberOf, QueryPlan } from '../plan.ts';
import type { Linker, Names } from './linker.ts';
import { isWide } from '../given.ts';
import { unsetOf } from './unset.ts';

/** The rows that a search or a sum looks at. `search` is the id under which a lack of history is told. */
export function linkQuery(linker: Linker, query: Query, search: string): QueryPlan {
  const index = linker.names.index(query.index);
  const filter = linker.all(query.filter);
  const bound = (name: 'from' | 'to' | 'notAfter'): { readonly [key: string]: NumberOf } => {
    const expr = query[name];
    return expr === undefined ? {} : { [name]: linker.number(expr) };
  };
  return {
    index: linker.names.indexAt(query.index),
    slot: query.slot,
    keys: query.keys.map((key) => linkKeyValue(linker, key)),
    ...bound('from'),
    ...bound('to'),
    ...bound('notAfter'),
    ...(filter === undefined ? {} : { filter }),
    ...looksBack(linker.names, index, search),
  };
}

/** What a search over the past looks for, where it is one: how a lack of history is told. */
export function looksBack(names: Names, { source, keys }: Index, search: string): Pick<QueryPlan, 'history'> {
  if (source.kind !== 'records' || source.scope !== 'history') return {};
  const { relation } = source;
  if (names.relationOf(relation).kind !== 'event') return {};
  return { history: { search, relation, bounded: keys.some((key) => key.type === 'date') } };
}

/** An index of the program: what it holds, by which keys. */
export function linkIndex(linker: Linker, index: Index): IndexPlan {
  const filter = linker.all(index.filter);
  return {
    source: linkSource(linker, index),
    slot: index.slot,
    keys: index.keys.map((key) => linkKey(linker, key, index.slot)),
    ...(filter === undefined ? {} : { filter }),
  };
}

function linkSource(linker: Linker, { source }: Index): IndexPlan['source'] {
  if (source.kind === 'records') {
    const relation = linker.names.relation(source.relation);
    return { kind: 'records', relation, month: source.scope === 'month' };
  }
  const blocks = new Set(source.blocks);
  const kinds = new Set<string>(source.posts);
  return {
    kind: 'postings',
    steps: linker.program.steps.map((step) => isPosting(step) && blocks.has(step.id)),
    kinds: POST_KINDS.map((kind) => kinds.has(kind)),
  };
}

function linkKey(linker: Linker, key: Expr, slot: number): KeyPlan {
  const of = linkKeyValue(linker, key);
  const plain = key.kind === 'field' && key.of.kind === 'slot' && key.of.slot === slot && !isWide(key.type);
  if (plain && !linker.checkUnset) return { of, narrow: linker.names.narrowField(key.relation, key.field) };
  return unsetOf(key) < -1 ? { of, wide: true } : { of };
}

/** A fraction as a key is the number of its text. */
function linkKeyValue(linker: Linker, key: Expr): NumberOf {
  if (key.exact !== true) return linker.number(key);
  const of = linker.ratio(key);
  return (run) => keyOfRatio(run, of(run));
}

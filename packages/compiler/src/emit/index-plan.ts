import type { Expr, Index } from '@bylaw/runtime';
import { UNSET, isPosting } from '@bylaw/runtime';
import { POST_KINDS } from '@bylaw/runtime/kernel';
import { isWide, unsetOf } from '@bylaw/runtime/linking';
import { text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { giveBack, list, lit, object } from './code.ts';
import { printFunction } from './printer.ts';
import type { Printer } from './printer.ts';
import { printFilter, printKeyValue } from './search.ts';

const FLAGS_A_LINE = 12;

/** An index of the program: what it holds, by which keys. */
export function printIndex(p: Printer, index: Index): Doc {
  return object([
    ['source', printSource(p, index)],
    ['slot', `${index.slot}`],
    ['keys', list(index.keys.map((key) => printKey(p, key, index.slot)))],
    ['filter', printFilter(p, index.filter, index.slot)],
  ]);
}

function printSource({ unit }: Printer, { source }: Index): Doc {
  if (source.kind === 'records') {
    return object([
      ['kind', lit('records')],
      ['relation', `${unit.names.relation(source.relation)}`],
      ['month', `${source.scope === 'month'}`],
    ]);
  }
  const { blocks, posts } = source;
  const kinds = new Set<string>(posts);
  return object([
    ['kind', lit('postings')],
    ['steps', flags(unit.program.steps.map((step) => isPosting(step) && blocks.includes(step.id)))],
    ['kinds', flags(POST_KINDS.map((kind) => kinds.has(kind)))],
  ]);
}

function printKey(p: Printer, key: Expr, slot: number): Doc {
  const of = printFunction(p, { role: 'key', type: 'number', exprs: [key], slot }, (inner) => [
    giveBack(printKeyValue(inner, key)),
  ]);
  const plain = key.kind === 'field' && key.of.kind === 'slot' && key.of.slot === slot && !isWide(key.type);
  return object([
    ['of', of],
    ['narrow', plain ? `${p.unit.names.narrowField(key.relation, key.field)}` : undefined],
    ['wide', !plain && unsetOf(key) < UNSET ? 'true' : undefined],
  ]);
}

/** Many to a line. */
function flags(values: readonly boolean[]): Doc {
  const rows: Doc[] = [];
  for (let at = 0; at < values.length; at += FLAGS_A_LINE) {
    rows.push(text(values.slice(at, at + FLAGS_A_LINE).join(', ')));
  }
  return list(rows);
}

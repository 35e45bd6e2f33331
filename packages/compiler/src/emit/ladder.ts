import type { Ladder } from '@bylaw/runtime';
import { personsOf } from '@bylaw/runtime/linking';
import { concat, text } from '../print/doc.ts';
import type { Doc } from '../print/doc.ts';
import { printAct } from './actions.ts';
import { ident, list, lit, object } from './code.ts';
import type { Printer } from './printer.ts';

/** A ladder with what each of its rungs posts. */
export function printLadder(p: Printer, ladder: Ladder, position: number): Doc {
  const { program, names } = p.unit;
  const persons = [...personsOf(program, names, ladder.id)].map(([rule, relation]) =>
    list([text(lit(rule)), text(`${relation}`)]),
  );
  return object([
    ['ladder', ident('ladder', position)],
    ['rungs', list(ladder.rungs.map(({ actions, from }) => text(printAct(p, 'rung', actions, from))))],
    ['persons', concat(text('new Map('), list(persons), text(')'))],
  ]);
}

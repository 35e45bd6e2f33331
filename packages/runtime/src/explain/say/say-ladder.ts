import type { LadderTrace } from '../explanation.ts';
import { sayRule } from './say-names.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** An offence on its ladder, with those before it. `date`: its own. */
export function sayLadder(teller: Teller, ladder: LadderTrace, ownDate: string): readonly SaidLine[] {
  const { earlier, occurrence, rung, from = '', to } = ladder;
  const name = sayNamed(teller, [{ id: ladder.ladder, label: ladder.label }], ladder.ladder);
  const cites = ladder.cites === undefined ? '' : `  ${ladder.cites}`;
  const counts = tell(teller, `ladder/${ladder.counts}`);
  const lines = earlier.map(({ rule, of, date }, at) => {
    const [block = '', id = ''] = rule.split('/');
    return line(
      2,
      tell(teller, 'ladder/earlier', { at: at + 1, date, of, rule: sayRule(teller, block, id) }),
    );
  });
  const last = rung?.last === true ? tell(teller, 'ladder/last-rung', { from: rung.from }) : '';
  const own =
    occurrence === 0
      ? []
      : [line(2, tell(teller, 'ladder/this', { at: occurrence, date: ownDate, rung: last }))];
  return [
    line(1, `${name}${cites}  ${tell(teller, 'ladder/window', { counts, from, to })}`),
    ...lines,
    ...own,
  ];
}

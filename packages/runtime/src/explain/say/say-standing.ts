import type { ValueType } from '../../program.ts';
import type { Standing } from '../trace.ts';
import { sayValue } from './say-value.ts';
import { line, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Who stands where in the group, by what. */
export function sayStanding(
  teller: Teller,
  { order }: Standing,
  type: ValueType,
  depth = 1,
): readonly SaidLine[] {
  return order.map(({ of, place, value }) => {
    const nth = tell(teller, 'place/nth', { place });
    return line(depth, `${nth}  ${teller.nameOf(of)}  ${sayValue(teller, { type, value })}`);
  });
}

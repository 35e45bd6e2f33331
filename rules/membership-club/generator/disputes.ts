import { dayOf, writeDay } from '../../generator/calendar.ts';
import type { Entry } from '../../generator/records.ts';
import type { Desk } from './sales.ts';

/**
 * Disputes about a month's sales: three settled by the two, three decided by a supervisor, and one raised too late.
 *
 * @param settled Whom the plot needs as they are.
 */
export function addDisputes(desk: Desk, sales: readonly Entry[], settled: ReadonlySet<string>): void {
  const { book, month } = desk;
  const side = book.beside('disputes', month);
  const others = book.consultants.filter(
    ({ id, position, from }) => position === 'inside' && from === 1 && !settled.has(id),
  );
  const open = side.shuffle(
    sales.filter((sale) => {
      const owners = book.ownersOf(sale);
      return owners.length === 1 && !settled.has(owners[0] ?? '') && sale.day < dayOf(month, 20);
    }),
  );
  for (const [index, sale] of open.slice(0, 7).entries()) {
    const [first = ''] = book.ownersOf(sale);
    const second = side.pick(others.filter(({ id }) => id !== first)).id;
    const supervisor = side.pick(['g03', 'g04']);
    const ending = index < 3 ? { settledFor: second } : { ruledBy: supervisor, ruledFor: second };
    const late = index === 6;
    const day = sale.day + (late ? 8 : side.between(0, 6));
    const dispute = book.add('Dispute', day, undefined, {
      first,
      second,
      supervisor,
      closedOn: writeDay(day + (index === 5 ? 2 : index % 2)),
      ...ending,
    });
    book.amend(sale, { dispute });
    if (late) continue;
    const amount = Number(sale.fields['amount']);
    book.credit(month, first, -amount);
    book.credit(month, second, amount);
    book.setOwners(sale, [second]);
  }
}

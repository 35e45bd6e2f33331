import { writeMonth } from '../generator/calendar.ts';
import { saveMonths } from '../generator/save-months.ts';
import { addConduct } from './generator/conduct.ts';
import { createFloor } from './generator/floor.ts';
import { addPaper } from './generator/paper.ts';
import { addTrade } from './generator/trade.ts';

/**
 * Makes the sample months of this folder: `npx tsx rules/sales-general/months.generator.ts`.
 * One seed, whole numbers only: the same bytes on every machine.
 */

const SEED = 20_260_101;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months by file name, as JSON text. */
export function generateMonths(): ReadonlyMap<string, string> {
  const floor = createFloor(SEED);
  for (const month of MONTHS) {
    addTrade(floor, month);
    addConduct(floor, month);
    addPaper(floor, month);
  }
  return new Map(MONTHS.map((month) => [`${writeMonth(month)}.json`, floor.write(month)]));
}

saveMonths(import.meta.url, generateMonths);

import { writeMonth } from '../generator/calendar.ts';
import { createRandom } from '../generator/random.ts';
import { saveMonths } from '../generator/save-months.ts';
import { createShowroom } from './generator/showroom.ts';
import { addMonth } from './generator/stories.ts';

/**
 * Makes the sample months of this folder: `npx tsx rules/property-showroom/months.generator.ts`.
 * One seed, whole numbers only: the same bytes on every machine.
 */

const SEED = 20_260_118;
const MONTHS = [1, 2, 3, 4];

/** The months by file name, as JSON text. */
export function generateMonths(): ReadonlyMap<string, string> {
  const showroom = createShowroom(createRandom(SEED));
  for (const month of MONTHS) addMonth(showroom, month);
  return new Map(MONTHS.map((month) => [`${writeMonth(month)}.json`, showroom.write(month)]));
}

saveMonths(import.meta.url, generateMonths);

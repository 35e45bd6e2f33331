import { writeMonth } from '../generator/calendar.ts';
import { workdaysOf } from '../generator/holidays.ts';
import { saveMonths } from '../generator/save-months.ts';
import { addAttendance, addLeaves } from './generator/attendance.ts';
import { addFindings } from './generator/conduct.ts';
import { addContacts, addVisits } from './generator/contacts.ts';
import { addDeals } from './generator/deals.ts';
import { createFloor } from './generator/floor.ts';
import {
  addAppraisals,
  addMonthlyPaper,
  addWeeklyReports,
  addYearAppraisals,
} from './generator/paperwork.ts';
import { addSales } from './generator/sales.ts';
import { addService } from './generator/service.ts';

/**
 * Makes the sample months of this folder: `npx tsx rules/sales-advisers/months.generator.ts`.
 * One seed, whole numbers only: the same bytes on every machine.
 */

const SEED = 20_261_201;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months by file name, as JSON text. */
export function generateMonths(): ReadonlyMap<string, string> {
  const floor = createFloor(SEED);
  const workdays = MONTHS.flatMap(workdaysOf);
  addLeaves(floor);
  addContacts(floor, workdays);
  addWeeklyReports(floor, workdays);
  for (const month of MONTHS) {
    const sold = addSales(floor, month);
    addAttendance(floor, month);
    addVisits(floor, month);
    addMonthlyPaper(floor, month, sold);
    addService(floor, month);
    addDeals(floor, month);
    addFindings(floor, month);
    addAppraisals(floor, month);
  }
  addYearAppraisals(floor);
  return new Map(MONTHS.map((month) => [`${writeMonth(month)}.json`, floor.write(month)]));
}

saveMonths(import.meta.url, generateMonths);

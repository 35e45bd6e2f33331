import { writeMonth } from '../generator/calendar.ts';
import { makeName } from '../generator/names.ts';
import { createRandom } from '../generator/random.ts';
import type { Entry, Things } from '../generator/records.ts';
import { saveMonths } from '../generator/save-months.ts';
import {
  addEndedShifts,
  addGap,
  addHandovers,
  addPermissions,
  addSecondGuests,
  addServices,
} from './generator/attendance.ts';
import type { Book } from './generator/book.ts';
import { createBook } from './generator/book.ts';
import { addConduct, addPlottedConduct, plottedPeople } from './generator/conduct.ts';
import { addDepartment } from './generator/department.ts';
import { addDisputes } from './generator/disputes.ts';
import { addDaySheets, addMeetings } from './generator/meetings.ts';
import type { Consultant } from './generator/people.ts';
import { makeConsultants } from './generator/people.ts';
import { addRotation } from './generator/rotation.ts';
import {
  addExceptions,
  addRefunds,
  hasNoTarget,
  sellMonth,
  skillIn,
  steerRankings,
  winners,
} from './generator/plot.ts';
import type { Desk } from './generator/sales.ts';
import { addIdleContacts } from './generator/sales.ts';

/**
 * Makes the sample months of this folder: `npx tsx rules/membership-club/months.generator.ts`.
 * One seed, whole numbers only: the same bytes on every machine.
 */

const SEED = 20_260_801;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months by file name, as JSON text. */
export function generateMonths(): ReadonlyMap<string, string> {
  const random = createRandom(SEED);
  const book = createBook(SEED, random, makeConsultants(random));
  const manager = makeName(random);
  addPlottedConduct(book);
  const sales = new Map<number, readonly Entry[]>();
  for (const month of MONTHS) {
    const desk = openDesk(book, month);
    const sold = sellMonth(desk);
    sales.set(month, sold);
    addIdleContacts(desk, random.between(70, 100), random.between(60, 90));
    addDisputes(desk, sold, winners);
    addRefunds(desk, sales);
    addExceptions(desk, manager);
    steerRankings(desk);
    addConduct(
      desk,
      staffIn(book, month)
        .map(({ id }) => id)
        .filter((id) => !plottedPeople.includes(id)),
    );
    addEndedShifts(book, month);
    addPermissions(book, month);
    addGap(book, month);
    addHandovers(book, month);
    addRotation(book, month);
    addSecondGuests(book, month);
    addServices(book, month);
    addDaySheets(book, month);
    addDepartment(book, month, staffIn(book, month));
    addMeetings(
      book,
      month,
      staffIn(book, month).map(({ id }) => id),
    );
  }
  const staffs = MONTHS.map((month) => ({ month, staff: writeStaff(book, month) }));
  return new Map(staffs.map(({ month, staff }) => [`${writeMonth(month)}.json`, book.write(month, staff)]));
}

function staffIn(book: Book, month: number): readonly Consultant[] {
  return book.consultants.filter(({ from }) => from <= month);
}

function openDesk(book: Book, month: number): Desk {
  const sellers = staffIn(book, month);
  const choose: Desk['choose'] = (position, ...not) =>
    book.random.pickWeighted(
      sellers.filter((each) => each.position === position && !not.includes(each.id)),
      (each) => skillIn(month, each),
    ).id;
  return { book, month, choose };
}

/** The month's staff, with its targets: none in the month of joining or of a long leave. */
function writeStaff(book: Book, month: number): Things {
  return staffIn(book, month).map((each) => {
    const { id, name, position, department, group, baseWage } = each;
    const target = hasNoTarget(month, each) ? undefined : each.target;
    // Who has just come has no supervisor yet.
    const joined = month > 1 && each.from === month;
    return {
      ...{ id, name, position, department, group, baseWage, target },
      hiredOn: each.from > 1 ? `${writeMonth(each.from)}-01` : undefined,
      branch: /[一三]组/.test(group) ? '中心店' : '滨江店',
      supervisor: joined ? undefined : department === 'east' ? 'g03' : 'g04',
      onLeave: hasNoTarget(month, each) && !joined ? true : undefined,
      seat: position === 'inside' ? Number(id.slice(1)) : undefined,
    };
  });
}

saveMonths(import.meta.url, generateMonths);

import { dayOf } from '../../generator/calendar.ts';
import { makeName } from '../../generator/names.ts';
import { createRandom } from '../../generator/random.ts';
import type { Random } from '../../generator/random.ts';
import { createRecords } from '../../generator/records.ts';
import type { Entry, Records, Things } from '../../generator/records.ts';
import type { Consultant } from './people.ts';
import type { Leader } from './people.ts';
import { makeLeaders } from './people.ts';

/** What happened in the club, and who should get the credit for it: the plot reads that to steer the rankings. */
export interface Book extends Pick<Records, 'add' | 'amend' | 'except' | 'in'> {
  readonly random: Random;
  /** A source for one part of a month that stands beside the sales: more of it leaves all the rest as it is. */
  beside(part: string, month: number): Random;
  readonly consultants: readonly Consultant[];
  /** Visits of guests whose receiver's shift was over. */
  readonly offDuty: Entry[];
  /** Those of them that the manager allowed. */
  readonly allowed: Entry[];
  /** A new customer's id. */
  customer(from?: Random): string;
  credit(month: number, person: string, fen: number): void;
  /** Who should own a sale; one alone, or the tracker and the receiver. Nobody where it is disputed or the house's. */
  setOwners(sale: Entry, owners: readonly string[]): void;
  ownersOf(sale: Entry): readonly string[];
  credited(month: number, person: string): number;
  /** The month as a JSON text, one record a line. */
  write(month: number, staff: Things): string;
}

/** Short ids by kind, such as `S08-001`. In the order in which a month's file lists the kinds. */
const prefixes = new Map([
  ['Visit', 'V'],
  ['Tracking', 'T'],
  ['Appointment', 'A'],
  ['Notice', 'N'],
  ['Permission', 'P'],
  ['Shift', 'B'],
  ['DaySheet', 'J'],
  ['Turn', 'U'],
  ['Deposit', 'D'],
  ['Dispute', 'Z'],
  ['Sale', 'S'],
  ['Refund', 'R'],
  ['Incident', 'I'],
  ['Leaving', 'L'],
  ['Arrangement', 'G'],
  ['Handover', 'H'],
  ['Meeting', 'M'],
  ['MeetingNotice', 'MN'],
  ['SignIn', 'Q'],
  ['LeaderSignIn', 'QL'],
  ['Summary', 'MS'],
  ['Plan', 'MP'],
  ['Concern', 'K'],
  ['Coaching', 'KC'],
  ['Inquiry', 'E'],
  ['FollowUp', 'EF'],
  ['MemberFile', 'W'],
  ['Appraisal', 'AP'],
  ['ClubTarget', 'X'],
  ['TargetIssue', 'Y'],
  ['Service', 'F'],
  ['Complaint', 'C'],
  ['Handling', 'CH'],
]);
const customerFields = ['customer', 'broughtBy'];

export function createBook(seed: number, random: Random, consultants: readonly Consultant[]): Book {
  const records = createRecords(prefixes);
  const beside: Book['beside'] = (part, month) =>
    createRandom(
      [...part].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, seed + month),
    );
  const leaders = makeLeaders(beside('leaders', 0));
  const credits = new Map<string, number>();
  const customers = new Map<string, string>();
  const owners = new Map<Entry, readonly string[]>();
  return {
    random,
    beside,
    consultants,
    offDuty: [],
    allowed: [],
    add: records.add,
    amend: records.amend,
    except: records.except,
    in: records.in,
    customer(from = random) {
      const id = `k${String(customers.size + 1).padStart(4, '0')}`;
      customers.set(id, makeName(from));
      return id;
    },
    credit(month, person, fen) {
      const key = `${month} ${person}`;
      credits.set(key, (credits.get(key) ?? 0) + fen);
    },
    setOwners: (sale, people) => {
      owners.set(sale, people);
    },
    ownersOf: (sale) => owners.get(sale) ?? [],
    credited: (month, person) => credits.get(`${month} ${person}`) ?? 0,
    write(month, staff) {
      const present = new Set(
        records
          .in(month)
          .flatMap(({ fields }) =>
            customerFields.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : [])),
          ),
      );
      const things = new Map<string, Things>([
        ['Leader', leaders.map((leader) => orphanIn(month, leader))],
        ['Consultant', staff],
        ['Customer', [...customers].filter(([id]) => present.has(id)).map(([id, name]) => ({ id, name }))],
      ]);
      return records.write(month, things);
    },
  };
}

/** In January nobody had yet written down to whom the second supervisor reports. */
function orphanIn(month: number, { superior, ...leader }: Leader): Things[number] {
  const known = superior !== undefined && !(month === 1 && leader.id === 'g04');
  return known ? { ...leader, superior } : leader;
}

/** The earliest day that the sample months know. */
export const FIRST_DAY = dayOf(1, 1);
/** The last one: what would be done later is not in them. */
export const LAST_DAY = dayOf(12, 31);

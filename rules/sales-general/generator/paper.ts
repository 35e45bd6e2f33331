import { dayOf } from '../../generator/calendar.ts';
import { workdaysOf } from '../../generator/holidays.ts';
import type { Entry } from '../../generator/records.ts';
import type { Floor } from './floor.ts';
import { LAST_DAY, lastWorkday, sundaysOf } from './floor.ts';

/** The targets, plans, reports, appraisals and notices of a month; most of them there, some forgotten. */
export function addPaper(floor: Floor, month: number): void {
  setTargets(floor, month);
  plan(floor, month);
  report(floor, month);
  appraise(floor, month);
  if (month % 3 === 0) closeQuarter(floor, month);
  if (month === 12) closeYear(floor);
  if (month === 1 || month === 7) publish(floor, month);
}

/** Whose targets are out of reach, and when: three months in a row. */
const outOfReach = { person: 'e05', months: [4, 5, 6] };

function setTargets(floor: Floor, month: number): void {
  const [first = 0] = workdaysOf(month);
  for (const { id, superior } of floor.sellers) {
    if (floor.slips('no target', 14, 43)) continue;
    const far = id === outOfReach.person && outOfReach.months.includes(month);
    const target = {
      person: id,
      period: 'month',
      goal: 'revenue',
      amount: far ? 30_000_000 : floor.random.between(12, 32) * 100_000,
      version: 1,
      issuedBy: superior,
    };
    floor.add('Target', first, undefined, target);
    // Another version takes the place of the first, and says why; or does not.
    if (!floor.slips('changed target', 11, 19)) continue;
    floor.add('Target', first + 7, undefined, {
      ...target,
      amount: 50_000,
      version: 2,
      reason: floor.slips('no reason', 2, 2) ? undefined : '市场需求上升，上调',
    });
  }
}

function plan(floor: Floor, month: number): void {
  const day = lastWorkday(month);
  const write = (author: string, kind: string): void => {
    if (floor.slips(`no plan for the ${kind}`, 5, kind === 'year' ? 100 : 27)) return;
    const whole = !floor.slips('plan not whole', 8, 33);
    floor.add('Plan', day, undefined, {
      author,
      kind,
      hasGoals: true,
      hasStrategy: true,
      hasResearch: whole,
      hasPromotion: true,
    });
  };
  for (const { id } of floor.sellers) {
    write(id, 'month');
    write(id, 'action');
    if (month % 3 === 0) write(id, 'quarter');
    if (month === 12) write(id, 'year');
  }
}

/** A weekly report on Fridays, a monthly one on the last workday; the superior reads the monthly one. */
function report(floor: Floor, month: number): void {
  for (const { id, superior } of floor.sellers) {
    for (const sunday of sundaysOf(month)) {
      if (sunday < 4 || floor.slips('no weekly report', 23, 71)) continue;
      const bare = floor.slips('no feedback', 31, 67);
      floor.add('Report', Math.max(1, sunday - 2), 17 * 60, {
        author: id,
        kind: 'weekly',
        revenue: floor.slips('no revenue', 37, 83) ? undefined : floor.random.between(0, 9) * 100_000,
        feedback: bare ? undefined : '客户总体满意',
      });
    }
    if (floor.slips('no monthly report', 19, 37)) continue;
    // Late is the day after the last workday: a Saturday of the same month, or the first of the next one.
    const late = floor.slips('monthly report late', 5, 37);
    const day = late ? lastWorkday(month) + 1 : lastWorkday(month);
    if (day > LAST_DAY) continue;
    const wrong = floor.slips('wrong figures', 7, 25) ? 100_000 : 0;
    const monthly = floor.add('Report', day, 18 * 60, {
      author: id,
      kind: 'monthly',
      revenue: soldBy(floor, month, id) + wrong,
      feedback: '续约意愿较强',
    });
    if (floor.slips('not reviewed', 10, 29) || day + 3 > LAST_DAY) continue;
    floor.add('ReportReview', day + 3, undefined, { report: monthly, reviewer: superior });
  }
}

function soldBy(floor: Floor, month: number, seller: string): number {
  const own = floor
    .in(month)
    .filter(({ kind, fields }: Entry) => kind === 'Sale' && fields['seller'] === seller);
  return own.reduce((sum, { fields }) => sum + Number(fields['amount']), 0);
}

/** What superiors think, in percent of the best; whoever does badly is coached. */
function appraise(floor: Floor, month: number): void {
  const day = lastWorkday(month);
  for (const { id, superior } of floor.sellers) {
    if (floor.slips('no appraisal', 15, 41)) continue;
    const bad = id === 'e08' && month % 4 === 2;
    const mark = (): number => (bad ? floor.random.between(30, 50) : floor.random.between(70, 100)) * 100;
    floor.add('Appraisal', day, undefined, {
      person: id,
      by: superior,
      satisfaction: mark(),
      attitude: mark(),
      acquisition: mark(),
      retention: mark(),
    });
    if (bad && month !== 6)
      floor.add('CoachingRecord', dayOf(month + 1, 10), undefined, { coach: superior, person: id });
  }
}

/** Reviews of targets and plans, and inspections, each quarter: of two managers the second forgets once. */
function closeQuarter(floor: Floor, month: number): void {
  const day = lastWorkday(month);
  for (const manager of ['m1', 'm2']) {
    const forgets = manager === 'm2' && month === 6;
    if (forgets) continue;
    floor.add('TargetReview', day, undefined, { reviewer: manager });
    floor.add('PlanReview', day, undefined, { reviewer: manager });
    floor.add('Inspection', day, undefined, { inspector: manager });
  }
}

/** The yearly targets of the departments, the executives' training and appraisal: m2 and x2 leave some out. */
function closeYear(floor: Floor): void {
  const day = lastWorkday(12);
  for (const person of ['m1', 'm2']) {
    for (const goal of person === 'm1' ? ['revenue', 'share', 'satisfaction', 'customers'] : []) {
      floor.add('Target', day, undefined, { person, period: 'year', goal, version: 1, issuedBy: 'd1' });
    }
  }
  for (const { id, superior } of floor.sellers) {
    if (id === 'e03') continue;
    floor.add('Target', day, undefined, {
      person: id,
      period: 'year',
      goal: 'revenue',
      amount: 6_000_000,
      version: 1,
      issuedBy: superior,
    });
  }
  const meeting = floor.add('Meeting', dayOf(12, 8), 9 * 60, { kind: 'training', chair: 'd1' });
  floor.add('Attendance', dayOf(12, 8), 9 * 60, { meeting, person: 'x1', late: false, leftEarly: false });
  floor.add('Appraisal', day, undefined, { person: 'x1', by: 'x2' });
}

/** A new version of the regulation goes to everybody, who signs for it within a week. */
function publish(floor: Floor, month: number): void {
  for (const { id } of floor.staff) {
    const notice = floor.add('PolicyNotice', dayOf(month, 5), undefined, {
      person: id,
      version: `2026-${month === 1 ? 1 : 2}`,
    });
    if (floor.slips('not acknowledged', 9, 13)) continue;
    floor.add('Acknowledgement', dayOf(month, 5) + floor.random.between(0, 7), undefined, { notice });
  }
}

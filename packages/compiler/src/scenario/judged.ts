import { formatDate, parseDate, periodOf } from '@bylaw/runtime';
import type { DateLiteral, Name } from '../syntax/ast.ts';
import type { JudgingSym } from './block-subject.ts';
import { subjectOf } from './block-subject.ts';
import { findRecord, namePair } from './scope.ts';
import type { ScenarioScope } from './scope.ts';

/** What a block judges, by the id that outcomes give it. */
export interface Judged {
  readonly id: string;
  /** The month that decides: of an event its own, of a period that of its last day; absent for a person's month. */
  readonly month?: string;
  /** It is judged when it falls due, in whichever month that is. */
  readonly due?: true;
}

/** The subject that a scenario names, `of s1` or `of wang on 2026-03-08`; reported where there is none. */
export function findJudged(
  scope: ScenarioScope,
  block: JudgingSym,
  { of: name, on }: { readonly of: Name; readonly on?: DateLiteral },
): Judged | undefined {
  const subject = subjectOf(scope.checked, block);
  const record = subject && findRecord(scope, name, subject);
  if (record === undefined) return undefined;
  const every = block.kind === 'duty' ? block.decl.every : undefined;
  if (every !== undefined) return findPeriod(scope, block, every, record.id, name, on);
  if (on !== undefined) {
    scope.reporter.report('scenario/no-period', { block: namePair(block) }, on.span);
    return undefined;
  }
  const due = block.kind === 'duty' && block.decl.due !== undefined ? { due: true as const } : {};
  return { id: record.id, ...due, ...(record.date === undefined ? {} : { month: record.date.slice(0, 7) }) };
}

function findPeriod(
  scope: ScenarioScope,
  block: JudgingSym,
  every: Parameters<typeof periodOf>[0],
  person: string,
  name: Name,
  on: DateLiteral | undefined,
): Judged | undefined {
  const { reporter, month } = scope;
  if (on === undefined && every !== 'month') {
    reporter.report('scenario/which-period', { block: namePair(block), of: name.text }, name.span);
    return undefined;
  }
  const day = parseDate(on?.value ?? `${month}-01`);
  if (day === undefined) return undefined;
  const last = formatDate(periodOf(every, day).last);
  if (last.slice(0, 7) > month) {
    reporter.report('scenario/period-after-month', { day: last, month }, (on ?? name).span);
    return undefined;
  }
  return { id: `${person}@${last}`, month: last.slice(0, 7) };
}

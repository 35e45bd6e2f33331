import type { Language } from '../../messages/message.ts';
import type { Program } from '../../program.ts';
import type { AskedCandidate, ExplainedRule, QueueTrace, TurnExplanation } from '../explanation.ts';
import type { DatedSuspension, ReplayedDay, ReplayedEvent } from '../replayed-day.ts';
import { sayConditions } from './say-condition.ts';
import { sayBlock, sayField, sayRelation, sayRule } from './say-names.ts';
import { sayOutcome, sayOverride } from './say-posting.ts';
import { saySubject } from './say-subject.ts';
import { sayValue } from './say-value.ts';
import { createTeller, sayNamed, tell } from './teller.ts';
import type { Teller } from './teller.ts';

/** A day of a rotation as a table of words. Every row has as many cells as `columns`; one without a time goes on. */
export interface SaidReplay {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Time, event, who was passed over and why, whom it fell to, who received, and the queue behind it. */
export function sayReplay(day: ReplayedDay, program: Program, language: Language): SaidReplay {
  const teller = createTeller(day, program, language, sayConditions);
  const opens = tell(teller, `day/${day.starts}`);
  return {
    title: `${sayBlock(teller, day.rotation)}  ${day.date}`,
    columns: (['time', 'event', 'passed', 'due', 'received', 'queue'] as const).map((each) =>
      tell(teller, `column/${each}`),
    ),
    rows: [
      ['', opens, '', '', '', sayOrder(teller, day.before)],
      ...day.suspended.map((each) => ['', saySuspended(teller, each), '', '', '', '']),
      ...day.events.flatMap((event) => sayEvent(teller, event)),
    ],
  };
}

function sayEvent(teller: Teller, event: ReplayedEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case 'turn':
      return sayTurnRows(teller, event.turn);
    case 'suspension':
      return [['', saySuspended(teller, event.suspension), '', '', '', '']];
    case 'record': {
      const { record, fields } = event;
      const values = fields.map((field) => {
        const said = sayValue(teller, field);
        // A bare yes says nothing without its question.
        return field.type === 'bool' ? `${sayField(teller, record.relation, field.field)} ${said}` : said;
      });
      const words = [sayRelation(teller, record.relation), record.id, ...values].join(' ');
      return [[record.time ?? '', words, '', '', '', '']];
    }
  }
}

/** As many rows as it needs: one for each who was passed over, and one for what it brings. */
function sayTurnRows(teller: Teller, turn: TurnExplanation): readonly (readonly string[])[] {
  const passed = turn.walk
    .filter(({ answer }) => answer !== 'free')
    .map((asked) => sayPassed(teller, asked, turn.cites));
  const received = sayReceived(teller, turn);
  const height = Math.max(passed.length, received.length, 1);
  return Array.from({ length: height }, (_, at) => [
    at === 0 ? (turn.subject.time ?? '') : '',
    at === 0 ? saySubject(teller, turn.subject) : '',
    passed[at] ?? '',
    at === 0 ? sayDue(teller, turn) : '',
    received[at] ?? '',
    at === 0 ? sayOrder(teller, turn.after) : '',
  ]);
}

function sayPassed(
  teller: Teller,
  { of, by, rule, turn }: AskedCandidate,
  cites: string | undefined,
): string {
  return tell(teller, 'turn/passed', {
    name: teller.nameOf(of),
    owed: by === 'owed',
    rule: rule === undefined ? '' : sayReason(teller, rule, cites),
    turn: turn === undefined ? '' : tell(teller, `turn/${turn}`),
  });
}

function sayDue(teller: Teller, { way, due, rule, cites }: TurnExplanation): string {
  const name = due === undefined ? '' : teller.nameOf(due);
  switch (way) {
    case 'undecided':
      return tell(teller, 'day/undecided');
    case 'nobody':
      return tell(teller, 'turn/nobody', { due: name });
    case 'given':
      return tell(teller, 'day/by', { name, why: rule === undefined ? '' : sayReason(teller, rule, cites) });
    case 'owed':
      return tell(teller, 'day/by', { name, why: tell(teller, 'day/owed') });
    case 'turn':
      return name;
  }
}

function sayReceived(teller: Teller, { received, against, cites }: TurnExplanation): readonly string[] {
  if (received === undefined) return [];
  const name = teller.nameOf(received);
  if (against === undefined) return [name];
  const { rule, verdict, postings } = against;
  const why = rule === undefined ? tell(teller, 'verdict/found') : sayReason(teller, rule, cites);
  const [, waived] = sayOverride(teller, verdict);
  const brings = waived ?? (rule === undefined ? undefined : sayOutcome(teller, postings));
  return [tell(teller, 'day/by', { name, why }), ...(brings === undefined ? [] : [brings])];
}

/** A rule and its clause, where that is another than the rotation's own. */
function sayReason(teller: Teller, { id, label, cites }: ExplainedRule, own: string | undefined): string {
  const name = sayNamed(teller, [{ id, label }], id);
  return cites === undefined || cites === own ? name : `${name} ${cites}`;
}

function saySuspended(teller: Teller, { to, from, until, rule, of }: DatedSuspension): string {
  const [block = '', id = ''] = rule.split('/');
  const name = sayRule(teller, block, id);
  return tell(teller, 'day/suspended', { name: teller.nameOf(to), from, until, of, rule: name });
}

function sayOrder(teller: Teller, { queue, owed }: QueueTrace): string {
  const items = (ids: readonly string[]) => ({ items: ids.map((id) => teller.nameOf(id)) });
  const order = tell(teller, 'queue/order', items(queue));
  return owed.length === 0
    ? order
    : tell(teller, 'day/by', { name: order, why: tell(teller, 'queue/owed', items(owed)) });
}

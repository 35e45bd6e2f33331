import { parseDate } from '../../numbers/calendar.ts';
import { compareRatio, subRatio } from '../../numbers/ratio.ts';
import { toExact, toRatio } from '../read-value.ts';
import type {
  Arithmetic,
  Candidate,
  CompareTrace,
  ConditionTrace,
  FindTrace,
  StreakTrace,
  SuspendedTrace,
  WithinTrace,
} from '../trace.ts';
import { sayInline } from './say-arithmetic.ts';
import { sayBlock, sayRelation, sayRule } from './say-names.ts';
import { sayRow, sayValue } from './say-value.ts';
import { sayStanding } from './say-standing.ts';
import { line, tell, wordsIn } from './teller.ts';
import type { Mark, SaidLine, Teller } from './teller.ts';

/** Conditions one by one, each with the value that it saw and, where it failed, what it needs. */
export function sayConditions(
  teller: Teller,
  traces: readonly ConditionTrace[],
  depth: number,
): readonly SaidLine[] {
  return joinPhrases(traces).flatMap((trace) => sayCondition(teller, trace, depth));
}

/** Two bounds of one phrase, such as "the first 3", are said once: by the one that failed, else by the first. */
function joinPhrases(traces: readonly ConditionTrace[]): readonly ConditionTrace[] {
  const joined: ConditionTrace[] = [];
  for (const trace of traces) {
    const before = joined.at(-1);
    if (before?.kind !== 'compare' || trace.kind !== 'compare' || !isSamePhrase(before, trace))
      joined.push(trace);
    else if (before.state === 'held') joined[joined.length - 1] = { ...trace, left: before.left };
  }
  return joined;
}

function isSamePhrase(a: CompareTrace, b: CompareTrace): boolean {
  return a.text.zh !== '' && a.text.zh === b.text.zh && a.left.kind === b.left.kind;
}

function sayCondition(teller: Teller, trace: ConditionTrace, depth: number): readonly SaidLine[] {
  const mark = markOf(trace);
  const words = wordsIn(teller, trace.text);
  if (trace.state === 'unreached')
    return [line(depth, `${words}${tell(teller, 'value/unreached')}`, { mark })];
  switch (trace.kind) {
    case 'compare':
      return [
        line(depth, `${words}${noteCompare(teller, trace)}`, { mark }),
        ...sayLeft(teller, trace, depth + 1),
      ];
    case 'within':
      return [line(depth, `${words}${noteWithin(teller, trace)}`, { mark })];
    case 'in':
    case 'known':
    case 'plain': {
      const value = sayValue(teller, trace.left);
      const isInstead = trace.kind === 'in' && trace.state === 'failed' && trace.left.value !== null;
      const note = tell(teller, isInstead ? 'value/instead' : 'value/is', { value });
      const isObvious = trace.kind === 'known' && trace.left.value === null && trace.state === 'held';
      return [line(depth, isObvious ? words : `${words}${note}`, { mark })];
    }
    case 'is-workday': {
      const by = trace.named === undefined ? '' : sayRelation(teller, trace.named);
      const params = { value: sayValue(teller, trace.left), weekday: trace.weekday, by };
      return [line(depth, `${words}${tell(teller, 'value/workday', params)}`, { mark })];
    }
    case 'not':
    case 'or':
      return [line(depth, words, { mark }), ...sayInner(teller, trace.terms, depth + 1)];
    case 'and':
      return trace.terms.length === 0
        ? [line(depth, words, { mark })]
        : sayConditions(teller, trace.terms, depth);
    case 'find':
      return sayFind(teller, trace, depth, mark);
    case 'streak':
      return sayStreak(teller, trace, depth, mark);
    case 'suspended':
      return saySuspended(teller, trace, depth, mark);
  }
}

/** What is inside of a `not` or an `or`: of it, what was looked at. */
function sayInner(teller: Teller, terms: readonly ConditionTrace[], depth: number): readonly SaidLine[] {
  const flat = terms.flatMap((term) => (term.kind === 'and' && term.terms.length > 0 ? term.terms : [term]));
  return sayConditions(
    teller,
    flat.filter(({ state }) => state !== 'unreached'),
    depth,
  );
}

export function markOf({ state }: ConditionTrace): Mark {
  return state === 'held' || state === 'failed' ? state : 'open';
}

/** Of a place: why there is none, or who is first and where this one stands. */
function sayLeft(teller: Teller, { left }: CompareTrace, depth: number): readonly SaidLine[] {
  if (left.kind !== 'place' || left.standing === undefined) return [];
  const { standing, of } = left;
  const { among, by, order } = standing;
  if (among !== undefined && among.state !== 'held') {
    return sayInner(teller, [among], depth).filter((each) => each.mark !== 'held');
  }
  const shown = order.filter((each) => each.place === 1 || each.of === of);
  return sayStanding(teller, { ...standing, order: shown }, by?.type ?? 'count', depth);
}

const SYMBOLS = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' } as const;

/** The value beside the need; of orderings also what is missing. */
function noteCompare(teller: Teller, { op, left, right, state }: CompareTrace): string {
  const value = sayValue(teller, left);
  const need = sayValue(teller, right);
  const held = state === 'held';
  if (left.value === null) return tell(teller, 'value/is', { value });
  if (op === 'eq' || op === 'ne') {
    if (held) return right.kind === 'const' && op === 'eq' ? '' : tell(teller, 'value/is', { value });
    if (right.kind === 'const' || op === 'ne') return tell(teller, 'value/instead', { value });
    return tell(teller, 'value/needs', { value, need });
  }
  if (left.kind === 'place')
    return tell(teller, held ? 'value/is' : 'value/instead', { value: sayInline(teller, left) });
  if (held) return tell(teller, 'value/is', { value: `${value} ${SYMBOLS[op]} ${need}` });
  return `${tell(teller, 'value/needs', { value, need: ` ${SYMBOLS[op]} ${need}` })}${noteMissing(teller, left, right)}`;
}

/** How far a number is from the one that it had to reach. */
function noteMissing(teller: Teller, left: Arithmetic, right: Arithmetic): string {
  if (left.value === null || right.value === null) return '';
  if (typeof left.value === 'string' && typeof right.value === 'string') {
    const [from, to] = [parseDate(left.value), parseDate(right.value)];
    if (from === undefined || to === undefined || from === to) return '';
    const by = sayValue(teller, { type: 'days', value: Math.abs(from - to) });
    return tell(teller, 'value/short', { by });
  }
  const [low, high] = [toRatio(left.value), toRatio(right.value)];
  const order = compareRatio(low, high);
  if (order === 0) return '';
  const gap = order < 0 ? subRatio(high, low) : subRatio(low, high);
  return tell(teller, 'value/short', { by: sayValue(teller, { type: left.type, value: toExact(gap) }) });
}

function noteWithin(teller: Teller, trace: WithinTrace): string {
  const params = {
    value: sayValue(teller, trace.left),
    from: sayValue(teller, trace.from),
    to: sayValue(teller, trace.to),
  };
  if (trace.state === 'held') return tell(teller, 'value/between', params);
  const [day, from, to] = [trace.left, trace.from, trace.to].map(({ value }) => String(value));
  if (day < from || day > to) {
    const missing = noteMissing(teller, trace.left, day < from ? trace.from : trace.to);
    return `${tell(teller, 'value/not-between', params)}${missing}`;
  }
  const { time, notAfter } = trace.limit ?? { time: trace.left, notAfter: trace.to };
  return tell(teller, 'value/too-late', { value: sayValue(teller, time), limit: sayValue(teller, notAfter) });
}

function sayFind(teller: Teller, trace: FindTrace, depth: number, mark: Mark): readonly SaidLine[] {
  const words = wordsIn(teller, trace.text);
  if (trace.state === 'tied') {
    return [
      line(depth, `${sayWhat(teller, trace)}${tell(teller, 'find/tied')}`, { mark }),
      ...trace.tied.map(({ row, reads }) => {
        const to = reads.map((read) => sayValue(teller, read));
        return line(depth + 1, tell(teller, 'find/leads-to', { row: sayRow(teller, row), to }));
      }),
    ];
  }
  if (trace.found === undefined) {
    if (trace.mode === 'none') return [line(depth, words, { mark })];
    const isNear = trace.candidates.length > 0;
    const what = isNear ? sayWhat(teller, trace) : words;
    return [
      line(depth, `${what}${tell(teller, isNear ? 'find/no-match' : 'find/nothing')}`, { mark }),
      ...trace.candidates.flatMap((candidate) => sayCandidate(teller, candidate, depth + 1)),
    ];
  }
  const found = {
    mode: tell(teller, `find/${trace.mode}`),
    over: sayOver(teller, trace),
    row: sayRow(teller, trace.found.row),
  };
  const others =
    trace.others.length === 0 || trace.mode === 'some'
      ? []
      : [
          line(
            depth + 1,
            tell(teller, 'find/others', {
              count: trace.matches - 1,
              rows: trace.others.map((row) => sayRow(teller, row)),
            }),
            { role: 'aside' as const },
          ),
        ];
  return [
    line(depth, tell(teller, 'find/found', found), { mark }),
    ...sayConditions(teller, trace.found.conditions, depth + 1),
    ...others,
  ];
}

/** A search in few words, where its conditions are told one by one. */
function sayWhat(teller: Teller, trace: FindTrace): string {
  return `${tell(teller, `find/${trace.mode}`)} ${sayOver(teller, trace)}`;
}

/** What is searched. */
function sayOver(teller: Teller, { over }: FindTrace): string {
  if ('relation' in over) return sayRelation(teller, over.relation);
  return over.blocks.map((block) => sayBlock(teller, block)).join('/');
}

/** A record that came near: what it failed, and nothing else. */
function sayCandidate(teller: Teller, { row, conditions }: Candidate, depth: number): readonly SaidLine[] {
  const failed = conditions.filter(({ state }) => state === 'failed' || state === 'tied');
  const nearest = tell(teller, 'find/nearest', { row: sayRow(teller, row) });
  const said = sayConditions(teller, failed, depth + 1);
  const [only, ...more] = said;
  if (only !== undefined && more.length === 0) {
    return [line(depth, `${nearest}  ${tell(teller, 'mark/failed', { text: only.text })}`)];
  }
  return [line(depth, nearest), ...said];
}

function sayStreak(teller: Teller, trace: StreakTrace, depth: number, mark: Mark): readonly SaidLine[] {
  const { months, before, length, test, counts, pauses } = trace;
  const what = counts === undefined ? trace.text : counts.text;
  const words = tell(teller, `streak/${test}`, { what: wordsIn(teller, what), length });
  const paused = pauses?.state === 'held' ? [line(depth + 1, tell(teller, 'streak/paused'))] : [];
  return [
    line(depth, `${words}${tell(teller, 'streak/months', { months, before })}`, { mark }),
    ...(counts === undefined ? [] : sayInner(teller, [counts], depth + 1)),
    ...paused,
  ];
}

function saySuspended(
  teller: Teller,
  { text, known }: SuspendedTrace,
  depth: number,
  mark: Mark,
): readonly SaidLine[] {
  const words = wordsIn(teller, text);
  if (known.length === 0) return [line(depth, `${words}${tell(teller, 'suspended/never')}`, { mark })];
  return [
    line(depth, words, { mark }),
    ...known.map(({ rule, of, from, to }) => {
      const [block = '', id = ''] = rule.split('/');
      return line(
        depth + 1,
        tell(teller, 'suspended/days', { from, to, rule: sayRule(teller, block, id), of }),
      );
    }),
  ];
}

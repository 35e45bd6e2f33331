import type { Query } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { compileTexts, findsOf, sayExpr, whenOf } from './compile-text.ts';
import { vocabulary } from './policies/vocabulary.ts';

/** A claim of one rule with this condition, and one that always applies. */
function claimWhen(condition: string, then = 'credit seller'): string {
  return `claim owner of Sale { rule first when ${condition} then ${then}\n otherwise rest credit seller }\n`;
}

const SAME_DAY = "date is this Sale's date";
const MONTH_BACK = "date within 1 month before this Sale's date";

function planOf(where: string, then?: string): { readonly query: Query; readonly filter: readonly string[] } {
  const { program } = compileTexts(vocabulary, claimWhen(`latest Call where ${where}`, then));
  const [find] = findsOf(whenOf(program, 'owner', 'first'));
  if (find === undefined) throw new Error('no search');
  const index = program.indexes.find((each) => each.id === find.query.index);
  return { query: find.query, filter: index?.filter.map(sayExpr) ?? [] };
}

describe('conditions are divided between index, range and the rest', () => {
  test.each([
    // where, keys of the index with their values, filter of the index, from, to, rest
    [
      `guest is this Sale's guest and ${SAME_DAY}`,
      ['Call@history(guest)', 'this.guest'],
      [],
      ['this.date', 'this.date'],
      [],
    ],
    // The order of equalities is the index's, not the author's.
    [
      `guest is this Sale's guest and by is this Sale's seller and ${SAME_DAY}`,
      ['Call@history(by,guest)', 'this.seller', 'this.guest'],
      [],
      ['this.date', 'this.date'],
      [],
    ],
    [
      `by is this Sale's seller and this Sale's guest is guest and ${SAME_DAY}`,
      ['Call@history(by,guest)', 'this.seller', 'this.guest'],
      [],
      ['this.date', 'this.date'],
      [],
    ],
    // A path of the candidate is a key too.
    [
      `by's team is this Sale's seller's team and ${MONTH_BACK}`,
      ['Call@history(by.team)', 'this.seller.team'],
      [],
      ['this.date - 1 months', 'this.date'],
      [],
    ],
    // The candidate alone: settled while the index is built. With the subject, but no equality: row by row.
    [
      `done and by's team is outside and fee less than this Sale's amount and ${MONTH_BACK}`,
      ['Call@history'],
      ['row1.done', 'row1.by.team eq 1'],
      ['this.date - 1 months', 'this.date'],
      ['row1.fee lt this.amount'],
    ],
    // A second bound on the date is tested row by row.
    [
      `${MONTH_BACK} and date after 2026-03-01 and guest is this Sale's guest`,
      ['Call@history(guest)', 'this.guest'],
      ['row1.date gt 2026-03-01'],
      ['this.date - 1 months', 'this.date'],
      [],
    ],
  ])('%s', (where, [index, ...keys], filter, [from, to], rest) => {
    const plan = planOf(where);
    expect(plan.query.index).toBe(`index:${index}`);
    expect(plan.query.keys.map(sayExpr)).toEqual(keys);
    expect(plan.filter).toEqual(filter);
    expect([plan.query.from, plan.query.to].map((each) => each && sayExpr(each))).toEqual([from, to]);
    expect(plan.query.filter.map(sayExpr)).toEqual(rest);
  });

  test('rows where a path breaks off stay out of the index that reads on', () => {
    const plan = planOf(`helper is known and helper's team is outside and ${MONTH_BACK}`);
    expect(plan.filter).toEqual(['row1.helper known', 'row1.helper.team eq 1']);
    const keyed = planOf(`helper is known and helper's team is this Sale's seller's team and ${MONTH_BACK}`);
    expect(keyed.filter).toEqual(['row1.helper known']);
    expect(keyed.query.index).toBe('index:Call@history(helper.team)');
  });

  test('a value that only a condition of the search makes safe is read after it', () => {
    const plan = planOf(
      `guest is this Sale's guest and this Sale's guest's host is known and` +
        ` by's team is this Sale's guest's host's team and ${MONTH_BACK}`,
    );
    expect(plan.query.keys.map(sayExpr)).toEqual(['this.guest']);
    expect(plan.query.filter.map(sayExpr)).toEqual([
      'this.guest.host known',
      'row1.by.team eq this.guest.host.team',
    ]);
  });

  test('inside “or” nothing is guarded: the condition waits', () => {
    const plan = planOf(
      `helper is known and (done or helper's team is outside) and guest is this Sale's guest and ${MONTH_BACK}`,
    );
    expect(plan.filter).toEqual(['row1.helper known']);
    expect(plan.query.filter.map(sayExpr)).toEqual(['(row1.done or row1.helper.team eq 1)']);
  });
});

describe('indexes are shared', () => {
  test('two rules that ask for the same rows, in whatever order of words, have one index', () => {
    const { program } = compileTexts(
      vocabulary,
      `claim owner of Sale {
        rule a when earliest Call where done and guest is this Sale's guest and ${SAME_DAY} then credit Call's by
        rule b when latest Call where guest is this Sale's guest and done and ${MONTH_BACK} then credit Call's by
        rule c when some Call where guest is this Sale's guest and ${MONTH_BACK} then credit seller
        otherwise rest credit the house
      }\n`,
    );
    expect(program.indexes.map((each) => [each.id, each.filter.map(sayExpr)])).toEqual([
      ['index:Call@history(guest)', ['row1.done']],
      ['index:Call@history(guest)#2', []],
    ]);
  });

  test('a month’s block has rows of the month, an event’s block the past too', () => {
    const { program } = compileTexts(
      vocabulary,
      claimWhen(`some Call where guest is this Sale's guest and ${MONTH_BACK}`) +
        'measure calls "跟踪数" for Person: count = number of Call where by is this Person\n' +
        'statement pay "工资" for Person { line base "底薪项" = base + 1 CNY * calls\n total net "实发" }\n',
    );
    expect(program.indexes.map((each) => each.id)).toEqual([
      'index:Call@history(guest)',
      'index:Call@month(by)',
    ]);
    expect(program.carry.events).toEqual([{ relation: 'Call', days: 0, months: 1, fields: ['guest'] }]);
  });
});

describe('what decides a tie', () => {
  test.each([
    ['credit seller', []],
    ['credit Call’s by', ['row1.by']],
    ["credit Call's by if Call's by's team is inside, else credit seller", ['row1.by.team', 'row1.by']],
  ])('%s', (then, reads) => {
    const { program } = compileTexts(
      vocabulary,
      claimWhen(`latest Call where guest is this Sale's guest and ${SAME_DAY}`, then.replace('’', "'")),
    );
    expect(findsOf(whenOf(program, 'owner', 'first'))[0]?.reads.map(sayExpr)).toEqual(reads);
  });

  test('a later search that looks for the row found reads it', () => {
    const { program } = compileTexts(
      vocabulary,
      claimWhen(
        `latest Call where guest is this Sale's guest and ${SAME_DAY},` +
          ` and no Slip where who is Call's by and ${SAME_DAY}`,
      ),
    );
    const [call, slip] = findsOf(whenOf(program, 'owner', 'first'));
    expect(call?.reads.map(sayExpr)).toEqual(['row1.by']);
    expect(slip?.query.keys.map(sayExpr)).toEqual(['row1.by']);
    expect(slip?.reads).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAndCheck } from '../../src/check/resolve-and-check.ts';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { createSources } from '../../src/source/source-file.ts';
import { parseFile } from '../../src/syntax/parser.ts';
import { check } from '../harness.ts';
import { readRules } from '../read-rules.ts';
import { findUnbound } from './find-unbound.ts';

describe('the club’s policy', () => {
  const files = readRules('membership-club');
  const reporter = createReporter();
  const sources = createSources(files, reporter);
  const checked = resolveAndCheck(
    sources.files.map((file, index) => parseFile(file, index, reporter)),
    reporter,
  );

  test('has nothing to report', () => {
    expect(reporter.diagnostics.map(({ code, params }) => [code, params])).toEqual([]);
  });

  test('has every name bound and every expression typed', () => {
    const { missing, seen } = findUnbound(checked);
    expect(missing).toEqual([]);
    expect(seen).toBeGreaterThan(500);
  });
});

/** One of every construct. */
const policy = `
param p "比例" = 70% in 50%..90%  param few = 3  param limit = 30 days, from 2026-07-01 = 15 days
table t by Team: money { inside: 5 CNY outside: 6 CNY }
split s { a p b the rest }
ladder l counts the same offence over rolling 3 months { 1st: warning 2nd on: fine 20 CNY rising by 10 CNY }
claim owner of Sale {
  rule one when kind is newCard and earliest Visit where customer is this Sale's customer and date is this Sale's date and namedBy is known then credit Visit's namedBy
  rule two when depositBy is known and latest Visit as v where customer is this Sale's customer and date within limit before this Sale's date, and guests is known and guests more than few then split s(a: v's consultant, b: receiver) if amount at least 30000 CNY, else credit depositBy
  otherwise rest credit receiver
}
claim back of Refund { otherwise x reverse owner of sale, kept 6 months }
discipline d on Sale against receiver {
  rule one when urgent and rate less than 50% then ladder l
  rule two when no Visit where customer is this Sale's customer and date is this Sale's date then fine 5 CNY and points 2
}
measure credited for Consultant: money = sum of amount over owner where to is this Consultant and of's kind is newCard
measure sold for Consultant: count = number of Sale where receiver is this Consultant and customer's owner is this Consultant
ranking top each month per team { among Consultant where target is known rank by credited - target, ties each }
award w each month { among Consultant rank by credited, ties share give 200 CNY to the first 1 if target is known and credited at least target }
award half each month for Consultant { when months running (first in top, breaks otherwise) reaches 6, then starts again give t(team) }
discipline miss each month for Consultant { rule one when won w or place in top more than 3 then warning }
commission c for Consultant where team is inside { on credited by marginal tiers { up to 30000 CNY: 3% above: 5% } floored at 0 CNY }
statement pay for Consultant {
  line base = baseWage / 2 + 20% of baseWage  line com = c  line aw = all awards  subtotal gross
  deduct from gross, at most 20% of gross { line f = all fines, the rest waived }  total net
}`;

describe('any policy', () => {
  // Names, values and relations: what stands between them is the same in every mangled policy.
  const pieces = policy.split(
    /(?<![A-Za-z'])(?=[A-Za-z0-9])(this [A-Z][a-z]+|[a-zA-Z]+|[0-9]+(?:%| CNY| days| months)?)(?![A-Za-z0-9%.])/,
  );
  const keywords = new Set(
    'param table split ladder claim discipline measure ranking award commission statement rule when then otherwise of for on against line subtotal total where by each month among rank ties give credit deduct from over counts rolling months over in'.split(
      ' ',
    ),
  );
  const places = pieces.flatMap((piece, index) => (index % 2 === 1 && !keywords.has(piece) ? [index] : []));
  const words = [...new Set(places.map((index) => pieces[index] ?? ''))];

  test('the whole one is sound', () => {
    const { errors, checked } = check(policy);
    expect(errors.map(({ code, at }) => [code, at])).toEqual([]);
    expect(findUnbound(checked).missing).toEqual([]);
  });

  test('with words in the wrong places is refused, or has every name bound; nothing is thrown', () => {
    let sound = 0;
    const swap = fc.record({ at: fc.constantFrom(...places), by: fc.constantFrom(...words) });
    fc.assert(
      fc.property(fc.array(swap, { minLength: 1, maxLength: 3 }), (swaps) => {
        const mangled = [...pieces];
        for (const { at, by } of swaps) mangled[at] = by;
        const { errors, checked } = check(mangled.join(''));
        if (errors.length > 0) return;
        sound += 1;
        expect(findUnbound(checked).missing).toEqual([]);
      }),
      { numRuns: 400, seed: 20260301 },
    );
    expect(sound).toBeGreaterThan(5);
  });
});

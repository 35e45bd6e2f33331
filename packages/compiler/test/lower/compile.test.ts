import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../src/compile.ts';
import { createReporter } from '../../src/diagnostics/diagnostic.ts';
import { hashProgram } from '../../src/lower/hash.ts';
import { lowerPolicy } from '../../src/lower/program.ts';
import { readRules } from '../read-rules.ts';
import { english } from './policies/english.ts';

/** The club's SOP: some 400 lines of policy and 1,000 of scenarios. */
const club = readRules('membership-club');

describe('compile', () => {
  test.each([
    ['nothing at all', []],
    ['an empty file', [{ path: 'a.bylaw', text: '' }]],
    ['half a policy', [{ path: 'a.bylaw', text: english.slice(0, 3000) }]],
    ['a wrong unit', [{ path: 'a.bylaw', text: english.replace('give 300 CNY', 'give 300') }]],
  ])('%s: errors, no program, nothing thrown', (_, files) => {
    const compiled = compilePolicy(files);
    expect(compiled.program).toBeUndefined();
    expect(compiled.diagnostics.some((each) => each.severity === 'error')).toBe(true);
  });

  test.each([
    ['products', ' * 100%'],
    ['quotients', ' / 100%'],
  ])('%s within each other, each as long as it may be, are refused by their depth', (_, more) => {
    const chain = more.repeat(190);
    const nested = Array.from({ length: 60 }).reduce<string>((inner) => `(${inner})${chain}`, `1%${chain}`);
    const codes = compilePolicy([
      { path: 'a.bylaw', text: english },
      { path: 'b.bylaw', text: `measure deep "深" for Consultant: percent = ${nested}` },
    ]).diagnostics.flatMap((each) => (each.severity === 'error' ? [each.code] : []));
    expect(codes).toEqual(['lower/too-deep']);
  });

  test('a tree whose names are not bound is refused in words, not by an exception', () => {
    const { checked } = compilePolicy([{ path: 'a.bylaw', text: english }]);
    const reporter = createReporter();
    if (checked.header === undefined) throw new Error('no header');
    lowerPolicy({ ...checked, bindings: new Map() }, checked.header, reporter);
    expect(new Set(reporter.diagnostics.map((each) => each.code))).toEqual(new Set(['lower/unsupported']));
  });

  test('the order in which files are given is nothing', () => {
    const one = compilePolicy(club).program;
    const other = compilePolicy([...club].reverse()).program;
    if (one === undefined || other === undefined) throw new Error('the club does not compile');
    expect(hashProgram(one)).toBe(hashProgram(other));
  });
});

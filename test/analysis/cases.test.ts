import { makeCases } from '@bylaw/analysis';
import type { Case } from '@bylaw/analysis';
import { compilePolicy, runScenarios, writeScenario } from '@bylaw/compiler';
import type { Language, Program } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { openPolicy, shipped } from './open-policy.ts';

/** How many cases a file holds without passing its limits. */
const BATCH = 60;

/** Rules for which no facts are found, as `policy: block/rule`, each with why. The command says the same of them. */
const unreachedRules: readonly string[] = [];

/** Titles of the cases that do not pass when they are read as the text that is printed. */
function findFailing(name: string, cases: readonly Case[], language: Language): readonly string[] {
  const { files, program } = openPolicy(name);
  const batches = Array.from({ length: Math.ceil(cases.length / BATCH) }, (_, at) => ({
    path: `cases-${String(at)}.bylaw`,
    text: cases
      .slice(at * BATCH, (at + 1) * BATCH)
      .map(({ draft }) => writeScenario(program, draft, language))
      .join('\n'),
  }));
  return batches.flatMap((batch) => {
    const compiled = compilePolicy([...files, batch]);
    if (compiled.program === undefined) return [`${batch.path}: ${compiled.diagnostics[0]?.code ?? ''}`];
    const results = runScenarios(compiled.program, compiled.scenarios);
    return results.filter(({ passed }) => !passed).map(({ scenario }) => scenario.title);
  });
}

function listRules(program: Program): readonly { readonly name: string; readonly conditional: boolean }[] {
  return program.steps.flatMap((step) =>
    step.kind === 'match'
      ? step.rules.map(({ id, when }) => ({ name: `${step.id}/${id}`, conditional: when !== undefined }))
      : [],
  );
}

describe.each(shipped)('%s', (name) => {
  const { program } = openPolicy(name);
  const { cases, unreached } = makeCases(program);

  test('every rule has a case in which it decides, and nearly every condition one in which it just does not', () => {
    const having = (kinds: readonly Case['kind'][]): ReadonlySet<string> =>
      new Set(cases.filter(({ kind }) => kinds.includes(kind)).map(({ block, rule }) => `${block}/${rule}`));
    const decided = having(['decides']);
    const missed = having(['past', 'absent', 'tie', 'other']);
    const rules = listRules(program).filter(({ name: rule }) => !unreachedRules.includes(`${name}: ${rule}`));
    // Of a rotation none are made up yet, and the command says so.
    const asked = unreached.filter(({ why }) => why !== 'rotation');
    expect(asked.map(({ block, rule }) => `${name}: ${block}/${rule}`)).toEqual(
      unreachedRules.filter((rule) => rule.startsWith(`${name}: `)),
    );
    expect(rules.filter(({ name: rule }) => !decided.has(rule))).toEqual([]);
    // A near miss is looked for a dozen times; of a hundred conditions five may stay without.
    const without = rules.filter(({ name: rule, conditional }) => conditional && !missed.has(rule));
    expect(without.length * 20).toBeLessThanOrEqual(rules.length);
  });

  test('every case passes as the scenario that is printed', () => {
    expect(findFailing(name, cases, 'zh')).toEqual([]);
  });
});

describe('the cases of one rule', () => {
  const { program } = openPolicy('membership-club');
  const of = (rule: string, seed = 1): readonly Case[] => makeCases(program, { rule, seed }).cases;
  const write = (cases: readonly Case[], kind: Case['kind']): readonly string[] =>
    cases.filter((each) => each.kind === kind).map(({ draft }) => writeScenario(program, draft, 'zh'));

  test('a tracked guest: nothing but what the rule asks for', () => {
    expect(write(of('owner/tracked'), 'decides')).toEqual([
      [
        '示例“业绩归属·外销跟踪，适用” 于 2026年3月 {',
        '  已有 顾问 李娜 { 岗位: 外销 }',
        '  已有 客户 甲',
        '  已有 跟踪记录 t1 于 2026年3月8日 { 客户: 甲, 顾问: 李娜, 已联系上: 有 }',
        '  已有 成交 s1 于 2026年3月8日 { 客户: 甲, 类型: 新卡, 金额: 1000元, 接待人: 李娜 }',
        '  应得 业绩归属 针对 s1 因 外销跟踪 分得 李娜 1000元',
        '}',
        '',
      ].join('\n'),
    ]);
  });

  test('thirty days of protection: the thirtieth day, and the one behind it', () => {
    const days = (kind: Case['kind']): readonly number[] =>
      of('owner/tracked')
        .filter((each) => each.kind === kind && each.text?.zh.includes('跟踪保护期'))
        .map(({ draft: { records } }) => {
          const date = (relation: string): number =>
            Date.parse(String(records.find((each) => each.relation === relation)?.fields.get('date')));
          return (date('Sale') - date('Tracking')) / 86_400_000;
        });
    expect(days('edge')).toEqual([30]);
    expect(days('past')).toEqual([31, -1]);
  });

  test('the whole of a commission jumps at 30,000.00: 29,999.99 pays 3%, one fen more 8%', () => {
    const amounts = (kind: Case['kind']): readonly unknown[] =>
      of('salesCommission')
        .filter((each) => each.kind === kind)
        .map(({ draft }) => [
          draft.records.find(({ relation }) => relation === 'Sale')?.fields.get('amount'),
          draft.expects[0]?.gives?.[0]?.amount,
        ]);
    expect(amounts('tier-last')).toEqual([
      [2_999_999, 90_000],
      [5_999_999, 480_000],
    ]);
    expect(amounts('tier-first')).toEqual([
      [3_000_000, 240_000],
      [6_000_000, 600_000],
    ]);
  });

  test('second, third, fourth and fifth offence', () => {
    expect(
      of('conduct/noUniform')
        .filter(({ kind }) => kind === 'rung')
        .map(({ occurrence, draft }) => [occurrence, draft.expects[0]?.gives?.map(({ amount }) => amount)]),
    ).toEqual([
      [2, [2_000]],
      [3, [5_000]],
      [4, [5_000]],
      [5, [7_000]],
    ]);
  });

  test('two who tracked on one day: nothing says which', () => {
    const ties = of('owner/deposit').filter(({ kind }) => kind === 'tie');
    expect(ties.map(({ draft }) => draft.expects)).toEqual([[{ block: 'owner', of: 's1', undecided: true }]]);
  });

  test('the same seed gives the same cases, and another one others', () => {
    const text = (seed: number): string => write(of('offDutyReception', seed), 'decides').join('\n');
    expect(text(1)).toBe(text(1));
    expect(text(2)).not.toBe(text(1));
  });

  test('read in English they pass as well', () => {
    expect(findFailing('membership-club', of('owner'), 'en')).toEqual([]);
  });
});

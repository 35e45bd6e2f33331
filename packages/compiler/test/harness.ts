import { describe, expect, test } from 'vitest';
import { resolveAndCheck } from '../src/check/resolve-and-check.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { createReporter, sayDiagnostic } from '../src/diagnostics/diagnostic.ts';
import type { Checked } from '../src/resolve/bindings.ts';
import { createSources } from '../src/source/source-file.ts';
import { parseFile } from '../src/syntax/parser.ts';

/** What the policies of these tests talk about. */
export const vocabulary = `
policy Club "会所" currency CNY rounding half up effective from 2026-01-01
enum Team "部门" { inside "内销", outside "外销" }
enum SaleKind "成交类型" { newCard "新卡", transfer "转卡", reopen "再开卡" }
entity Consultant "顾问" {
  name "姓名": text
  team "所属": Team
  baseWage "底薪": money
  target "任务": money?
  years "工龄": count
  hired "入职": date
}
entity Customer "客户" { name "姓名": text, owner "维护人": Consultant? }
event Visit "到访" { customer "客户": Customer, namedBy "指定顾问": Consultant?, consultant "顾问": Consultant }
event Sale "成交" {
  customer "客户": Customer
  kind "类型": SaleKind
  amount "金额": money
  receiver "接待人": Consultant
  depositBy "收定金人": Consultant?
  guests "人数": count?
  rate "折扣": percent
  urgent "加急": yes/no
}
event Refund "退款" { sale "原单": Sale, amount "退款额": money }
event Incident "违纪" { consultant "违纪人": Consultant, minutes "分钟": count, loss "损失": money?, severe "严重": yes/no }
`;

/** A diagnostic as a test reads it: its code and the piece of the policy that it points at. */
export interface Finding {
  readonly code: string;
  readonly at: string;
  readonly diagnostic: Diagnostic;
  readonly related: readonly string[];
  /** The policy after each fix. */
  readonly fixed: readonly string[];
}

export interface Outcome {
  readonly checked: Checked;
  readonly findings: readonly Finding[];
  readonly errors: readonly Finding[];
}

/** Resolves and checks one policy behind a vocabulary; both are files of one folder. */
export function check(policy: string, words = vocabulary): Outcome {
  const reporter = createReporter(1000);
  const sources = createSources(
    [
      { path: 'policy.bylaw', text: policy },
      { path: 'vocabulary.bylaw', text: words },
    ],
    reporter,
  );
  const trees = sources.files.map((file, index) => parseFile(file, index, reporter));
  const checked = resolveAndCheck(trees, reporter);
  const textOf = (file: number): string => sources.files[file]?.text ?? '';
  const findings = reporter.diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    at: textOf(diagnostic.span.file).slice(diagnostic.span.start, diagnostic.span.end),
    diagnostic,
    related: diagnostic.related.map(({ span }) => textOf(span.file).slice(span.start, span.end)),
    fixed: diagnostic.fixes.map(({ span, text }) => {
      const before = textOf(span.file);
      return before.slice(0, span.start) + text + before.slice(span.end);
    }),
  }));
  return {
    checked,
    findings,
    errors: findings.filter(({ diagnostic }) => diagnostic.severity === 'error'),
  };
}

/** A fault and its near twin: what trips a check, where, and the smallest change that does not. */
export interface Case {
  readonly code: string;
  readonly name?: string;
  readonly trips: string;
  /** The piece of `trips` that is pointed at. */
  readonly at: string;
  readonly passes: string;
  /** The first other place that is pointed at. */
  readonly related?: string;
  /** The first fix makes the policy check. */
  readonly fix?: true;
  /** Other findings that the fault brings along, by code. */
  readonly besides?: readonly string[];
}

/** One test for each case: exactly this finding, at exactly this place; the twin has no error and no such finding. */
export function testCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases.map((each) => [each.name ?? each.code, each] as const))('%s', (_, each) => {
      const { findings } = check(each.trips);
      const found = findings.find(({ code }) => code === each.code);
      expect(findings.map(({ code }) => code).sort()).toEqual([each.code, ...(each.besides ?? [])].sort());
      expect(found?.at).toBe(each.at);
      if (each.related !== undefined) expect(found?.related[0]).toBe(each.related);
      for (const language of ['zh', 'en'] as const) {
        const said = found && sayDiagnostic(found.diagnostic, language);
        expect(`${said?.text} ${said?.hint ?? ''}`).not.toMatch(/undefined|\[object|“”/);
      }
      if (each.fix) expect(check(found?.fixed[0] ?? '').errors.map(({ code }) => code)).toEqual([]);
      const twin = check(each.passes);
      expect(twin.errors.map(({ code, at }) => `${code} at ${at}`)).toEqual([]);
      expect(twin.findings.map(({ code }) => code)).not.toContain(each.code);
    });
  });
}

/** A claim of sales with these rules in front of its `otherwise`. */
export function claim(rules: string): string {
  return `claim owner "归属" of Sale { ${rules} otherwise rest credit receiver }`;
}

/** A claim with one rule under a condition. */
export function when(condition: string): string {
  return claim(`rule a when ${condition} then credit receiver`);
}

/** A measure of consultants. */
export function measure(value: string, type = 'money'): string {
  return `measure m "指" for Consultant: ${type} = ${value}`;
}

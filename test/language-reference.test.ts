import { readFileSync } from 'node:fs';
import { compilePolicy, runScenario, sayDiagnostic } from '@bylaw/compiler';
import { expect, test } from 'vitest';

/** The examples of the reference, put one after another, are one policy. */
const text = readFileSync(new URL('../packages/compiler/LANGUAGE.md', import.meta.url), 'utf8');
const examples = [...text.matchAll(/^```bylaw\n(.*?)^```$/gms)].map((match) => match[1]);
const compiled = compilePolicy([{ path: 'LANGUAGE.bylaw', text: examples.join('\n') }]);

test('every example of the language reference compiles without a finding', () => {
  const said = compiled.diagnostics.map((each) => `${each.code}: ${sayDiagnostic(each, 'en').text}`);
  expect(said).toEqual([]);
  expect(examples.length).toBeGreaterThan(10);
});

test('every scenario of the language reference passes', () => {
  const { program, scenarios } = compiled;
  if (program === undefined) throw new Error('the reference does not compile');
  expect(scenarios.map((each) => each.title)).toEqual([
    '外销跟踪的客人自己到访开卡',
    '第三次离岗',
    '经理裁定',
  ]);
  for (const scenario of scenarios) {
    const { failures } = runScenario(program, scenario);
    expect(failures.map((each) => `${scenario.title}: ${sayDiagnostic(each, 'en').text}`)).toEqual([]);
  }
});

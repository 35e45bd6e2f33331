import { readFileSync } from 'node:fs';
import { compilePolicy } from '@bylaw/compiler';
import type { CompiledPolicy } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { bytesOf, emitAndLoad } from '../../packages/compiler/test/emit/load-policy.ts';
import { completeMonth } from '../complete-month.ts';
import { compileClub } from '../rules/club-months.ts';

function compileReference(): CompiledPolicy {
  const text = readFileSync(new URL('../../packages/compiler/LANGUAGE.md', import.meta.url), 'utf8');
  const examples = [...text.matchAll(/^```bylaw\n(.*?)^```$/gms)].map((match) => match[1]);
  return compilePolicy([{ path: 'LANGUAGE.bylaw', text: examples.join('\n') }]);
}

describe.each([
  ['the language reference', compileReference()],
  ['the club', compileClub()],
])('the emitted policy of %s', (_, { program, scenarios }) => {
  if (program === undefined) throw new Error('the policy does not compile');
  const emitted = emitAndLoad(program);
  const linked = createEvaluator(program);

  test.each(scenarios.map(({ title, months }) => [title, months] as const))(
    'gives the same bytes as createEvaluator on the months of “%s”',
    (_title, months) => {
      let carry: Carry | undefined;
      for (const month of months.map((each) => completeMonth(program, each))) {
        const result = emitted.evaluate(month, carry);
        expect(bytesOf(result)).toBe(bytesOf(linked.evaluate(month, carry)));
        if (result.kind !== 'outcome') throw new Error(`${month.month} is not decided: ${bytesOf(result)}`);
        carry = result.outcome.carry;
      }
    },
  );
});

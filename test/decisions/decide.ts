import { compilePolicy, sayDiagnostic } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Override, FactRecord, Outcome } from '@bylaw/runtime';

/** A month of facts without what is not spoken of. */
export interface GivenMonth {
  readonly month: string;
  readonly facts: { readonly [relation: string]: readonly FactRecord[] };
  readonly overrides?: readonly Override[];
}

/** Compiles a text that must have no errors, and decides months one after another, each with the carry before it. */
export function decideMonths(text: string, months: readonly GivenMonth[]): readonly Outcome[] {
  const { program, diagnostics } = compilePolicy([{ path: 'policy.bylaw', text }]);
  if (program === undefined)
    throw new Error(diagnostics.map((each) => sayDiagnostic(each, 'en').text).join('\n'));
  const evaluator = createEvaluator(program);
  const none = Object.fromEntries(
    program.relations.flatMap(({ id, kind }) => (kind === 'period' ? [] : [[id, []]])),
  );
  let carry: Carry | undefined;
  return months.map(({ month, facts, overrides = [] }) => {
    const result = evaluator.evaluate({ month, facts: { ...none, ...facts }, overrides }, carry);
    if (result.kind !== 'outcome') throw new Error(JSON.stringify(result));
    carry = result.outcome.carry;
    return result.outcome;
  });
}

/** What a month posts, a line each: `owner of s1: credit wang 1000`. */
export function sayPostings({ postings }: Outcome): readonly string[] {
  return postings.map(({ block, of, kind, to, amount }) =>
    [`${block} of ${of}:`, kind, to, ...(amount === undefined ? [] : [amount])].join(' '),
  );
}

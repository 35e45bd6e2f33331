import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compilePolicy, emitPolicy } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Evaluation, Month, Outcome, Program } from '@bylaw/runtime';
import type { Answer } from './hand-written.ts';
import { decideByHand } from './hand-written.ts';
import { rollFloor } from './roll-floor.ts';

/**
 * The emitted module and `createEvaluator` against the same policy written by hand with Map indexes, on the same months
 * in one process, taking turns. All three are compared before any is timed. `npm run bench -- 1000 10000` chooses sizes.
 */
const SIZES = [1_000, 10_000, 50_000];
const ROUNDS = 25;

type Decide = (month: Month) => Evaluation;

function compileFloor(): Program {
  const text = readFileSync(new URL('floor.bylaw', import.meta.url), 'utf8');
  const { program } = compilePolicy([{ path: 'floor.bylaw', text }]);
  if (program === undefined) throw new Error('floor.bylaw does not compile');
  return program;
}

/** The module as an app would import it, from a folder that is gone afterwards. */
async function loadEmitted(program: Program): Promise<Decide> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-bench-'));
  const kernel = new URL('../../packages/runtime/src/kernel.ts', import.meta.url).href;
  const path = join(folder, 'policy.ts');
  try {
    writeFileSync(path, emitPolicy(program).replaceAll("'@bylaw/runtime/kernel'", `'${kernel}'`));
    const module = (await import(pathToFileURL(path).href)) as { readonly evaluate: Decide };
    return module.evaluate;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outcomeOf(result: Evaluation): Outcome {
  if (result.kind !== 'outcome') throw new Error(`the month is not decided: ${JSON.stringify(result)}`);
  return result.outcome;
}

/** The part of an outcome that the one written by hand works out too. */
function answerOf({ decisions, postings, statements }: Outcome): Answer {
  return {
    decisions: decisions.flatMap(({ of, rule, status }) =>
      status === 'decided' && rule !== undefined ? [{ of, rule }] : [],
    ),
    postings: postings.map(({ of, to, amount = 0 }) => ({ of, to, amount })),
    pay: new Map(statements.map(({ of, lines }) => [of, lines.at(-1)!.amount])),
  };
}

function sayAnswer({ decisions, postings, pay }: Answer): string {
  return JSON.stringify([
    decisions.map(({ of, rule }) => `${of} ${rule}`).sort(),
    postings.map(({ of, to, amount }) => `${of} ${to} ${amount}`).sort(),
    [...pay].map(([of, amount]) => `${of} ${amount}`).sort(),
  ]);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

/** Milliseconds of the processor, not of the clock: others may be using the machine. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const program = compileFloor();
const emitted = await loadEmitted(program);
const linked = createEvaluator(program);
const sizes = process.argv.slice(2).map(Number);

console.log('sales   by hand   emitted        createEvaluator');
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const month = rollFloor(size, 7);
  const outcome = outcomeOf(emitted(month));
  if (JSON.stringify(outcome) !== JSON.stringify(outcomeOf(linked.evaluate(month)))) {
    throw new Error('emitted and createEvaluator differ');
  }
  if (sayAnswer(answerOf(outcome)) !== sayAnswer(decideByHand(month))) {
    throw new Error('the policy and what is written by hand differ');
  }
  const engines = [() => decideByHand(month), () => emitted(month), () => linked.evaluate(month)];
  const times = engines.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    engines.forEach((engine, at) => times[at]!.push(time(engine)));
  }
  const [hand, ...others] = times.map(median) as [number, number, number];
  const said = others.map((each) => `${each.toFixed(2)} ms ${(each / hand).toFixed(2)}x`.padEnd(15));
  console.log(`${String(size).padEnd(7)} ${`${hand.toFixed(2)} ms`.padEnd(9)} ${said.join('')}`);
}

import { readFileSync, readdirSync } from 'node:fs';
import type { CompiledPolicy, PolicyFile } from '@bylaw/compiler';
import { compilePolicy, runScenario } from '@bylaw/compiler';
import { createEvaluator } from '@bylaw/runtime';
import type { Carry, Month, Outcome, Program } from '@bylaw/runtime';

/** A policy that can be asked what a month or a scenario comes to; each month is decided once. */
export interface Decider {
  readonly program: Program;
  /** `where` is a month (`2026-03`) or the title of a scenario. */
  readonly decide: (where: string) => Outcome;
}

/** Compiles the files of a folder as they are, or with one text changed; its months are those of the folder. */
export function createDecider(folder: URL, files: readonly PolicyFile[]): Decider {
  const compiled = compilePolicy(files);
  const { program } = compiled;
  if (program === undefined)
    throw new Error(`does not compile: ${compiled.diagnostics.map((each) => each.code).join()}`);
  const evaluator = createEvaluator(program);
  const outcomes = new Map<string, Outcome>();
  const decideMonth = (month: string): Outcome => {
    let carry: Carry | undefined;
    for (const file of readdirSync(new URL('months/', folder)).toSorted()) {
      const name = file.slice(0, 'YYYY-MM'.length);
      const known = outcomes.get(name) ?? decide(readMonth(folder, file), carry);
      outcomes.set(name, known);
      if (name === month) return known;
      carry = known.carry;
    }
    throw new Error(`no month ${month}`);
  };
  const decide = (month: Month, carry: Carry | undefined): Outcome => {
    const result = evaluator.evaluate(month, carry);
    if (result.kind !== 'outcome') throw new Error(`${month.month}: ${JSON.stringify(result)}`);
    return result.outcome;
  };
  return {
    program,
    decide: (where) => (/^\d{4}-\d\d$/.test(where) ? decideMonth(where) : decideScenario(compiled, where)),
  };
}

function readMonth(folder: URL, file: string): Month {
  return JSON.parse(readFileSync(new URL(`months/${file}`, folder), 'utf8')) as Month;
}

function decideScenario({ program, scenarios }: CompiledPolicy, title: string): Outcome {
  const scenario = scenarios.find((each) => each.title === title);
  if (scenario === undefined || program === undefined) throw new Error(`no scenario ${title}`);
  const outcome = runScenario(program, scenario).outcomes.get(scenario.month);
  if (outcome === undefined) throw new Error(`${title} is not decided`);
  return outcome;
}

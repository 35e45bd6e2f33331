import { runInNewContext } from 'node:vm';
import type { Carry, Evaluation, Month, Program } from '@bylaw/runtime';
import * as kernel from '@bylaw/runtime/kernel';
import ts from 'typescript';
import { emitPolicy } from '../../src/emit/policy.ts';

export interface EmittedPolicy {
  readonly program: Program;
  evaluate(month: Month, carry?: Carry): Evaluation;
}

/**
 * Runs an emitted module where there is nothing but the language itself: no process, no console, no code made from
 * text, and of other modules only the kernels.
 */
export function loadPolicy(code: string): EmittedPolicy {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  const module = { exports: {} };
  const load = (name: string): unknown => {
    if (name === '@bylaw/runtime/kernel') return kernel;
    throw new Error(`an emitted module asks for ${name}`);
  };
  const run = runInNewContext(
    `(function (exports, require) { ${outputText}\n})`,
    {},
    { contextCodeGeneration: { strings: false, wasm: false } },
  ) as (exports: object, require: (name: string) => unknown) => void;
  run(module.exports, load);
  return module.exports as EmittedPolicy;
}

/** The module of a program, running. */
export function emitAndLoad(program: Program): EmittedPolicy {
  return loadPolicy(emitPolicy(program));
}

/** What an evaluation comes to, as text: two that are equal here are equal to the byte. */
export function bytesOf(result: Evaluation): string {
  if (result.kind !== 'refusal') return JSON.stringify(result);
  const { code, params } = result.refusal;
  return JSON.stringify({ code, params });
}

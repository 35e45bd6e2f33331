import type { CompiledPolicy, Diagnostic } from '@bylaw/compiler';
import { renderDiagnostics, runScenarios } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';

/** What `bylaw check` finds; where that is nothing that stops it, what `bylaw test` finds too. */
export function findAll({ program, diagnostics, scenarios }: CompiledPolicy): readonly Diagnostic[] {
  if (program === undefined) return diagnostics;
  return [...diagnostics, ...runScenarios(program, scenarios).flatMap((each) => each.failures)];
}

/** All of it as a person reads it. */
export function show(compiled: CompiledPolicy, language: Language): string {
  return renderDiagnostics(findAll(compiled), compiled.sources, language, { color: false });
}

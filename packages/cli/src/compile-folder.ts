import type { CompiledPolicy, Diagnostic } from '@bylaw/compiler';
import { compilePolicy, renderDiagnostics } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';
import type { CommandContext } from './command.ts';
import type { PolicyFolder } from './read-policy.ts';
import { readPolicy } from './read-policy.ts';

/** Reads and compiles a policy; nothing is shown yet. */
export async function compileFolder(
  path: string,
): Promise<{ readonly folder: PolicyFolder; readonly compiled: CompiledPolicy }> {
  const folder = await readPolicy(path);
  return { folder, compiled: compilePolicy(folder.files) };
}

/** The program, where there is one; else everything that is wrong with the policy is shown. Warnings do not stop anything. */
export function refuseErrors(compiled: CompiledPolicy, context: CommandContext): Program | undefined {
  if (compiled.program !== undefined && countOf(compiled.diagnostics, 'error') === 0) return compiled.program;
  context.io.err(showDiagnostics(compiled, context));
  return undefined;
}

export function showDiagnostics(compiled: CompiledPolicy, { io, language }: CommandContext): string {
  return renderDiagnostics(compiled.diagnostics, compiled.sources, language, { color: io.color });
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}

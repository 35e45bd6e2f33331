import { join } from 'node:path';
import type { AnswerReach } from '@bylaw/compiler';
import { coverPolicy } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';
import { createCoverage } from '@bylaw/runtime';
import type { CommandContext } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { decideMonths } from '../decide-months.ts';
import { isFolder } from '../read-text.ts';

/** What the scenarios and the months of one policy reach. */
export interface CoveredFolder {
  readonly program: Program;
  readonly months: number;
  readonly scenarios: number;
  readonly reaches: readonly AnswerReach[];
}

/**
 * Compiles a policy, decides its months and runs its scenarios, counting. A policy without months is held to its
 * scenarios alone. Where it is refused, why is shown on `io.err`, and there is no result.
 */
export async function coverFolder(path: string, context: CommandContext): Promise<CoveredFolder | undefined> {
  const { folder, compiled } = await compileFolder(path);
  const program = refuseErrors(compiled, context);
  if (program === undefined) return undefined;
  const coverage = createCoverage(program);
  const hasMonths = context.args.facts.length > 0 || (await isFolder(join(folder.folder, 'months')));
  const decided = hasMonths ? await decideMonths(program, folder.folder, context, coverage) : undefined;
  if (hasMonths && decided === undefined) return undefined;
  const outcomes = decided?.outcomes ?? [];
  return {
    program,
    months: outcomes.length,
    scenarios: compiled.scenarios.length,
    reaches: coverPolicy(compiled, program, { outcomes, coverage }),
  };
}

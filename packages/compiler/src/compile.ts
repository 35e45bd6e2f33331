import type { Program } from '@bylaw/runtime';
import { resolveAndCheck } from './check/resolve-and-check.ts';
import { createReporter } from './diagnostics/diagnostic.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { lowerPolicy } from './lower/program.ts';
import type { Checked } from './resolve/bindings.ts';
import { checkShared } from './resolve/shared.ts';
import { readScenarios } from './scenario/read-scenarios.ts';
import type { Scenario } from './scenario/scenario.ts';
import { limits } from './source/limits.ts';
import type { PolicyFile } from './source/policy-file.ts';
import { createSources } from './source/source-file.ts';
import type { Sources } from './source/source-file.ts';
import type { Span } from './source/span.ts';
import { parseFile } from './syntax/parser.ts';

export interface CompiledPolicy {
  /** Absent where any diagnostic is an error. */
  readonly program?: Program;
  /** Where each node of the program with an id was written. */
  readonly origin: ReadonlyMap<string, Span>;
  readonly checked: Checked;
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics past the limit of one run, counted and not kept; the last diagnostic then says so. */
  readonly dropped: number;
  readonly sources: Sources;
  readonly scenarios: readonly Scenario[];
}

/** From the text of a policy to its Program. Whatever the text, this ends and throws nothing. */
export function compilePolicy(files: readonly PolicyFile[]): CompiledPolicy {
  const reporter = createReporter(limits.diagnostics);
  const sources = createSources(files, reporter);
  const trees = sources.files.map((file, index) => parseFile(file, index, reporter));
  checkShared(trees, sources, reporter);
  const resolved = resolveAndCheck(trees, reporter);
  const { scenarios, bindings } = readScenarios(resolved, reporter);
  const checked = { ...resolved, bindings: new Map([...resolved.bindings, ...bindings]) };
  const failed = (): boolean =>
    reporter.dropped > 0 || reporter.diagnostics.some((each) => each.severity === 'error');

  const lowered =
    checked.header === undefined || failed() ? undefined : lowerPolicy(checked, checked.header, reporter);
  return {
    ...(lowered === undefined || failed() ? {} : { program: lowered.program }),
    origin: lowered?.origin ?? new Map(),
    checked,
    diagnostics: [...reporter.diagnostics, ...sayDropped(reporter.dropped, sources)],
    dropped: reporter.dropped,
    sources,
    scenarios,
  };
}

/** Behind the last file: that there is more to mend than is listed. */
function sayDropped(dropped: number, { files }: Sources): readonly Diagnostic[] {
  if (dropped === 0) return [];
  const file = Math.max(files.length - 1, 0);
  const end = files[file]?.text.length ?? 0;
  const params = { dropped, limit: limits.diagnostics };
  const span = { file, start: end, end };
  return [{ code: 'source/too-many-diagnostics', severity: 'info', params, span, related: [], fixes: [] }];
}

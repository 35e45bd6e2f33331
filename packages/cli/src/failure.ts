import type { MessageParams, ParamsOf } from '@bylaw/runtime';
import type { ExitCode } from './io.ts';
import type { CliCode, cliMessages } from './messages.ts';

/** A command that cannot go on: said to the user in their language by `main`, with an exit code and no stack. */
export class CliFailure extends Error {
  readonly code: CliCode;
  readonly params: MessageParams;
  readonly exit: ExitCode;

  constructor(code: CliCode, params: MessageParams, exit: ExitCode) {
    super(code);
    this.name = 'CliFailure';
    this.code = code;
    this.params = params;
    this.exit = exit;
  }
}

/** Stops a command: `throw failWith(2, 'usage/unknown-command', { … })`. */
export function failWith<C extends CliCode>(
  exit: ExitCode,
  code: C,
  params: ParamsOf<(typeof cliMessages)[C]>,
): CliFailure {
  return new CliFailure(code, params, exit);
}

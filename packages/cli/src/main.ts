import { createPaint } from '@bylaw/compiler';
import { suggestNames } from '@bylaw/runtime';
import type { Args } from './args.ts';
import { guessLanguage, readArgs } from './args.ts';
import type { Command } from './command.ts';
import { casesCommand } from './commands/cases.ts';
import { checkCommand } from './commands/check.ts';
import { compileCommand } from './commands/compile.ts';
import { coverageCommand } from './commands/coverage.ts';
import { explainCommand } from './commands/explain.ts';
import { fmtCommand } from './commands/fmt.ts';
import { rotationCommand } from './commands/rotation.ts';
import { runCommand } from './commands/run.ts';
import { testCommand } from './commands/test.ts';
import { CliFailure, failWith } from './failure.ts';
import { writeCommandHelp, writeHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { writeFailure } from './write-failure.ts';

const commands: readonly Command[] = [
  checkCommand,
  runCommand,
  explainCommand,
  rotationCommand,
  testCommand,
  coverageCommand,
  casesCommand,
  fmtCommand,
  compileCommand,
];

const VERSION = '0.1.0';

/**
 * The `bylaw` command line: `argv` without node and script. Never throws; what goes wrong is said on `io.err`, in the
 * language asked for, and shows in the exit code.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommandLine(readArgs(argv), io);
  } catch (error) {
    const failure =
      error instanceof CliFailure ? error : failWith(1, 'internal', { reason: sayError(error) });
    io.err(writeFailure(failure, guessLanguage(argv), createPaint(io.color)));
    return failure.exit;
  }
}

async function runCommandLine(args: Args, io: Io): Promise<ExitCode> {
  const { language } = args;
  const paint = createPaint(io.color);
  if (args.version) {
    io.out(`bylaw ${VERSION}\n`);
    return 0;
  }
  if (args.command === undefined || args.command === 'help') {
    const asked = args.help || args.command === 'help';
    const text = writeHelp(commands, language, paint);
    if (asked) io.out(text);
    else io.err(text);
    return asked ? 0 : 2;
  }
  const command = commands.find((each) => each.name === args.command);
  if (command === undefined) {
    const similar = suggestNames(
      args.command,
      commands.map((each) => each.name),
    );
    throw failWith(2, 'usage/unknown-command', { name: args.command, similar });
  }
  if (args.help) {
    io.out(writeCommandHelp(command, language, paint));
    return 0;
  }
  checkUse(command, args);
  return command.run({ args, io, language, paint });
}

function checkUse(command: Command, args: Args): void {
  const usage = `bylaw ${command.name} ${command.usage}`;
  for (const name of args.given) {
    if (name !== 'lang' && name !== 'help' && !command.options.includes(name)) {
      throw failWith(2, 'usage/unknown-option', { name: `--${name}`, similar: [], usage });
    }
  }
  const [fewest, most] = command.operands;
  if (args.operands.length < fewest || args.operands.length > most)
    throw failWith(2, 'usage/arguments', { usage });
}

function sayError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

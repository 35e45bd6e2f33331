import type { Paint } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Args, OptionName } from './args.ts';
import type { ExitCode, Io } from './io.ts';

export interface CommandContext {
  readonly args: Args;
  readonly io: Io;
  readonly language: Language;
  readonly paint: Paint;
}

/** One word of the command line. */
export interface Command {
  readonly name: string;
  /** Operands and options, as shown in help. */
  readonly usage: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** Options besides `--lang` and `--help`. */
  readonly options: readonly OptionName[];
  /** Fewest and most operands. */
  readonly operands: readonly [number, number];
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

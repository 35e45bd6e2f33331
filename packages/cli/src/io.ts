/** What a command may touch besides files: where words go, and how they may look. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** ANSI colours are welcome. */
  readonly color: boolean;
}

/** 0 done · 1 the policy, a month or a scenario was refused · 2 the command was misused · 3 a file could not be read or written. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A place in a policy folder, as an editor has it: a file and a UTF-16 offset into its text with `\n` line ends. */
export interface Place {
  readonly path: string;
  readonly offset: number;
}

/** A stretch of a file; `end` is exclusive. */
export interface Stretch {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A change of one file: the text to put in the place of a stretch. */
export interface TextEdit extends Stretch {
  readonly text: string;
}

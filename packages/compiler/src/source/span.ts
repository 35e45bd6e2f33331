/** A place in a policy folder: the file's position in `Sources`, and UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

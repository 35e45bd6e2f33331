/** A policy as text: every file of its folder. Paths order the files and name them in diagnostics. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

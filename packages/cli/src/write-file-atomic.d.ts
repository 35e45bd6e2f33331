/** What is used of write-file-atomic, which brings no types. */
declare module 'write-file-atomic' {
  interface Options {
    readonly encoding?: 'utf8';
    readonly fsync?: boolean;
    readonly mode?: number;
  }
  function writeFileAtomic(path: string, data: string, options?: Options): Promise<void>;
  export = writeFileAtomic;
}

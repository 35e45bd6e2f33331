export { RUNNER_PAGE, headersFor } from './headers.ts';
export { serveFolder } from './serve-folder.ts';
export type { ServeOptions, Served } from './serve-folder.ts';

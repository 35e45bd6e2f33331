export { main } from './main.ts';
export type { ExitCode, Io } from './io.ts';

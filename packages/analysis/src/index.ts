export { makeCases } from './cases.ts';
export type { Case, CaseKind, CaseOptions, Cases, Unreached } from './cases.ts';
export { buildCase } from './build-case.ts';
export { createBench } from './bench.ts';
export { changeFacts, createRivals } from './would-win.ts';
export type { Rivals } from './would-win.ts';
export { findFlaws } from './flaws.ts';
export type { Flaw, FlawCode, FlawOptions } from './flaws.ts';
export { sayFlaw } from './flaw-messages.ts';

import type { EditorCalls } from './calls/editor-calls.ts';
import type { ExplainCalls } from './calls/explain-calls.ts';
import type { PolicyCalls } from './calls/policy-calls.ts';
import type { StructureCalls } from './calls/structure-calls.ts';

/** Everything that the page may ask the worker. A place with questions of its own adds its calls here. */
export type Calls = PolicyCalls & ExplainCalls & EditorCalls & StructureCalls;

export type CallName = keyof Calls;

export type InputOf<N extends CallName> = Calls[N]['input'];

export type OutputOf<N extends CallName> = Calls[N]['output'];

export interface Request {
  readonly id: number;
  readonly name: CallName;
  readonly input: unknown;
}

export type Response =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  /** A fault of ours: calls answer bad policies and bad data with data. */
  | { readonly id: number; readonly ok: false; readonly fault: string };

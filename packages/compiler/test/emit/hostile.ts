import type { Month, Program } from '@bylaw/runtime';
import { rollMonths, rollProgram } from './arbitrary-program.ts';

/** Names that leave a literal, a comment or an object wherever they are pasted and not printed. */
export const HOSTILE = new Map([
  ['owner', "it's"],
  ['conduct', 'constructor'],
  ['prize', '__proto__'],
  ['rude', 'a\u2028stolen()\u2029b'],
  ['late', '${stolen()}`'],
  ['gross', '\\'],
  ['main', '*/ import "node:fs"; /*'],
  ['pool', '</script>\u0000\ud800'],
  ['wages', '工资单'],
  ['fines', 'toString'],
  ['net', '"'],
  ['fraction', '// \r\n stolen()'],
  ['Person', '顾问'],
  ['Sale', '__proto__'],
  ['seller', '__proto__'],
  ['tip', 'hasOwnProperty'],
  ['inside', '内销'],
  ['card', 'valueOf'],
]);

/** A program and its months with hostile names for much of what they name. */
export function rollHostile(seed: number): { readonly program: Program; readonly months: readonly Month[] } {
  return { program: rename(rollProgram(seed)), months: rename(rollMonths(seed)) };
}

function rename<T>(value: T): T {
  return renameAny(value) as T;
}

function renameAny(value: unknown): unknown {
  if (typeof value === 'string') return renameText(value);
  if (Array.isArray(value)) return value.map(renameAny);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [renameText(key), renameAny(of)]));
}

function renameText(value: string): string {
  const [kind, name] = value.split(':');
  if (name !== undefined && (kind === 'ref' || kind === 'enum')) return `${kind}:${renameText(name)}`;
  return HOSTILE.get(value) ?? value;
}

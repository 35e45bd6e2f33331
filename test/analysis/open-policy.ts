import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePolicy, findUses } from '@bylaw/compiler';
import type { PolicyFile } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';

const rules = new URL('../../rules/', import.meta.url).pathname;

/** The policies that are shipped, by folder. */
export const shipped: readonly string[] = readdirSync(rules, { withFileTypes: true })
  .filter((each) => each.isDirectory() && readdirSync(join(rules, each.name)).includes('months'))
  .map(({ name }) => name)
  .sort();

/** A shipped policy without its scenarios, and its program. */
export function openPolicy(name: string): {
  readonly files: readonly PolicyFile[];
  readonly program: Program;
} {
  const own = readFolder(join(rules, name), '');
  const shared = findUses(own).flatMap((used) => readFolder(join(rules, used), `../${used}/`));
  const files = [...shared, ...own.filter(({ path }) => !path.startsWith('scenarios/'))];
  const { program } = compilePolicy(files);
  if (program === undefined) throw new Error(`${name} does not compile`);
  return { files, program };
}

/** Paths of the sample months of a shipped policy, in order. */
export function listMonths(name: string): readonly string[] {
  const folder = join(rules, name, 'months');
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

function readFolder(folder: string, prefix: string): readonly PolicyFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bylaw'))
    .sort()
    .map((path) => ({ path: prefix + path, text: readFileSync(join(folder, path), 'utf8') }));
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile } from '../src/source/policy-file.ts';
import { findUses } from '../src/find-uses.ts';

const rules = join(import.meta.dirname, '../../../rules');

/** The policies of the repository: the folders with a head. */
export function listPolicies(): readonly string[] {
  return readdirSync(rules, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readFiles(name).some(({ text }) => /^(?:policy|制度) /m.test(text)));
}

/** The files of one of them, with the vocabulary of the folders that it uses. */
export function readRules(name: string): readonly PolicyFile[] {
  const own = readFiles(name);
  const used = findUses(own).flatMap((folder) =>
    readFiles(folder).map(({ path, text }) => ({ path: `../${folder}/${path}`, text })),
  );
  return [...used, ...own];
}

function readFiles(name: string): readonly PolicyFile[] {
  const folder = join(rules, name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bylaw'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

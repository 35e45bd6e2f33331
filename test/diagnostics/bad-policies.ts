import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyFile } from '@bylaw/compiler';
import { listFolders, readText } from '../fixtures.ts';

const root = join(import.meta.dirname, 'bad-policies');
const vocabulary = { path: 'vocabulary.bylaw', text: readText(root, 'vocabulary.bylaw') };

/** The folders of the bad policies, by name. */
export const badPolicies: readonly { readonly name: string; readonly folder: string }[] = listFolders(
  root,
).map((name) => ({ name, folder: join(root, name) }));

/**
 * The files of a bad policy, with the common vocabulary unless it has a head of its own or is about having none. What
 * lies in `beside/` stands in folders beside it.
 */
export function readBadPolicy(folder: string): readonly PolicyFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.bylaw'))
    .map((path) => ({ path: path.replace(/^beside\//, '../'), text: readText(folder, path) }));
  const isWhole = folder.endsWith('header') || files.some(({ text }) => /^(?:policy|制度) /m.test(text));
  return isWhole ? files : [...files, vocabulary];
}

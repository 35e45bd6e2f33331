import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toFailure } from './read-text.ts';

/** Deeper folders are not looked into: no policy needs them, and a link could lead round in a circle. */
const MAX_DEPTH = 8;

/**
 * Files below a folder whose names end as `ending` says, as paths relative to it with `/`, ordered by code unit.
 * Hidden folders and `node_modules` are passed over; links to folders are not followed.
 */
export async function listFiles(folder: string, ending: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (below: string, depth: number): Promise<void> => {
    const path = join(folder, below);
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      throw toFailure(error, path);
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) await visit(name, depth + 1);
      } else if (entry.name.endsWith(ending)) found.push(name);
    }
  };
  await visit('', 0);
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

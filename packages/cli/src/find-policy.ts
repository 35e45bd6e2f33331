import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The folder of the policy that a file belongs to: the highest above it of those that hold `.bylaw` files themselves. */
export async function findPolicy(path: string): Promise<{ readonly folder: string; readonly file: string }> {
  const full = resolve(path);
  let folder = dirname(full);
  while (dirname(folder) !== folder && (await holdsPolicy(dirname(folder)))) folder = dirname(folder);
  const file = relative(folder, full).split(sep).join('/');
  return {
    folder: join(dirname(path), relative(dirname(full), folder)),
    file: file === '' ? basename(full) : file,
  };
}

async function holdsPolicy(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.endsWith('.bylaw'));
}

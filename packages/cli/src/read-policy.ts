import { dirname, join } from 'node:path';
import { findUses } from '@bylaw/compiler';
import type { PolicyFile } from '@bylaw/compiler';
import { failWith } from './failure.ts';
import { listFiles } from './list-files.ts';
import { isFolder, kindOf, readText } from './read-text.ts';

/** More files, or larger ones, are not even read; the compiler's own limits are lower or the same. */
const MAX_FILES = 64;
const MAX_FILE_BYTES = 1024 * 1024;

/** A policy on disk; the paths of its files are relative to the folder, with `/`. */
export interface PolicyFolder {
  readonly folder: string;
  readonly files: readonly PolicyFile[];
}

/**
 * Every `.bylaw` file below a folder, by path, or the one file that is named; and the vocabulary of the folders beside
 * it that the policy's head `uses`, with paths such as `../common/words.bylaw`.
 */
export async function readPolicy(path: string): Promise<PolicyFolder> {
  if ((await kindOf(path)) === 'file') {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const file = { path: name, text: await readText(path, MAX_FILE_BYTES) };
    return { folder: dirname(path), files: [...(await readUsed(dirname(path), [file])), file] };
  }
  const paths = await listFiles(path, '.bylaw');
  if (paths.length === 0) throw failWith(3, 'policy/no-files', { folder: path });
  const files = await readAll(path, paths);
  return { folder: path, files: [...(await readUsed(path, files)), ...files] };
}

/** The files of the folders that a policy uses; one that is not there is left to the compiler to report. */
async function readUsed(folder: string, files: readonly PolicyFile[]): Promise<readonly PolicyFile[]> {
  const found: PolicyFile[] = [];
  for (const name of findUses(files)) {
    const beside = `../${name}`;
    const paths = (await isFolder(join(folder, beside)))
      ? await listFiles(join(folder, beside), '.bylaw')
      : [];
    found.push(
      ...(await readAll(
        folder,
        paths.map((each) => `${beside}/${each}`),
      )),
    );
  }
  return found;
}

async function readAll(folder: string, paths: readonly string[]): Promise<readonly PolicyFile[]> {
  if (paths.length > MAX_FILES) {
    throw failWith(1, 'policy/too-many-files', { folder, count: paths.length, limit: MAX_FILES });
  }
  const files: PolicyFile[] = [];
  for (const path of paths) files.push({ path, text: await readText(join(folder, path), MAX_FILE_BYTES) });
  return files;
}

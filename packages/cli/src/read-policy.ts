import { dirname, join } from 'node:path';
import { failWith } from './failure.ts';
import { listFiles } from './list-files.ts';
import { kindOf, readText } from './read-text.ts';

/** More files, or larger ones, are not even read; the compiler's own limits are lower or the same. */
const MAX_FILES = 64;
const MAX_FILE_BYTES = 1024 * 1024;

/** A file of a policy; `path` is relative to the folder, with `/`. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

export interface PolicyFolder {
  readonly folder: string;
  readonly files: readonly PolicyFile[];
}

/** Every `.bylaw` file below a folder, by path; or the one file that is named. */
export async function readPolicy(path: string): Promise<PolicyFolder> {
  if ((await kindOf(path)) === 'file') {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { folder: dirname(path), files: [{ path: name, text: await readText(path, MAX_FILE_BYTES) }] };
  }
  const paths = await listFiles(path, '.bylaw');
  if (paths.length === 0) throw failWith(3, 'policy/no-files', { folder: path });
  if (paths.length > MAX_FILES) {
    throw failWith(1, 'policy/too-many-files', { folder: path, count: paths.length, limit: MAX_FILES });
  }
  const files: PolicyFile[] = [];
  for (const name of paths) {
    files.push({ path: name, text: await readText(join(path, name), MAX_FILE_BYTES) });
  }
  return { folder: path, files };
}

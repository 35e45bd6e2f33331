import { open, stat } from 'node:fs/promises';
import { failWith } from './failure.ts';

/** A file's text: strict UTF-8 of at most `limit` bytes; one byte order mark at the beginning is dropped. */
export async function readText(path: string, limit: number): Promise<string> {
  const bytes = await readBytes(path, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failWith(1, 'file/not-utf8', { path });
  }
}

async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  let file;
  try {
    file = await open(path, 'r');
    // Opened first, so that what is measured is what is read.
    const { size } = await file.stat();
    if (size > limit) throw failWith(1, 'file/too-large', { path, size, limit });
    return await file.readFile();
  } catch (error) {
    throw toFailure(error, path);
  } finally {
    await file?.close();
  }
}

/** Whether a path is a folder or a file; a failure where it is not there. */
export async function kindOf(path: string): Promise<'folder' | 'file'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw toFailure(error, path);
  }
}

/** Whether there is a folder of this path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** An error of the file system as a failure of the command; any other is passed on. */
export function toFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return codeOf(error) === 'ENOENT'
    ? failWith(3, 'file/not-found', { path })
    : failWith(3, 'file/unreadable', { path, reason: reasonOf(error) });
}

/** The system's own short name of what went wrong, such as EACCES. */
export function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

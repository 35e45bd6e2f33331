import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { failWith } from './failure.ts';
import { reasonOf } from './read-text.ts';

/** One file, whole or not at all: written beside its place, flushed, and moved there. */
export async function writeAtomic(path: string, text: string): Promise<void> {
  try {
    await writeFileAtomic(path, text, { encoding: 'utf8' });
  } catch (error) {
    throw failWith(3, 'file/unwritable', { path, reason: reasonOf(error) });
  }
}

/**
 * Several files of one folder, all or none: every one is written and flushed in a hidden folder first, then they are
 * moved into place; where one cannot be moved, those before it are put back as they were.
 */
export async function writeTogether(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  let staging: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    staging = await mkdtemp(join(folder, '.bylaw-'));
    for (const file of files)
      await writeFileAtomic(join(staging, file.name), file.text, { encoding: 'utf8' });
    await moveTogether(
      staging,
      folder,
      files.map((file) => file.name),
    );
  } catch (error) {
    throw failWith(3, 'file/unwritable', { path: folder, reason: reasonOf(error) });
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
}

async function moveTogether(from: string, to: string, names: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const name of names) {
      const target = join(to, name);
      const backup = join(from, `${name}.before`);
      // Copied and not moved away: at no moment is a file missing.
      const existed = await copyIfThere(target, backup);
      undo.push(() => (existed ? rename(backup, target) : rm(target, { force: true })));
      await rename(join(from, name), target);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function copyIfThere(path: string, to: string): Promise<boolean> {
  try {
    await copyFile(path, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

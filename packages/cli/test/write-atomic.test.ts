import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CliFailure } from '../src/failure.ts';
import { writeAtomic, writeTogether } from '../src/write-atomic.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bylaw-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is replaced whole and nothing is left beside it', async () => {
  const path = join(folder, 'a.bylaw');
  await writeFile(path, 'old');
  await writeAtomic(path, '新');
  expect(await readFile(path, 'utf8')).toBe('新');
  expect(await readdir(folder)).toEqual(['a.bylaw']);
});

test('files are written together into a folder that need not be there yet', async () => {
  const out = join(folder, 'a/b');
  await writeTogether(out, [
    { name: 'program.json', text: '{}\n' },
    { name: 'policy.ts', text: '\n' },
  ]);
  expect(await readdir(out)).toEqual(['policy.ts', 'program.json']);
});

test('where one cannot be put in place, those before it are put back', async () => {
  await writeFile(join(folder, 'one'), 'old one');
  // A file cannot take the place of a folder.
  await mkdir(join(folder, 'three'));
  const files = ['one', 'two', 'three'].map((name) => ({ name, text: `new ${name}` }));
  await expect(writeTogether(folder, files)).rejects.toBeInstanceOf(CliFailure);
  expect(await readFile(join(folder, 'one'), 'utf8')).toBe('old one');
  expect(await readdir(folder)).toEqual(['one', 'three']);
});

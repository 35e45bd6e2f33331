import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export const languages = ['zh', 'en'] as const;

/** `UPDATE=1 npm run unit` writes what is expected anew; read every changed line before it is kept. */
const update = process.env['UPDATE'] === '1';

/** The folders of a folder, in their order. */
export function listFolders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .sort();
}

/** Holds that a text is the one in a file; a file that is not there fails, it is never made quietly. */
export function expectFile(path: string, actual: string): void {
  if (update) {
    writeFileSync(path, actual);
    return;
  }
  expect(existsSync(path), `${path} is missing: UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

export function readText(...parts: readonly string[]): string {
  return readFileSync(join(...parts), 'utf8');
}

import { readFileSync, readdirSync } from 'node:fs';
import type { CompiledPolicy, PolicyFile } from '@bylaw/compiler';
import { compilePolicy, findUses } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';

export const club = new URL('../rules/membership-club/', import.meta.url);

/** The policy files of a folder, by path, with the vocabulary of the folders beside it that it uses. */
export function readPolicy(folder: URL): readonly PolicyFile[] {
  const own = readFiles(folder);
  const used = findUses(own).flatMap((name) =>
    readFiles(new URL(`../${name}/`, folder)).map(({ path, text }) => ({ path: `../${name}/${path}`, text })),
  );
  return [...used, ...own];
}

function readFiles(folder: URL): readonly PolicyFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.bylaw'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}

/** The policy of a folder, with what is to be said against it. */
export function compileFolder(folder: URL): CompiledPolicy {
  return compilePolicy(readPolicy(folder));
}

/** The examples of the language reference: one policy, in English. */
export function readReference(): readonly PolicyFile[] {
  const page = readFileSync(new URL('../packages/compiler/LANGUAGE.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^```bylaw\n(.*?)^```$/gms)].map((match, index) => ({
    path: `${String(index + 1).padStart(2, '0')}.bylaw`,
    text: match[1]!,
  }));
}

/** The program of a policy that is known to be right. */
export function compileWhole(files: readonly PolicyFile[]): Program {
  const { program, diagnostics } = compilePolicy(files);
  if (program === undefined)
    throw new Error(`does not compile: ${diagnostics.map((each) => each.code).join()}`);
  return program;
}

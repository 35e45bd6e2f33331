import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findUses } from '@bylaw/compiler';
import type { PolicyFile } from '@bylaw/compiler';
import type { Plugin } from 'vite';

const LIST = 'virtual:policies';
const ONE = 'virtual:policies/';

/**
 * The policies of the repository as modules: `virtual:policies` lists them, and each is a chunk of its own with its
 * files, those of the folders that it uses, and its months.
 */
export function shippedPolicies(rules: string): Plugin {
  return {
    name: 'bylaw-shipped-policies',
    resolveId: { filter: { id: /^virtual:policies/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:policies/ },
      handler(id) {
        if (id === `\0${LIST}`) return writeList(listPolicies(rules));
        const folder = join(rules, id.slice(ONE.length + 1));
        for (const path of listFiles(folder, '')) this.addWatchFile(join(folder, path));
        // A string that is parsed is read faster than a literal of that size.
        return `export const policy = JSON.parse(${JSON.stringify(JSON.stringify(readShipped(folder)))});`;
      },
    },
  };
}

function listPolicies(rules: string): readonly string[] {
  return readdirSync(rules, { withFileTypes: true })
    .filter((each) => each.isDirectory() && hasMonths(join(rules, each.name)))
    .map(({ name }) => name)
    .sort();
}

function hasMonths(folder: string): boolean {
  return statSync(join(folder, 'months'), { throwIfNoEntry: false })?.isDirectory() === true;
}

function writeList(names: readonly string[]): string {
  const entries = names.map((name) => {
    const load = `() => import(${JSON.stringify(ONE + name)}).then((module) => module.policy)`;
    return `{ id: ${JSON.stringify(name)}, load: ${load} }`;
  });
  return `export const policies = [${entries.join(', ')}];`;
}

function readShipped(folder: string): unknown {
  const own = readPolicyFiles(folder, '');
  const used = findUses(own).flatMap((name) => readPolicyFiles(join(folder, '..', name), `../${name}/`));
  const months = listFiles(join(folder, 'months'), '')
    .filter((path) => path.endsWith('.json'))
    .map((path): unknown => JSON.parse(readFileSync(join(folder, 'months', path), 'utf8')));
  return { files: [...used, ...own], months };
}

function readPolicyFiles(folder: string, prefix: string): readonly PolicyFile[] {
  return listFiles(folder, '')
    .filter((path) => path.endsWith('.bylaw'))
    .map((path) => ({
      path: prefix + path,
      text: readFileSync(join(folder, path), 'utf8').replace(/\r\n?/g, '\n'),
    }));
}

/** Every file below a folder, by code unit, with `/` on every system. */
function listFiles(folder: string, below: string): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((each) =>
      each.isDirectory() ? listFiles(folder, `${below}${each.name}/`) : [`${below}${each.name}`],
    )
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

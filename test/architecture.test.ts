import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Who may know whom. A package may import those named, and itself. */
const packages: Record<string, readonly string[]> = {
  runtime: [],
  compiler: ['runtime'],
  'language-service': ['runtime', 'compiler'],
  // Looks for facts: asks the evaluator, and writes what it finds in the author's language.
  analysis: ['runtime', 'compiler'],
  cli: ['runtime', 'compiler', 'analysis'],
  serve: [],
  playground: ['runtime', 'compiler', 'language-service', 'analysis'],
};

/** Where a package's own code stands. */
function sourceOf(name: string): string {
  return name === 'playground' ? join(root, 'playground/src') : join(root, 'packages', name, 'src');
}

/** Stages of the compiler, left to right: a stage may import itself and what stands before it. `print` is a leaf of format, lower and emit. */
const stages: Record<string, readonly string[]> = {
  // Places are found first and problems are reported from the first byte on: `diagnostics` knows of `source` only the span.
  source: ['diagnostics'],
  diagnostics: ['source'],
  syntax: ['source', 'diagnostics'],
  resolve: ['source', 'diagnostics', 'syntax'],
  print: ['source', 'syntax', 'resolve'],
  check: ['source', 'diagnostics', 'syntax', 'resolve', 'print'],
  lower: ['source', 'diagnostics', 'syntax', 'resolve', 'check', 'print'],
  // A module names the program that it was made from by the hash that `lower` gives it.
  emit: ['lower', 'print'],
  format: ['source', 'diagnostics', 'syntax', 'resolve', 'check', 'print'],
  month: ['source', 'diagnostics'],
  // Reads a Program, its scenarios and what came of them; the pipeline gives it both.
  coverage: ['source', 'scenario'],
  // Parses and checks a text with a word put in, to see what could stand there.
  assist: ['source', 'diagnostics', 'syntax', 'resolve', 'check'],
  scenario: ['source', 'diagnostics', 'syntax', 'resolve', 'check', 'print', 'lower'],
};

/** What the pure core may import from outside. */
const libraries: Record<string, readonly string[]> = {
  runtime: [],
  compiler: [
    'chevrotain',
    'ajv',
    'ajv/dist/standalone/index.js',
    'json-schema-to-typescript',
    'jsonc-parser',
  ],
};

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'/gms)].map((match) => match[1]!);
}

describe('the arrows between packages', () => {
  test.each(Object.keys(packages))('%s imports only what it may', (name) => {
    const wrong: string[] = [];
    for (const file of listFiles(sourceOf(name))) {
      for (const from of importsOf(file)) {
        const other = /^@bylaw\/([a-z-]+)/.exec(from)?.[1];
        if (other !== undefined && !packages[name]!.includes(other))
          wrong.push(`${relative(root, file)} → ${from}`);
        if (
          other === undefined &&
          !from.startsWith('.') &&
          libraries[name] &&
          !libraries[name].includes(from)
        )
          wrong.push(`${relative(root, file)} → ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('stages of the compiler import only from their left', () => {
    const src = join(root, 'packages/compiler/src');
    const wrong: string[] = [];
    for (const file of listFiles(src)) {
      const stage = relative(src, file).split('/')[0]!;
      if (stage.endsWith('.ts')) continue;
      expect(Object.keys(stages), `a stage that this test does not know: ${stage}`).toContain(stage);
      for (const from of importsOf(file)) {
        if (!from.startsWith('.')) continue;
        const other = relative(src, resolve(dirname(file), from)).split('/')[0]!;
        if (other !== stage && !stages[stage]!.includes(other))
          wrong.push(`${relative(src, file)} → ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('no file is in a cycle of imports, types included', () => {
    const files = Object.keys(packages).flatMap((name) => listFiles(sourceOf(name)));
    const targets = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((from) => from.startsWith('.'))
          .map((from) => resolve(dirname(file), from)),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        cycles.push(
          [...path.slice(path.indexOf(file)), file].map((each) => relative(root, each)).join(' → '),
        );
        return;
      }
      if (done.has(file)) return;
      for (const next of targets.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('no file grows past 500 lines', () => {
    const long = Object.keys(packages)
      .flatMap((name) => listFiles(sourceOf(name)))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 501)
      .map((file) => relative(root, file));
    expect(long).toEqual([]);
  });
});

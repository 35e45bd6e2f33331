import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@bylaw/cli';
import { afterAll, describe, expect, test } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const out = mkdtempSync(join(tmpdir(), 'bylaw-readme-'));
afterAll(() => rmSync(out, { recursive: true }));

/** The commands of the README's tour, as somebody would type them in the root of the repository. */
const commands = [...readme.matchAll(/^npm run -s bylaw -- ([^#\n]+)/gm)].map((match) => match[1]!.trim());

describe("the README's tour", () => {
  test('has every command that a newcomer needs', () => {
    const names = commands.map((command) => command.split(/ +/)[0]);
    expect(names).toEqual([
      'check',
      'test',
      'run',
      'run',
      'explain',
      'rotation',
      'coverage',
      'cases',
      'fmt',
      'compile',
      '--help',
    ]);
  });

  test.each(commands)('%s', async (command) => {
    const argv = command.replace('--out dist', `--out ${out}`).split(/ +/);
    const said: string[] = [];
    const code = await main(argv, {
      out: (text) => said.push(text),
      err: (text) => said.push(text),
      color: false,
    });
    // The club is written in Chinese: asked whether it is laid out in English, the answer is no.
    expect(code, said.join('').slice(0, 500)).toBe(command.includes('--check') ? 1 : 0);
  });
});

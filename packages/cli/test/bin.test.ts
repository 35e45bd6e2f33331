import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFloor } from './floor.ts';

const bin = join(import.meta.dirname, '../src/bin.ts');
const root = join(import.meta.dirname, '../../..');

function runBin(argv: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const tsx = join(root, 'node_modules/.bin/tsx');
  const { status, stdout, stderr } = spawnSync(tsx, [bin, ...argv], { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('the program itself: exit codes, streams, no colours in a pipe', async () => {
  const folder = await createFloor();
  expect(runBin(['test', folder])).toEqual({
    status: 0,
    out: '✓ 协助的对半\n\n1 个示例全部通过。\n',
    err: '',
  });
  const misused = runBin(['runn', folder, '--lang', 'en']);
  expect(misused).toEqual({
    status: 2,
    out: '',
    err: 'error There is no command "runn".\n  Did you mean bylaw run?\n',
  });
}, 120_000);

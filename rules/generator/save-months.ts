import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes the months of the folder in which a generator stands, when that generator is what was started.
 *
 * @param generator The generator's `import.meta.url`.
 * @param generateMonths The months by file name, as JSON text.
 */
export function saveMonths(generator: string, generateMonths: () => ReadonlyMap<string, string>): void {
  if (process.argv[1] !== fileURLToPath(generator)) return;
  const folder = fileURLToPath(new URL('./months/', generator));
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of generateMonths()) writeFileSync(folder + file, text);
}

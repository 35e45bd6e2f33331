import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '@bylaw/serve';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built playground. */
    playground: string;
  }
}

/** The built playground, as production serves it. */
export const built = fileURLToPath(new URL('../dist/', import.meta.url));

/** Serves the built playground while tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${built}index.html`)) throw new Error('npm run build makes what is tested here');
  const { url, close } = await serveFolder({ folder: built });
  project.provide('playground', url);
  return close;
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const TEMPLATE = new URL('./service-worker.js', import.meta.url);

/**
 * Writes `sw.js`, which keeps the site for when there is no network: the first page and what it needs are kept at once;
 * the editor, which is large, is kept when it was first used.
 */
export function offlinePages(): Plugin {
  return {
    name: 'bylaw-offline-pages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((path) => !path.endsWith('.map'));
      const small = files.filter((path) => !isEditor(path));
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const source = readFileSync(TEMPLATE, 'utf8')
        .replace("'%VERSION%'", JSON.stringify(version))
        .replace('[/* FILES */]', JSON.stringify(['./', ...small]));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

/** Chunks that only the editor loads. */
function isEditor(path: string): boolean {
  return /(?:^|\/)(?:monaco|editor|codicon|zh-cn)[.-]/i.test(path);
}

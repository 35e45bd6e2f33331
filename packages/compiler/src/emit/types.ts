import type { Program } from '@bylaw/runtime';
import { buildSchema } from './schema.ts';

/**
 * TypeScript types of a policy's months: `Month`, and an interface for each kind of record. Worked out from the schema,
 * and the same text for the same program.
 */
export async function emitTypes(program: Program): Promise<string> {
  // Loaded on demand: it brings a code formatter, which nothing else here needs.
  const { compile } = await import('json-schema-to-typescript');
  return compile(buildSchema(program, 'comments'), 'Month', {
    bannerComment: '',
    additionalProperties: false,
    // A list that must be empty would become a tuple.
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: true,
    // References are inside the schema: nothing is read from files or the network.
    $refOptions: { resolve: { external: false } },
    cwd: '',
    style: { singleQuote: true, printWidth: 110 },
  });
}

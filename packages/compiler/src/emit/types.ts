import type { Program } from '@bylaw/runtime';
import { buildSchema } from './schema.ts';
import type { JsonSchema } from './schema.ts';

/**
 * TypeScript types of a policy's months: `Month`, and an interface for each kind of record. Worked out from the schema,
 * and the same text for the same program.
 */
export async function emitTypes(program: Program): Promise<string> {
  // Loaded on demand: it brings a code formatter, which nothing else here needs.
  const { compile } = await import('json-schema-to-typescript');
  const schema = JSON.stringify(buildSchema(program, 'comments'));
  const standIn = findFree(schema);
  const types = await compile(JSON.parse(schema.replaceAll(SHADOWED, standIn)) as JsonSchema, 'Month', {
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
  return types.replaceAll(standIn, SHADOWED);
}

/** The library asks every object of a schema for this function: a field of that name would stand in its way. */
const SHADOWED = 'hasOwnProperty';

/** A word that a text does not hold. */
function findFree(text: string): string {
  let number = 1;
  while (text.includes(`ownProperty${number}`)) number += 1;
  return `ownProperty${number}`;
}

import type { Program } from '@bylaw/runtime';
import { Ajv } from 'ajv';
import createStandaloneCode from 'ajv/dist/standalone/index.js';
import { buildSchema } from './schema.ts';

/**
 * The text of a module that checks a month against the schema: `export const validate`, a function that leaves its
 * complaints in `validate.errors`. It imports nothing, evaluates nothing and holds no text of the policy but ids.
 * Generating it needs `new Function`, which a page under a strict policy forbids: run this in Node.
 */
export function emitValidator(program: Program): string {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    // A field may be named `constructor`: only an object's own keys count.
    ownProperties: true,
    // Lengths in UTF-16 units, as the loader counts them; counting characters would need a helper module.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  return createStandaloneCode(ajv, ajv.compile(buildSchema(program, 'none')));
}

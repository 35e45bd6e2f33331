import { join } from 'node:path';
import { compilePolicy } from '@bylaw/compiler';
import { describe, expect, test } from 'vitest';
import { expectFile, languages } from '../fixtures.ts';
import { badPolicies, readBadPolicy } from './bad-policies.ts';
import { show } from './show.ts';

describe('a bad policy, as a person reads what is wrong with it', () => {
  test.each(badPolicies)('$name', ({ folder }) => {
    const compiled = compilePolicy(readBadPolicy(folder));
    for (const language of languages) {
      const shown = show(compiled, language);
      expect(shown).not.toBe('');
      expectFile(join(folder, `expected.${language}.txt`), shown);
    }
  });
});

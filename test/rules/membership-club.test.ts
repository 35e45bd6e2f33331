import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateMonths } from '../../rules/membership-club/months.generator.ts';

const folder = new URL('../../rules/membership-club/months/', import.meta.url);

describe('the sample months of the club', () => {
  it('are what the generator makes, to the byte', () => {
    const made = generateMonths();
    const kept = readdirSync(folder).toSorted();
    expect(kept).toEqual([...made.keys()]);
    for (const file of kept)
      expect(readFileSync(new URL(file, folder), 'utf8') === made.get(file), file).toBe(true);
  });

  it('come out the same every time', () => {
    expect(generateMonths()).toEqual(generateMonths());
  });
});

import { describe, expect, it } from 'vitest';
import { readPolicy } from '../read-policy.ts';
import type { Choice } from './choices/choice.ts';
import { createDecider } from './choices/decide.ts';
import { club } from './choices/membership-club.ts';
import { showroom } from './choices/property-showroom.ts';
import { readDecision } from './choices/read-decision.ts';
import { advisers } from './choices/sales-advisers.ts';
import { general } from './choices/sales-general.ts';

/** Every silence and contradiction of the regulations is one choice in one place: turned there, decisions turn. */

const folders: readonly (readonly [string, readonly Choice[]])[] = [
  ['membership-club', club],
  ['property-showroom', showroom],
  ['sales-advisers', advisers],
  ['sales-general', general],
];

describe.each(folders)('rules/%s', (name, choices) => {
  const folder = new URL(`../../rules/${name}/`, import.meta.url);
  const files = readPolicy(folder);
  const asWritten = createDecider(folder, files);

  it.each(choices.map((each) => [`${each.clause}: ${each.to}`, each] as const))('%s', (_, choice) => {
    expect(asWritten.program.assumptions.map(({ about }) => about)).toContain(choice.about);
    const text = files.find(({ path }) => path === choice.file)?.text ?? '';
    expect(text.split(choice.from), `${choice.from} stands once`).toHaveLength(2);

    const changed = createDecider(
      folder,
      files.map((file) =>
        file.path === choice.file ? { ...file, text: text.replace(choice.from, choice.to) } : file,
      ),
    );
    expect(choice.after).not.toEqual(choice.before);
    expect(readDecision(asWritten.decide(choice.in), choice.decision)).toEqual(choice.before);
    expect(readDecision(changed.decide(choice.in), choice.decision)).toEqual(choice.after);
  });
});

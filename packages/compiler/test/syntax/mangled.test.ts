import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/source/span.ts';
import { forms } from './forms.ts';
import { parseText } from './parse-text.ts';

const texts = forms.flatMap(([, english, chinese]) => [english, chinese]);
const pieces = texts.flatMap(cut);

/** A text in the pieces that a person might drop, double or move. */
function cut(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9_]+|[\u3400-\u9fff]+|\s+|[^]/g) ?? [];
}

const edit = fc.tuple(
  fc.constantFrom('drop', 'double', 'swap', 'insert', 'cut-off'),
  fc.nat(),
  fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })),
);

function mangle(text: string, edits: readonly (readonly [string, number, string])[]): string {
  const words = [...cut(text)];
  for (const [how, place, piece] of edits) {
    const at = words.length === 0 ? 0 : place % words.length;
    if (how === 'drop') words.splice(at, 1);
    else if (how === 'double') words.splice(at, 0, words[at] ?? '');
    else if (how === 'insert') words.splice(at, 0, piece);
    else if (how === 'cut-off') words.length = Math.max(1, at);
    else words.splice(at, 2, words[at + 1] ?? '', words[at] ?? '');
  }
  return words.join('');
}

/** Every place in a tree, and a complaint about every part that should be there and is not. */
function inspect(node: unknown, path: string, spans: Span[], holes: string[]): void {
  if (Array.isArray(node)) {
    node.forEach((each, index) => {
      if (each === undefined) holes.push(`${path}[${index}]`);
      inspect(each, `${path}[${index}]`, spans, holes);
    });
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'span') spans.push(value as Span);
      else inspect(value, `${path}.${key}`, spans, holes);
      if (typeof value === 'number' && Number.isNaN(value)) holes.push(`${path}.${key}`);
    }
  }
}

test('a mangled policy is read without an exception, and every place lies in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (policy, edits) => {
        const text = mangle(policy.join('\n'), edits);
        const { tree, diagnostics, length } = parseText(text);
        const spans: Span[] = [];
        const holes: string[] = [];
        inspect(tree, 'tree', spans, holes);
        inspect(diagnostics, 'diagnostics', spans, holes);
        expect(holes).toEqual([]);
        const outside = ({ start, end }: Span): boolean => !(start >= 0 && start <= end && end <= length);
        expect(spans.filter(outside)).toEqual([]);
      },
    ),
    { numRuns: 1_000, seed: 20_260_305 },
  );
});

test('what is read without a problem is read the same again', () => {
  for (const text of texts) {
    expect(parseText(text).tree).toEqual(parseText(text).tree);
  }
});

import { expect, test } from 'vitest';
import { parseDeclaration, parseText, withoutSpans } from './parse-text.ts';

const name = (text: string, quoted = false) => ({ kind: 'name', text, quoted });
const label = (value: string) => ({ kind: 'text', value });

test.each([
  ['designated', { id: name('designated') }],
  ['designated "当日指定客"', { id: name('designated'), label: label('当日指定客') }],
  ['当日指定客(designated)', { id: name('designated'), label: label('当日指定客') }],
  ['「到访目的」', { id: name('到访目的', true) }],
  ['「到访的目的」(purpose)', { id: name('purpose'), label: label('到访的目的') }],
  ['VIP客户', { id: name('VIP客户') }],
  ['_x1', { id: name('_x1') }],
  ['__proto__', { id: name('__proto__') }],
])('param %s', (written, expected) => {
  expect(withoutSpans(parseDeclaration(`param ${written} = 1`).name)).toEqual(expected);
});

test('keywords as names: a rule called rule', () => {
  const { tree, problems } = parseText(
    'claim claim of event { rule rule "y" when line is total then credit points otherwise otherwise2 credit nobody }',
  );
  expect(problems).toEqual([]);
  expect(withoutSpans(tree.declarations[0])).toMatchObject({
    kind: 'claim',
    name: { id: name('claim') },
    subject: name('event'),
    rules: [
      {
        name: { id: name('rule'), label: label('y') },
        when: { kind: 'compare', left: name('line'), right: name('total') },
        outcome: { kind: 'credit', to: name('points') },
      },
      { name: { id: name('otherwise2') }, outcome: { kind: 'credit-nobody' } },
    ],
  });
});

test('本成交 and 该到访 arrive as one name; this Sale does not', () => {
  const { tree } = parseText('measure m for C: money = 本成交的金额 + 该到访.x + this Sale.y');
  expect(withoutSpans(tree.declarations[0])).toMatchObject({
    value: {
      left: {
        left: { kind: 'path', of: name('本成交'), field: name('金额') },
        right: { kind: 'path', of: name('该到访'), field: name('x') },
      },
      right: { kind: 'path', of: { kind: 'this', name: name('Sale') }, field: name('y') },
    },
  });
});

test('a share in brackets is a share, not an identifier', () => {
  const split = parseDeclaration('split s { a (1 - rate), b(c) the rest }');
  expect(withoutSpans(split)).toMatchObject({
    shares: [
      { role: { id: name('a') }, share: { kind: 'group' } },
      { role: { id: name('c'), label: label('b') } },
    ],
  });
});

test('comments are kept in order, with their places', () => {
  const text = '// one\nparam x = 3 // two\n\uff0f\uff0f 三\nenum E { // four\n a }';
  const { tree, problems } = parseText(text);
  expect(problems).toEqual([]);
  expect(tree.comments.map((comment) => comment.text)).toEqual([
    '// one',
    '// two',
    '\uff0f\uff0f 三',
    '// four',
  ]);
  expect(tree.comments.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    tree.comments.map((comment) => comment.text),
  );
});

test('spans cover what was written', () => {
  const text =
    'param a = 1\n  claim o of S { rule r when x is y then credit z  otherwise d credit nobody }\n';
  const { tree } = parseText(text);
  const claim = tree.declarations[1];
  if (claim?.kind !== 'claim') throw new Error('not a claim');
  const cut = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string =>
    text.slice(span.start, span.end);
  expect(cut(claim)).toBe(text.slice(14).trimEnd());
  expect(claim.rules.map(cut)).toEqual(['rule r when x is y then credit z', 'otherwise d credit nobody']);
  expect(claim.rules.map(({ outcome }) => cut(outcome))).toEqual(['credit z', 'credit nobody']);
  expect(claim.rules[0]?.when === undefined ? '' : cut(claim.rules[0].when)).toBe('x is y');
});

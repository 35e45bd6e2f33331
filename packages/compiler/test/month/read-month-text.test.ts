import { sayMonthProblem } from '@bylaw/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clubProgram } from '../../../runtime/test/fixtures.ts';
import { readMonthText } from '../../src/month/read-month-text.ts';
import { MAX_JSON_DEPTH } from '../../src/month/walk-json.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('strict JSON is read as it stands', () => {
  test.each<[string, unknown]>([
    ['{ "a": [1, -2, 0, -0, true, false, null, "x"] }', { a: [1, -2, 0, 0, true, false, null, 'x'] }],
    ['\ufeff{}', {}],
    ['"\\u4e2d\\n\\"\\/"', '中\n"/'],
    ['9007199254740991', 9_007_199_254_740_991],
    [' [ ] ', []],
  ])('%j', (text, value) => {
    expect(readMonthText(text)).toEqual({ value });
  });

  test('a key that every object has is a key like any other', () => {
    const { value } = readMonthText('{ "__proto__": { "polluted": 1 }, "constructor": 2 }');
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { polluted: 1 }],
      ['constructor', 2],
    ]);
    expect('polluted' in {}).toBe(false);
  });

  test('whatever JSON.stringify writes of whole numbers, in any layout, comes back', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 8 },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readMonthText(text)).toEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  test('no text makes it throw, and what it takes JSON.parse takes too', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      ' ',
      '\n',
      '//',
      '/*',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const read = readMonthText(text);
        if (read.problems === undefined)
          expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(read.value));
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('everything else is refused where it stands', () => {
  test.each<[string, string, string, number, number]>([
    ['nothing', '', 'month/json-syntax', 1, 1],
    ['a trailing comma', '{\n  "a": 1,\n}', 'month/json-syntax', 3, 1],
    ['a trailing comma in a list', '[1, ]', 'month/json-syntax', 1, 5],
    ['a missing comma', '[1 2]', 'month/json-syntax', 1, 4],
    ['a comment', '{\n  // why\n  "a": 1\n}', 'month/json-syntax', 2, 3],
    ['a key without quotes', '{ a: 1 }', 'month/json-syntax', 1, 3],
    ['single quotes', "['a']", 'month/json-syntax', 1, 2],
    ['no colon', '{ "a" 1 }', 'month/json-syntax', 1, 7],
    ['two values', '{} {}', 'month/json-syntax', 1, 4],
    ['an open bracket', '{ "a": [1', 'month/json-syntax', 1, 10],
    ['the wrong bracket', '[1}', 'month/json-syntax', 1, 3],
    ['NaN', '[NaN]', 'month/json-syntax', 1, 2],
    ['a leading zero', '[01]', 'month/json-syntax', 1, 3],
    ['half an exponent', '[0e]', 'month/json-syntax', 1, 2],
    ['half a fraction', '[1.]', 'month/json-syntax', 1, 2],
    ['an open text', '{ "a": "b\n" }', 'month/json-text', 1, 8],
    ['a tab in a text', '["a\tb"]', 'month/json-text', 1, 2],
    ['an escape that JSON lacks', '["\\x41"]', 'month/json-text', 1, 2],
    ['half an escape', '["\\u12"]', 'month/json-text', 1, 2],
    ['a repeated key', '{ "a": 1,\r\n  "a": 1 }', 'month/json-duplicate-key', 2, 3],
    ['a repeated key by escape', '{ "a": 1, "\\u0061": 1 }', 'month/json-duplicate-key', 1, 11],
    ['a fraction', '[12.50]', 'month/json-number', 1, 2],
    ['an exponent', '[1e3]', 'month/json-number', 1, 2],
    ['past what is exact', '[9007199254740993]', 'month/json-number', 1, 2],
    ['too deep', nested(MAX_JSON_DEPTH + 1), 'month/json-depth', 1, MAX_JSON_DEPTH + 1],
    ['deep enough to overflow a stack', '['.repeat(200_000), 'month/json-depth', 1, MAX_JSON_DEPTH + 1],
  ])('%s', (_, text, code, line, column) => {
    const { problems = [] } = readMonthText(text);
    expect(problems).toMatchObject([{ code, line, column }]);
    for (const problem of problems) {
      for (const language of ['zh', 'en'] as const) {
        expect(sayMonthProblem(problem, clubProgram, language).text).not.toMatch(
          /undefined|comma-or-close|unclosed/,
        );
      }
    }
  });

  test('16 deep is deep enough', () => {
    expect(readMonthText(nested(MAX_JSON_DEPTH)).problems).toBeUndefined();
  });

  test('all numbers and keys are looked at, up to a hundred problems', () => {
    expect(readMonthText('{ "a": 1.5, "a": 2, "b": 1e9 }').problems?.map(({ code }) => code)).toEqual([
      'month/json-number',
      'month/json-duplicate-key',
      'month/json-number',
    ]);
    expect(readMonthText(`[${'0.5,'.repeat(500)}1]`).problems).toHaveLength(100);
  });

  test('more than 50 million characters', () => {
    expect(readMonthText(' '.repeat(50_000_001)).problems).toMatchObject([
      { code: 'month/json-size', params: { size: 50_000_001, limit: 50_000_000 } },
    ]);
  });
});

test('in words', () => {
  const [problem] = readMonthText('{ "month": "2026-03", }').problems ?? [];
  if (problem === undefined) throw new Error('nothing is wrong');
  expect(sayMonthProblem(problem, clubProgram, 'zh').text).toBe(
    '这里应是带双引号的键，却是“}”，不合 JSON 的写法。',
  );
  expect(sayMonthProblem(problem, clubProgram, 'en').text).toBe(
    'Expected a key in double quotes here, and found "}": this is not JSON.',
  );
});

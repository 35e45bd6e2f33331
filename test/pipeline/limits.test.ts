import type { Code, PolicyFile } from '@bylaw/compiler';
import { compilePolicy, sayDiagnostic } from '@bylaw/compiler';
import { describe, expect, test } from 'vitest';

/** Promise P6: each limit of the compiler is counted; a limit itself is accepted, one more is refused. */
const head = 'policy P currency CNY rounding half up effective from 2026-01-01\nentity E { wage: money }\n';

/** One file that begins with the head of a policy. */
function one(text: string): readonly PolicyFile[] {
  return [{ path: 'a.bylaw', text: head + text }];
}

/** A file of exactly so many bytes, most of them in a comment. */
function sized(path: string, bytes: number, text = ''): PolicyFile {
  return { path, text: `${text}//${'x'.repeat(bytes - text.length - 2)}` };
}

const money = (value: string): readonly PolicyFile[] => one(`measure m for E: money = ${value}`);
const kilobyte = 1_024;

const limits: readonly {
  readonly what: string;
  readonly code: Code;
  readonly limit: number;
  readonly make: (count: number) => readonly PolicyFile[];
}[] = [
  {
    what: 'files of a folder',
    code: 'source/too-many-files',
    limit: 64,
    make: (count) => [
      ...one(''),
      ...Array.from({ length: count - 1 }, (_, index) => ({ path: `b${index}.bylaw`, text: '' })),
    ],
  },
  {
    what: 'files of one path',
    code: 'source/path-twice',
    limit: 1,
    make: (count) => [...one(''), ...Array.from({ length: count }, () => ({ path: 'b.bylaw', text: '' }))],
  },
  {
    what: 'bytes of a file',
    code: 'source/file-too-large',
    limit: 256 * kilobyte,
    make: (count) => [sized('a.bylaw', count, head)],
  },
  {
    what: 'bytes of a folder',
    code: 'source/project-too-large',
    limit: 1_024 * kilobyte,
    make: (count) => [
      sized('a.bylaw', 256 * kilobyte - 100, head),
      ...['b', 'c', 'd'].map((path) => sized(path, 256 * kilobyte)),
      sized('e', count - 1_024 * kilobyte + 100),
    ],
  },
  {
    what: 'rules of a policy',
    code: 'policy/too-many-parts',
    limit: 500,
    make: (count) =>
      one(
        `event V { who: E, score: count }\ndiscipline d on V against who {\n${Array.from(
          { length: count },
          (_, index) => `rule r${index} when score at least ${index} then warning\n`,
        ).join('')}}`,
      ),
  },
  {
    what: 'params of a policy',
    code: 'policy/too-many-parts',
    limit: 1_000,
    // Each is used, in one of two sums: what nothing uses is reported.
    make: (count) => {
      const names = Array.from({ length: count }, (_, index) => `p${index}`);
      const sumOf = (part: readonly string[]): string => ['wage', ...part].join(' + ');
      return one(
        `${names.map((name) => `param ${name} = 1 CNY\n`).join('')}
         measure a for E: money = ${sumOf(names.slice(0, 500))}
         measure b for E: money = ${sumOf(names.slice(500))}`,
      );
    },
  },
  {
    what: 'rows of a table',
    code: 'policy/too-many-parts',
    limit: 200,
    make: (count) =>
      one(
        `table t by money: money {\n${Array.from(
          { length: count - 1 },
          (_, index) => `below ${index + 1} CNY: ${index} CNY\n`,
        ).join('')}and up: 0 CNY }`,
      ),
  },
  {
    what: 'shares of a split',
    code: 'policy/too-many-parts',
    limit: 100,
    make: (count) =>
      one(
        `split s {\n${Array.from({ length: count - 1 }, (_, index) => `a${index} 0%\n`).join('')}z the rest }`,
      ),
  },
  {
    what: 'words and signs of a file',
    code: 'source/too-many-tokens',
    limit: 50_000,
    // The head has 16 of them, a measure 8, an enum 4 beside its members.
    make: (count) => {
      const measures = Math.floor((count - 16 - 4 - 1) / 8);
      const members = count - 16 - 4 - measures * 8;
      return one(
        Array.from({ length: measures }, (_, index) => `measure m${index} for E: money = wage\n`).join('') +
          `enum N {${Array.from({ length: members }, (_, index) => ` n${index}`).join('')} }`,
      );
    },
  },
  {
    what: 'brackets within brackets',
    code: 'source/nested-too-deep',
    limit: 64,
    make: (count) => money(`${'('.repeat(count)}wage${')'.repeat(count)}`),
  },
  {
    what: '`not` before `not`, in brackets',
    code: 'source/nested-too-deep',
    limit: 63,
    make: (count) => one(`measure m for E: yes/no = ${'not '.repeat(count)}(wage more than 0 CNY)`),
  },
  {
    what: 'bounds of one value',
    code: 'expression/too-deep',
    limit: 299,
    make: (count) => money(`wage${' capped at 5 CNY'.repeat(count)}`),
  },
  {
    what: 'factors of one product',
    code: 'lower/too-deep',
    limit: 200,
    make: (count) => money(`wage${' * 2'.repeat(count)}`),
  },
  {
    what: 'parts of one sum',
    code: 'source/chain-too-long',
    limit: 1_000,
    make: (count) => money(`wage${' + wage'.repeat(count - 1)}`),
  },
  {
    what: 'characters of a name',
    code: 'source/name-too-long',
    limit: 60,
    make: (count) => one(`enum ${'N'.repeat(count)} { a, b }`),
  },
  {
    what: 'characters of a text',
    code: 'source/text-too-long',
    limit: 1_000,
    make: (count) => one(`measure m for E: money cites "${'一'.repeat(count)}" = wage`),
  },
  {
    what: 'digits of a number',
    code: 'source/too-many-digits',
    limit: 18,
    make: (count) => money(`wage + ${'5'.padStart(count, '0')} CNY`),
  },
  {
    what: 'fen, in tens of millions of millions',
    code: 'syntax/number-too-large',
    limit: 10_000_000_000_000,
    make: (count) => money(`wage + ${count} CNY`),
  },
  {
    what: 'diagnostics of one run',
    code: 'source/too-many-diagnostics',
    limit: 100,
    make: (count) =>
      one(Array.from({ length: count }, (_, i) => `measure m${i} for E: money = nothing${i}`).join('\n')),
  },
];

function errorsOf(files: readonly PolicyFile[]): readonly Code[] {
  return compilePolicy(files)
    .diagnostics.filter(({ severity }) => severity !== 'warning')
    .map(({ code }) => code);
}

describe.each(limits)('$what', ({ code, limit, make }) => {
  test(`${limit} are accepted`, () => {
    const errors = errorsOf(make(limit));
    // A hundred errors are what this limit is about.
    if (code === 'source/too-many-diagnostics') expect(errors).toEqual(Array(limit).fill('name/unknown'));
    else expect(errors).toEqual([]);
  });

  test('one more is refused', () => {
    expect(errorsOf(make(limit + 1))).toContain(code);
  });
});

test('what is not listed is counted', () => {
  const { diagnostics, dropped } = compilePolicy(
    limits.find((each) => each.code === 'source/too-many-diagnostics')!.make(250),
  );
  expect(diagnostics).toHaveLength(101);
  expect(dropped).toBe(150);
  expect(sayDiagnostic(diagnostics.at(-1)!, 'en').text).toBe(
    'Only the first 100 problems are listed; 150 more are not.',
  );
});

import { expect, test } from 'vitest';
import { writeCanonicalJson } from '../src/canonical-json.ts';
import { showAmount } from '../src/report/view.ts';
import { createTable } from '../src/table.ts';

test('columns line up with Han characters two cells wide, and no line ends in spaces', () => {
  expect(
    createTable([
      [{ text: '姓名' }, { text: '底薪', right: true }, { text: '备注' }],
      [{ text: '王芳' }, { text: '2,000.00', right: true }, { text: '' }],
      [{ text: 'Li' }, { text: '-50.00', right: true }, { text: '特批' }],
    ]),
  ).toEqual(['  姓名      底薪  备注', '  王芳  2,000.00', '  Li      -50.00  特批']);
});

test('colours come on top of the widths, and control characters are shown escaped', () => {
  const red = (text: string): string => `<${text}>`;
  expect(createTable([[{ text: 'a\u001b', ink: red }, { text: 'b' }]])).toEqual(['  <a\\u001b>  b']);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [100_00, '100.00'],
  [2581_60, '2,581.60'],
  [-1234567_89, '-1,234,567.89'],
])('%i fen is shown as %s', (fen, shown) => {
  expect(showAmount(fen)).toBe(shown);
});

test('canonical JSON orders keys by code unit, whatever order they were set in', () => {
  const text = writeCanonicalJson({ b: [1, { z: 'x', a: undefined }], 10: true, 9: null, __proto__x: {} });
  expect(text).toBe(
    '{\n  "10": true,\n  "9": null,\n  "__proto__x": {},\n  "b": [\n    1,\n    {\n      "z": "x"\n    }\n  ]\n}\n',
  );
  expect(writeCanonicalJson({ b: 1, a: 2 })).toBe(writeCanonicalJson({ a: 2, b: 1 }));
});

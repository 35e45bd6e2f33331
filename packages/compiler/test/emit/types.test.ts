import ts from 'typescript';
import { expect, test } from 'vitest';
import { clubProgram } from '../../../runtime/test/fixtures.ts';
import { emitTypes } from '../../src/emit/types.ts';

/** What `tsc --strict` says of a module with these types, followed by some code. */
function compile(types: string, code: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === 'month.ts' ? ts.createSourceFile(name, `${types}\n${code}`, target) : read(name, target);
  const program = ts.createProgram(['month.ts'], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '');
}

test('the types take a month and refuse a wrong one', async () => {
  const types = await emitTypes(clubProgram);
  const sale = `id: 'S1', date: '2026-03-05', customer: 'C1', receiver: 'wang', amount: 360000`;
  expect(compile(types, `export const sale: Sale = { ${sale}, kind: 'newCard' };`)).toEqual([]);
  expect(compile(types, `export const sale: Sale = { ${sale}, kind: 'card' };`)).toEqual([
    `Type '"card"' is not assignable to type 'SaleKind'.`,
  ]);
  expect(compile(types, `export const sale: Sale = { ${sale} };`)).toEqual([
    `Property 'kind' is missing in type '{ id: string; date: string; customer: string; receiver: string; amount: number; }' but required in type 'Sale'.`,
  ]);
  expect(compile(types, `export const month: Month = { month: '2026-03', facts: { Sales: [] } };`)).toEqual([
    expect.stringContaining(`'Sales' does not exist in type`),
  ]);
}, 120_000);

test('they are the same each time', async () => {
  expect(await emitTypes(clubProgram)).toBe(await emitTypes(structuredClone(clubProgram)));
});

test('a label cannot leave its comment', async () => {
  const relations = clubProgram.relations.map((relation) => ({
    ...relation,
    label: '*/ export const stolen = 1; /*',
  }));
  const types = await emitTypes({ ...clubProgram, relations });
  expect(compile(types, 'export const read = stolen;')).toEqual([`Cannot find name 'stolen'.`]);
}, 120_000);

test('a field may have any name', async () => {
  const [first, ...others] = clubProgram.relations;
  if (first === undefined) throw new Error('the club has no relations');
  const fields = Object.getOwnPropertyNames(Object.prototype).map((id) => {
    return { id, label: id, type: 'count' as const, optional: true };
  });
  const relation = { ...first, fields: [...first.fields, ...fields] };
  const types = await emitTypes({ ...clubProgram, relations: [relation, ...others] });
  expect(fields.filter(({ id }) => !types.includes(`  ${id}?: number;`))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { clubProgram } from '../../../runtime/test/fixtures.ts';
import { emitSchema } from '../../src/emit/schema.ts';

interface Shown {
  readonly title: string;
  readonly definitions: Readonly<Record<string, Shown>>;
  readonly properties: Readonly<Record<string, Shown & { readonly items?: unknown }>>;
  readonly required: readonly string[];
}

const schema = emitSchema(clubProgram) as unknown as Shown;

describe('the schema of a month', () => {
  test('titles are the labels, descriptions the units', () => {
    expect(schema.definitions.Sale).toMatchObject({
      title: '成交',
      additionalProperties: false,
      required: ['id', 'date', 'customer', 'receiver', 'amount', 'kind'],
    });
    expect(schema.definitions.Sale?.properties).toMatchObject({
      amount: {
        title: '金额',
        description: 'fen, hundredths of the currency',
        type: 'integer',
        minimum: -(10 ** 15),
        maximum: 10 ** 15,
      },
      kind: { title: '类型', allOf: [{ $ref: '#/definitions/SaleKind' }] },
      receiver: { title: '接待人', description: 'id of 顾问', type: 'string' },
      selfUse: { title: '自用', type: 'boolean' },
    });
    expect(schema.definitions.SaleKind).toMatchObject({
      title: '成交类型',
      enum: ['newCard', 'renewal', 'goods'],
    });
  });

  test('a program without blocks to override takes no overrides', () => {
    const { overrides } = (emitSchema({ ...clubProgram, steps: [] }) as unknown as Shown).properties;
    expect(overrides).toEqual({ type: 'array', maxItems: 0 });
  });

  test('no format, and nothing but plain data', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toContain('"format"');
    expect(JSON.parse(text)).toEqual(schema);
  });

  test('kinds of record with names in Han are numbered, their labels kept', () => {
    const [first] = clubProgram.relations;
    if (first === undefined) throw new Error('no relation');
    const program = { ...clubProgram, relations: [{ ...first, id: '顾问', label: '顾问' }], steps: [] };
    const { definitions, properties } = emitSchema(program) as unknown as Shown;
    expect(properties.facts?.properties).toEqual({
      顾问: { title: '顾问', type: 'array', items: { $ref: '#/definitions/Record1' } },
    });
    expect(Object.keys(definitions)).toEqual(['SaleKind', 'Team', 'Record1']);
  });
});

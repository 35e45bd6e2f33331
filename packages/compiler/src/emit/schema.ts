import type { EnumType, Field, MatchStep, Program, Relation, ValueType } from '@bylaw/runtime';
import {
  DATE_FORM,
  ID_LIMIT,
  MONTH_FORM,
  NUMBER_LIMITS,
  REFUSED_CHARACTERS,
  TEXT_LIMIT,
  TIME_FORM,
  isNumberType,
} from '@bylaw/runtime';

/** JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the words of a policy become: titles and units for people, comments for programmers, or nothing for machines. */
export type SchemaWords = 'titles' | 'comments' | 'none';

const UNITS: { readonly [type in ValueType]?: string } = {
  money: 'fen, hundredths of the currency',
  percent: 'basis points, 10,000 is 100%',
  days: 'whole days',
  workdays: 'whole workdays',
  months: 'whole months',
  date: 'YYYY-MM-DD',
  time: 'HH:MM',
};

/**
 * The JSON Schema (draft 7) of a policy's months. It says all that a record shows by itself; that ids are unique,
 * references found, dates real and inside the month is `loadMonth`'s to say. It uses no `format`, so that validators
 * need no plug-in.
 */
export function emitSchema(program: Program): JsonSchema {
  return buildSchema(program, 'titles');
}

/** `emitSchema` with another choice of words. */
export function buildSchema(program: Program, words: SchemaWords): JsonSchema {
  const { enums, policy } = program;
  // Periods are made when a month is loaded, not given.
  const relations = program.relations.filter(({ kind }) => kind !== 'period');
  const overrides = listOverrides(program);
  const about = `A month of facts. Money in fen (hundredths of ${policy.currency}), percent in basis points.`;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(words === 'titles' ? { title: `${policy.label}: month` } : { title: 'Month' }),
    ...(words === 'none' ? {} : { description: about }),
    type: 'object',
    additionalProperties: false,
    required: ['month', 'facts'],
    properties: {
      month: { type: 'string', pattern: MONTH_FORM.source, ...describe(words, 'YYYY-MM') },
      facts: {
        type: 'object',
        additionalProperties: false,
        properties: byName(
          relations.map(({ id, label }) => [
            id,
            {
              ...entitle(words, label),
              type: 'array',
              items: { $ref: `#/definitions/${nameRelation(program, id)}` },
            },
          ]),
        ),
      },
      overrides: {
        type: 'array',
        ...(overrides.length === 0 ? { maxItems: 0 } : { items: { oneOf: overrides } }),
      },
    },
    definitions: byName([
      ...enums.map((each): [string, JsonSchema] => [nameEnum(program, each.id), emitEnum(each, words)]),
      ...relations.map((each): [string, JsonSchema] => [
        nameRelation(program, each.id),
        emitRecord(program, each, words),
      ]),
    ]),
  };
}

function emitEnum({ label, members }: EnumType, words: SchemaWords): JsonSchema {
  const labels = members.map((member) => `${member.id}: ${member.label}`).join('; ');
  return {
    ...entitle(words, label),
    ...describe(words, labels),
    type: 'string',
    enum: members.map(({ id }) => id),
  };
}

function emitRecord(program: Program, relation: Relation, words: SchemaWords): JsonSchema {
  return {
    ...entitle(words, relation.label),
    type: 'object',
    additionalProperties: false,
    required: relation.fields.filter(({ optional }) => !optional).map(({ id }) => id),
    properties: byName(relation.fields.map((field) => [field.id, emitField(program, field, words)])),
  };
}

function emitField(program: Program, field: Field, words: SchemaWords): JsonSchema {
  const { type, label } = field;
  const unit = describeUnit(program, type);
  const said =
    words === 'titles'
      ? { title: label, ...describe(words, unit) }
      : describe(words, [label, unit].join(': '));
  return { ...said, ...emitValue(program, field) };
}

function emitValue(program: Program, { id, type }: Field): JsonSchema {
  if (isNumberType(type))
    return { type: 'integer', minimum: NUMBER_LIMITS[type].min, maximum: NUMBER_LIMITS[type].max };
  if (type === 'date') return { type: 'string', pattern: DATE_FORM.source };
  if (type === 'time') return { type: 'string', pattern: TIME_FORM.source };
  if (type === 'bool') return { type: 'boolean' };
  if (type === 'text') return text(id === 'id' ? ID_LIMIT : TEXT_LIMIT);
  if (type.startsWith('ref:')) return text(ID_LIMIT);
  // A reference may stand with other keywords only inside `allOf`.
  return { allOf: [{ $ref: `#/definitions/${nameEnum(program, type.slice('enum:'.length))}` }] };
}

function describeUnit(program: Program, type: ValueType): string {
  if (type.startsWith('ref:')) {
    const target = program.relations.find(({ id }) => type === `ref:${id}`);
    return `id of ${target?.label ?? type}`;
  }
  if (type.startsWith('enum:')) return 'one of its members, by id';
  return UNITS[type] ?? type;
}

/** A shape for each kind of override that some block takes. */
function listOverrides(program: Program): JsonSchema[] {
  const blocks = (block: MatchStep['block']): string[] =>
    program.steps.flatMap((step) => (step.kind === 'match' && step.block === block ? [step.id] : []));
  const head = {
    id: text(ID_LIMIT),
    of: text(ID_LIMIT),
    by: text(TEXT_LIMIT),
    date: { type: 'string', pattern: DATE_FORM.source },
    reason: text(TEXT_LIMIT),
  };
  const shape = (
    kind: string,
    ids: readonly string[],
    own: JsonSchema,
    required: readonly string[],
  ): JsonSchema[] =>
    ids.length === 0
      ? []
      : [
          {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'kind', 'block', 'of', 'by', 'date', 'reason', ...required],
            properties: {
              ...head,
              kind: { type: 'string', const: kind },
              block: { type: 'string', enum: ids },
              ...own,
            },
          },
        ];
  const rotations = program.steps.flatMap((step) => (step.kind === 'rotation' ? [step.id] : []));
  const waivable = [...blocks('discipline'), ...blocks('duty'), ...rotations];
  return [
    ...shape('credit', blocks('claim'), { to: text(ID_LIMIT) }, ['to']),
    ...shape('waive', waivable, { uncounted: { type: 'boolean' } }, []),
  ];
}

function text(limit: number): JsonSchema {
  const ranges = REFUSED_CHARACTERS.map(([from, to]) => `\\u${hex(from)}-\\u${hex(to)}`).join('');
  return { type: 'string', minLength: 1, maxLength: limit, pattern: `^[^${ranges}\\ud800-\\udfff]*$` };
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Names of definitions: the id where it is Latin letters, else a number, as types must be named in Latin. */
function nameRelation(program: Program, id: string): string {
  return isPlainName(id) ? id : `Record${program.relations.findIndex((each) => each.id === id) + 1}`;
}

function nameEnum(program: Program, id: string): string {
  return isPlainName(id) ? id : `Enum${program.enums.findIndex((each) => each.id === id) + 1}`;
}

function isPlainName(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(id);
}

function entitle(words: SchemaWords, label: string): JsonSchema {
  return words === 'titles' ? { title: label } : words === 'comments' ? { description: label } : {};
}

function describe(words: SchemaWords, description: string): JsonSchema {
  return words === 'none' ? {} : { description };
}

/** An object with these keys as its own, also `__proto__`. */
function byName(entries: readonly (readonly [string, JsonSchema])[]): JsonSchema {
  return Object.fromEntries(entries);
}

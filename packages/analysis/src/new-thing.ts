import type { FactValue, Field, ValueType } from '@bylaw/runtime';
import { splitType } from '@bylaw/runtime/looking';
import { listRecipients } from '@bylaw/runtime/linking';
import type { Program } from '@bylaw/runtime';
import { isPosting } from '@bylaw/runtime';
import type { Maker } from './maker.ts';
import { pickOne } from './maker.ts';
import { membersOf } from './values.ts';
import type { Thing } from './world.ts';
import { addThing, relationOf } from './world.ts';

const PEOPLE = ['李娜', '王芳', '陈晨', '孙悦', '吴迪', '周杰', '郑爽', '冯雪', '何静', '许诺'];
const OTHERS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** Adds a record with something plain in every field that must be given. `date`: of an event. */
export function makeThing(maker: Maker, relation: string, date: string | undefined): Thing | undefined {
  const declared = relationOf(maker.program, relation);
  if (declared === undefined || declared.kind === 'period' || maker.depth > 6) return undefined;
  maker.depth += 1;
  const thing: Thing = { relation, id: nameThing(maker, relation), fields: new Map() };
  if (declared.kind === 'event') thing.fields.set('date', date ?? `${maker.month}-05`);
  addThing(maker.world, thing);
  fillThing(maker, thing, declared.fields);
  maker.depth -= 1;
  return thing;
}

/** Something plain in every field that must be given and was left out, of every record. */
export function completeThings(maker: Maker): void {
  for (const thing of [...maker.world.things]) {
    fillThing(maker, thing, relationOf(maker.program, thing.relation)?.fields ?? []);
  }
}

function fillThing(maker: Maker, thing: Thing, fields: readonly Field[]): void {
  for (const field of fields) {
    if (field.optional || field.id === 'id' || thing.fields.has(field.id)) continue;
    const value = plainValue(maker, field);
    if (value !== undefined) thing.fields.set(field.id, value);
  }
  maker.world.version += 1;
}

/** Something that a field can hold. */
export function plainValue(maker: Maker, { type }: Pick<Field, 'type'>): FactValue | undefined {
  const [kind, name] = splitType(type);
  switch (kind) {
    case 'ref':
      return referTo(maker, name);
    case 'enum':
      return membersOf(maker.program, type)[0];
    case 'bool':
      return false;
    case 'text':
      return 'A';
    case 'date':
      return `${maker.month}-05`;
    case 'time':
      return '12:00';
    default:
      return plainNumber(type);
  }
}

function plainNumber(type: ValueType): number {
  return type === 'money' ? 100_000 : type === 'percent' ? 5_000 : 1;
}

/** A record to name: mostly one that is there, sometimes a new one. */
function referTo(maker: Maker, relation: string): string | undefined {
  const there = maker.world.things.filter((each) => each.relation === relation);
  const old = there.length > 0 && maker.random.pick(4) > 0 ? pickOne(maker, there) : undefined;
  return (old ?? makeThing(maker, relation, undefined) ?? there[0])?.id;
}

function nameThing(maker: Maker, relation: string): string {
  const used = new Set(maker.world.things.filter((each) => each.relation === relation).map(({ id }) => id));
  const names = namesFor(maker.program, relation);
  for (let at = 0; ; at += 1) {
    const round = at < names.length ? '' : String(at);
    const name =
      names.length === 0
        ? `${stemOf(relation)}${String(at + 1)}`
        : `${names[at % names.length]!}${round === '' ? '' : `x${round}`}`;
    if (!used.has(name)) return name;
  }
}

function namesFor(program: Program, relation: string): readonly string[] {
  if (relationOf(program, relation)?.kind !== 'entity') return [];
  return program.steps.some((step) => isPosting(step) && listRecipients(step).includes(relation))
    ? PEOPLE
    : OTHERS;
}

/** `Sale` → `s`. */
function stemOf(relation: string): string {
  const first = relation.slice(0, 1).toLowerCase();
  return /[a-z]/.test(first) ? first : 'r';
}

import type { Type } from '../resolve/bindings.ts';

export const BOOL: Type = { kind: 'bool' };
export const MONEY: Type = { kind: 'money', exact: false };
export const COUNT: Type = { kind: 'count', exact: false };
export const PERCENT: Type = { kind: 'percent' };
export const ERROR: Type = { kind: 'error' };

/** Money and counts that are not yet rounded are fractions: `exact`. */
export function isExact(type: Type): boolean {
  return (type.kind === 'money' || type.kind === 'count') && type.exact;
}

/** Whether a value of one type can stand where the other is wanted. What was already reported agrees with everything. */
export function isSameType(a: Type, b: Type): boolean {
  if (a.kind === 'error' || b.kind === 'error') return true;
  if (a.kind === 'enum') return b.kind === 'enum' && a.of === b.of;
  if (a.kind === 'ref') return b.kind === 'ref' && a.of === b.of;
  if (a.kind === 'posting') return b.kind === 'posting' && a.block === b.block;
  return a.kind === b.kind;
}

/** Money, percentages, counts, days, months and workdays: what has an order and can be added. */
export function isNumeric(type: Type): boolean {
  switch (type.kind) {
    case 'money':
    case 'percent':
    case 'count':
    case 'days':
    case 'months':
    case 'workdays':
      return true;
    default:
      return false;
  }
}

/** A type as a parameter of a diagnostic. */
export function typeParam(type: Type): readonly string[] {
  switch (type.kind) {
    case 'enum':
    case 'ref':
      return [type.kind, type.of.id, type.of.label];
    case 'posting':
      return [type.kind, type.block.id, type.block.label];
    default:
      return [type.kind];
  }
}

import type { Param } from '@bylaw/runtime';
import type { ParamDecl } from '../syntax/ast.ts';
import { lowerConstant } from './constant.ts';
import { assuming, citing, declare } from './context.ts';
import type { PolicyContext } from './context.ts';
import { valueTypeOf } from './value-type.ts';

/** `param protection = 15 days, from 2026-07-01 = 10 days in 5 days..30 days`; versions in the order of their days. */
export function lowerParam(policy: PolicyContext, id: string, decl: ParamDecl): Param {
  const about = `param:${id}`;
  const { range } = decl;
  const dated = decl.versions.map((version, at) => {
    policy.origin.set(`${about}/${version.from.value}`, version.span);
    return { from: version.from.value, value: lowerConstant(policy, version.value), at };
  });
  dated.sort((left, right) =>
    left.from < right.from ? -1 : left.from > right.from ? 1 : left.at - right.at,
  );
  return {
    ...declare(policy, decl.name, about, decl.span),
    type: valueTypeOf(policy.checked.types.get(decl.value)),
    versions: [
      { value: lowerConstant(policy, decl.value) },
      ...dated.map(({ from, value }) => ({ from, value })),
    ],
    ...(range === undefined
      ? {}
      : { min: lowerConstant(policy, range.min), max: lowerConstant(policy, range.max) }),
    ...(range?.step === undefined ? {} : { step: lowerConstant(policy, range.step) }),
    ...citing(decl.cites),
    ...assuming(policy.assumptions.note(decl.assumed, about)),
  };
}

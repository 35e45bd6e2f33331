import type { Constant, Table, TableKey } from '@bylaw/runtime';
import type { Type } from '../resolve/bindings.ts';
import type { TableDecl, TableKeyNode, TypeNode } from '../syntax/ast.ts';
import { lowerBound, lowerConstant } from './constant.ts';
import { assuming, bindingOf, citing, declare } from './context.ts';
import type { PolicyContext } from './context.ts';
import { valueTypeOf } from './value-type.ts';

/** `table cardRate by SaleKind, Team: percent { columns … }`: rows and columns of an enum in the order of its members. */
export function lowerTable(policy: PolicyContext, id: string, decl: TableDecl): Table {
  const about = `table:${id}`;
  const rowNodes = decl.rows.map((row) => row.key);
  const rowOrder = orderOf(policy, rowNodes);
  const columnOrder = decl.columnType === undefined ? [0] : orderOf(policy, decl.columns);
  const cells = rowOrder.map((from, row) => {
    const node = decl.rows[from]!;
    policy.origin.set(`${about}/${row + 1}`, node.span);
    return columnOrder.map((column, place): Constant => {
      const value = node.values[column]!;
      policy.origin.set(`${about}/${row + 1}/${place + 1}`, value.span);
      return lowerConstant(policy, value);
    });
  });
  return {
    ...declare(policy, decl.name, about, decl.span),
    type: valueTypeOf(typeOf(policy, decl.type)),
    rowKey: lowerKey(policy, decl.rowType, rowNodes),
    ...(decl.columnType === undefined ? {} : { columnKey: lowerKey(policy, decl.columnType, decl.columns) }),
    cells,
    ...citing(decl.cites),
    ...assuming(policy.assumptions.note(decl.assumed, about)),
  };
}

function typeOf(policy: PolicyContext, node: TypeNode): Type | undefined {
  return policy.checked.typeNodes.get(node);
}

function lowerKey(policy: PolicyContext, node: TypeNode, keys: readonly TableKeyNode[]): TableKey {
  const type = typeOf(policy, node);
  if (type?.kind === 'enum') return { by: 'enum', type: valueTypeOf(type) };
  return {
    by: 'band',
    type: valueTypeOf(type),
    bands: keys.flatMap((key) => (key.kind === 'band' ? [lowerBound(policy, key)] : [])),
  };
}

/** Which row (or column) as written stands at each place: by member of the enum; bands stay as they are. */
function orderOf(policy: PolicyContext, keys: readonly TableKeyNode[]): readonly number[] {
  const places = keys.map((key, at) => {
    const binding = key.kind === 'name' ? bindingOf(policy, key) : undefined;
    return { at, place: binding?.kind === 'member' ? binding.index : at };
  });
  return places.sort((left, right) => left.place - right.place).map((each) => each.at);
}

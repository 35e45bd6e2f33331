import type { EntityDecl, EnumDecl, EventDecl, TypeNode } from '../syntax/ast.ts';
import { concat, text } from './doc.ts';
import type { Doc } from './doc.ts';
import { printShortBlock } from './items.ts';
import { spaced, word } from './printer.ts';
import type { Printer } from './printer.ts';

/** `enum Team "部门" { inside "内销", outside "外销" }` */
export function printEnum(printer: Printer, decl: EnumDecl): Doc {
  const head = spaced(word(printer, 'enum'), text(printer.naming.declare(decl.name)));
  const items = decl.members.map((member) => ({
    span: member.span,
    print: () => text(printer.naming.declare(member)),
  }));
  return printShortBlock(printer, head, decl.span, items, 'always');
}

/** `entity Customer "客户" { name "姓名": text }`, and an event alike. */
export function printRecord(printer: Printer, decl: EntityDecl | EventDecl): Doc {
  const head = spaced(word(printer, decl.kind), text(printer.naming.declare(decl.name)));
  const items = decl.fields.map((field) => ({
    span: field.span,
    print: () =>
      concat(
        text(`${printer.naming.declare(field.name)}: `),
        printType(printer, field.type),
        text(field.optional ? '?' : ''),
      ),
  }));
  return printShortBlock(printer, head, decl.span, items, 'flat');
}

export function printType(printer: Printer, type: TypeNode): Doc {
  return type.kind === 'builtin-type'
    ? word(printer, `type.${type.type}`)
    : text(printer.naming.nameOf(type.name));
}

import type { Context } from './context.ts';
import { nameParam } from './name-param.ts';

/** Params, tables, splits and ladders that nothing reads: a number that a director turns in vain. */
export function checkUnused(ctx: Context): void {
  for (const symbol of ctx.symbols.all) {
    switch (symbol.kind) {
      case 'param':
      case 'table':
      case 'split':
      case 'ladder':
        if (!ctx.used.has(symbol)) {
          ctx.report(
            'unused/declaration',
            { kind: symbol.kind, name: nameParam(symbol) },
            symbol.decl.name.span,
          );
        }
        break;
      default:
    }
  }
}

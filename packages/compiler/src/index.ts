export { sayDiagnostic } from './diagnostics/diagnostic.ts';
export type { Code, CodeFix, Diagnostic, Related } from './diagnostics/diagnostic.ts';
export { renderDiagnostics, sayPlace, sortDiagnostics } from './diagnostics/render.ts';
export { createPaint } from './diagnostics/paint.ts';
export type { Paint } from './diagnostics/paint.ts';
export { displayWidth, escapeControls } from './diagnostics/display-width.ts';
export { sayConsequences, sayKind, sayList, sayMoney } from './diagnostics/say-value.ts';
export { suggestNames } from './diagnostics/suggest.ts';
export { readMonthText } from './month/read-month-text.ts';

import type { Language } from '@bylaw/runtime';
import type { Checked } from '../resolve/bindings.ts';
import type { Expr, GradesNode, OutcomeNode, ScoreNode } from '../syntax/ast.ts';
import { noComments } from './comments.ts';
import type { Doc } from './doc.ts';
import { renderDoc } from './doc.ts';
import { printBand, printCondition } from './expressions.ts';
import { createNaming } from './naming.ts';
import { printOutcome } from './outcomes.ts';
import { isPlainName } from './plain-name.ts';
import type { Printer } from './printer.ts';

type Bound = Pick<Checked, 'bindings'>;

/**
 * A condition or value on one line, as explanations show it. It depends on what the names mean and not on how the author
 * spelled them, set brackets, or chose a keyword language.
 */
export function textOfExpr(expr: Expr, checked: Bound, language: Language): string {
  return renderLine(printCondition(createCanonicalPrinter(checked, language), expr));
}

/** What a rule gives, on one line, in the same canonical form. */
export function textOfOutcome(outcome: OutcomeNode, checked: Bound, language: Language): string {
  return renderLine(printOutcome(createCanonicalPrinter(checked, language), outcome));
}

/** The scores of an assessment with their weights: `sales 60%, service 40%`. */
export function textOfScores(scores: readonly ScoreNode[], checked: Bound, language: Language): string {
  return scores
    .map(({ name, weight }) => {
      const said = language === 'zh' ? (name.label?.value ?? name.id.text) : name.id.text;
      return `${said} ${textOfExpr(weight, checked, language)}`;
    })
    .join(language === 'zh' ? '，' : ', ');
}

/** The grades of an assessment: `below 60%: fail, and up: pass`. */
export function textOfGrades({ rows }: GradesNode, checked: Bound, language: Language): string {
  const printer = createCanonicalPrinter(checked, language);
  return rows
    .map(({ band, grade }) => `${renderLine(printBand(printer, band))}: ${printer.naming.nameOf(grade)}`)
    .join(language === 'zh' ? '，' : ', ');
}

function createCanonicalPrinter({ bindings }: Bound, language: Language): Printer {
  const naming = createNaming({ language, bindings, isPlain: isPlainName });
  return { naming, comments: noComments, brackets: 'needed' };
}

function renderLine(doc: Doc): string {
  return renderDoc(doc, Number.MAX_SAFE_INTEGER);
}

import { namesOf } from '../resolve/declare.ts';
import type { Expr, RuleNode } from '../syntax/ast.ts';
import { createCanonical } from './canonical.ts';
import type { Demand } from './condition.ts';
import { excludes, implies, isAlways, readDemand } from './condition.ts';
import type { Context } from './context.ts';
import { nameParam } from './name-param.ts';
import { conjunctsOf } from './parts.ts';

/** A rule's condition, term by term. */
interface Terms {
  readonly rule: RuleNode;
  readonly terms: readonly { readonly expr: Expr; readonly text: string; readonly demand?: Demand }[];
}

/** Of more rules of a block than this, or conditions on one value, only the nearest before each are compared with it. */
const MOST_COMPARED = 500;

/**
 * Rules that can never apply because their own conditions exclude one another, and, where the first rule decides, rules
 * that an earlier one hides: whatever they ask for, it asks for no more.
 */
export function checkHidden(ctx: Context, rules: readonly RuleNode[], firstDecides: boolean): void {
  const earlier: Terms[] = [];
  for (const rule of rules) {
    const terms = readTerms(ctx, rule);
    reportImpossible(ctx, terms);
    if (firstDecides) {
      const hider = earlier.slice(-MOST_COMPARED).find((each) => covers(each, terms));
      // An `otherwise` before the end was reported where it was read.
      if (hider !== undefined && hider.rule.when !== undefined) {
        ctx.report('claim/rule-hidden', { hidden: nameOf(rule), by: nameOf(hider.rule) }, rule.name.span, {
          related: [
            { span: hider.rule.name.span, label: { zh: '先适用的规则', en: 'the rule that applies first' } },
          ],
        });
      }
    }
    earlier.push(terms);
  }
}

function nameOf({ name }: RuleNode): readonly string[] {
  return nameParam(namesOf(name));
}

function readTerms(ctx: Context, rule: RuleNode): Terms {
  const write = createCanonical(ctx);
  const conjuncts = rule.when === undefined ? [] : conjunctsOf(rule.when).filter((each) => !isAlways(each));
  return {
    rule,
    terms: conjuncts.map((expr) => {
      const text = write(expr);
      const demand = readDemand(ctx, expr, write);
      return { expr, text, ...(demand === undefined ? {} : { demand }) };
    }),
  };
}

function reportImpossible(ctx: Context, { rule, terms }: Terms): void {
  const byValue = new Map<string, (Terms['terms'][number] & { readonly demand: Demand })[]>();
  for (const { expr, text, demand } of terms) {
    if (demand === undefined) continue;
    const same = byValue.get(demand.value) ?? [];
    const other = same.slice(-MOST_COMPARED).find((each) => excludes(each.demand, demand));
    if (other !== undefined) {
      ctx.report('rule/never-applies', { name: nameOf(rule) }, expr.span, {
        related: [
          { span: other.expr.span, label: { zh: '与这一条不能并存', en: 'cannot hold together with this' } },
        ],
      });
      return;
    }
    same.push({ expr, text, demand });
    byValue.set(demand.value, same);
  }
}

/** Whether an earlier rule applies whenever a later one would: in all of its time, asking for nothing more. */
function covers(earlier: Terms, later: Terms): boolean {
  const { from, until } = earlier.rule;
  if (from !== undefined && !(later.rule.from !== undefined && from.value <= later.rule.from.value))
    return false;
  if (until !== undefined && !(later.rule.until !== undefined && later.rule.until.value <= until.value)) {
    return false;
  }
  return earlier.terms.every((asked) =>
    later.terms.some(
      ({ text, demand }) =>
        text === asked.text ||
        (demand !== undefined && asked.demand !== undefined && implies(demand, asked.demand)),
    ),
  );
}

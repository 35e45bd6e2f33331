import type { MatchStep, Rule } from '@bylaw/runtime';
import type { Maker, Scope } from './maker.ts';
import { createScope, truthOf } from './maker.ts';
import type { Thing } from './world.ts';

/** Makes a rule apply to a subject: the conditions of its block and its own, and none of those that would come first. */
export function makeRule(maker: Maker, step: MatchStep, rule: Rule, subject: Thing): Scope {
  let scope = createScope([0, subject]);
  for (let again = 0; again < 4; again += 1) {
    if (step.where !== undefined) maker.condition(step.where, true, createScope([0, subject]));
    scope = createScope([0, subject]);
    if (rule.when !== undefined) maker.condition(rule.when, true, scope);
    const before = step.hit === 'first' ? step.rules.slice(0, step.rules.indexOf(rule)) : [];
    for (const each of before) {
      const fresh = createScope([0, subject]);
      if (each.when !== undefined && truthOf(maker, each.when, fresh) !== false) {
        maker.condition(each.when, false, fresh);
      }
    }
    const own = createScope([0, subject]);
    const holds = rule.when === undefined || truthOf(maker, rule.when, own) === true;
    const first = before.every(
      (each) => each.when === undefined || truthOf(maker, each.when, createScope([0, subject])) === false,
    );
    if (holds && first) break;
  }
  return scope;
}

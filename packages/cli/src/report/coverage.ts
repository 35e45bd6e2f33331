import type { AnswerReach, Truths } from '@bylaw/compiler';
import { escapeControls } from '@bylaw/compiler';
import type { CommandContext } from '../command.ts';
import type { CoveredFolder } from '../coverage/cover-folder.ts';
import { say } from '../labels.ts';

/** Each rule with how often it applied, and under it each condition with how often it was true and false. */
export function reportCoverage(
  covered: CoveredFolder,
  { language, paint }: Pick<CommandContext, 'language' | 'paint'>,
): string {
  const { program, months, scenarios, reaches } = covered;
  const name = language === 'zh' ? program.policy.label : program.policy.id;
  const head = say(language, 'coverage-head', name, String(months), String(scenarios));
  const unreached = reaches.filter(({ applied }) => applied.scenarios + applied.months === 0).length;
  const whole = reaches.every(({ applied }) => applied.scenarios > 0 && applied.months > 0);
  const verdict = whole
    ? paint('good', `✓ ${say(language, 'coverage-full', String(reaches.length))}`)
    : unreached > 0
      ? paint('warning', say(language, 'coverage-unreached', String(unreached)))
      : undefined;
  const lines = [paint('strong', escapeControls(head)), ...(verdict === undefined ? [] : [verdict])];
  for (const reach of reaches) {
    const { applied, place, conditions } = reach;
    const missed = applied.scenarios === 0 || applied.months === 0;
    const counts = say(language, 'coverage-applied', String(applied.scenarios), String(applied.months));
    const at =
      place === undefined ? '' : `  ${paint('faint', escapeControls(`${place.path}:${place.line}`))}`;
    const mark = missed ? paint('warning', '✗') : paint('good', '✓');
    lines.push('', `${mark} ${paint('strong', escapeControls(nameOf(reach, language)))}  ${counts}${at}`);
    for (const condition of conditions) {
      const { held, failed } = sum(condition.scenarios, condition.months);
      const truths = say(language, 'coverage-truths', String(held), String(failed));
      const shown = held === 0 || failed === 0 ? paint('warning', truths) : truths;
      lines.push(`    ${escapeControls(condition.text[language])}  ${shown}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Block and rule, as readers of the language know them; a rule that is its block's only one goes by the block. */
export function nameOf({ block, part }: AnswerReach, language: 'zh' | 'en'): string {
  const at = language === 'zh' ? 1 : 0;
  return part === undefined || part[0] === block[0] ? block[at] : `${block[at]}/${part[at]}`;
}

function sum(a: Truths, b: Truths): Truths {
  return { held: a.held + b.held, failed: a.failed + b.failed };
}

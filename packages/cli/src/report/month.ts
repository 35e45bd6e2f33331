import { escapeControls } from '@bylaw/compiler';
import type { Named, Notice } from '@bylaw/runtime';
import { say } from '../labels.ts';
import { reportAwards, reportProposals } from './awards.ts';
import { reportClaims } from './claims.ts';
import { reportPay } from './pay.ts';
import { reportAgainstTurn, reportLacks, reportPenalties } from './penalties.ts';
import type { View } from './view.ts';
import { ruleOf } from './view.ts';

/** A decided month, from who owns what to what everyone is paid. `first` is the first month that was decided for it. */
export function reportMonth(view: View, first: string, count: number): string {
  const { outcome, language, paint, program } = view;
  const [year = '', month = ''] = outcome.month.split('-');
  const title = `${view.nameOf(program.policy)}  ${say(language, 'month', year, language === 'zh' ? String(Number(month)) : month)}`;
  const span = count > 1 ? `  ${paint('faint', say(language, 'decided-months', String(count), first))}` : '';
  const sections = [
    ...reportClaims(view),
    ...reportPenalties(view),
    ...reportLacks(view),
    ...reportAgainstTurn(view),
    ...reportAwards(view),
    ...reportProposals(view),
    ...reportPay(view),
  ];
  const lines = [
    `${paint('strong', escapeControls(title))}  ${paint('faint', outcome.currency)}${span}`,
    ...(sections.length === 0 ? ['', say(language, 'nothing-in-month')] : sections),
    ...reportNotices(view),
  ];
  return `${lines.join('\n')}\n`;
}

function reportNotices(view: View): readonly string[] {
  const { outcome, language, paint } = view;
  if (outcome.notices.length === 0) return [];
  // Two searches of one rule may say the same.
  const said = new Set(outcome.notices.map((each) => sayNotice(view, each)));
  return [
    '',
    paint('warning', say(language, 'notices')),
    ...[...said].map((each) => `  ${escapeControls(each)}`),
  ];
}

function sayNotice(view: View, notice: Notice): string {
  const { language, program } = view;
  switch (notice.code) {
    case 'override/unused':
      return say(language, 'unused-override', notice.override);
    case 'search/undecided':
      return say(
        language,
        'undecided-search',
        nameById(view, program.steps, notice.block),
        view.personOf(notice.of),
        notice.between.join(' / '),
      );
    case 'history/insufficient': {
      const relation = nameById(view, program.relations, notice.relation);
      return say(
        language,
        'history',
        nameSearch(view, notice.search),
        notice.needed,
        relation,
        notice.knownFrom,
      );
    }
  }
}

/** The block and the rule of a search such as `owner/tracked/when/2`; a ladder, or the block of a streak. */
function nameSearch(view: View, search: string): string {
  const { program } = view;
  const [block = '', id] = search.split('/');
  const step = program.steps.find((each) => each.id === block);
  const rule = step?.kind === 'match' && id !== block ? ruleOf(step, id) : undefined;
  const name = nameById(view, [...program.steps, ...program.ladders], block);
  return rule === undefined ? name : say(view.language, 'rule-of', name, view.nameOf(rule));
}

function nameById(view: View, things: readonly { readonly id: string }[], id: string): string {
  const thing = things.find((each): each is Named => each.id === id && 'label' in each);
  return thing === undefined ? id : view.nameOf(thing);
}

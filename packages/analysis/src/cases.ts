import type { ScenarioDraft } from '@bylaw/compiler';
import type { Bilingual, Program, Rule } from '@bylaw/runtime';
import { createBench } from './bench.ts';
import type { Aim } from './build-case.ts';
import { buildCase } from './build-case.ts';
import { draftOf, expectationsOf } from './draft.ts';
import type { MissKind } from './misses.ts';
import { listMisses } from './misses.ts';
import { ladderOf, listRungs } from './rungs.ts';
import { listTierEdges } from './tier-edges.ts';
import type { TierCase } from './tier-edges.ts';
import type { World } from './world.ts';

/** `decides`: the smallest facts with which a rule decides; `rung`: an offence further up its ladder; else a near miss. */
export type CaseKind = 'decides' | 'rung' | TierCase['kind'] | MissKind;

/** One made-up case of a rule, as a scenario that has not been written yet. */
export interface Case {
  readonly block: string;
  readonly rule: string;
  readonly kind: CaseKind;
  /** The condition whose bound it stands at. */
  readonly text?: Bilingual;
  readonly occurrence?: number;
  readonly draft: ScenarioDraft;
}

/** A rule for which no facts were found, or of a kind that is not looked at. */
export interface Unreached {
  readonly block: string;
  readonly rule: string;
  readonly why: 'not-found' | 'rotation';
}

export interface Cases {
  readonly cases: readonly Case[];
  readonly unreached: readonly Unreached[];
}

export interface CaseOptions {
  readonly seed?: number;
  /** Only rules of this id, or `block/rule`, or a label. */
  readonly rule?: string;
  readonly language?: 'zh' | 'en';
}

/**
 * Made-up cases of every rule of a policy: the smallest in which it decides, and its near misses. Each was decided by
 * the evaluator; the same seed gives the same cases.
 */
export function makeCases(program: Program, options: CaseOptions = {}): Cases {
  const { seed = 1, rule: wanted, language = 'zh' } = options;
  const cases: Case[] = [];
  const unreached: Unreached[] = [];
  const ladders = new Set<string>();
  const titles = new Map<string, number>();
  for (const step of program.steps) {
    if (step.kind === 'rotation') {
      const asked = step.rules.filter((rule) => isWanted(step, rule, wanted));
      unreached.push(...asked.map(({ id }) => ({ block: step.id, rule: id, why: 'rotation' as const })));
    }
    if (step.kind !== 'match') continue;
    const asked = step.rules.filter((rule) => isWanted(step, rule, wanted));
    const bench = asked.length === 0 ? undefined : createBench(program, [step.id]);
    for (const rule of bench === undefined ? [] : asked) {
      const built = buildCase(program, bench!, step, rule, seed);
      if (built === undefined) {
        unreached.push({ block: step.id, rule: rule.id, why: 'not-found' });
        continue;
      }
      const add = (aim: Aim, world: World, kind: CaseKind, text?: Bilingual, occurrence?: number): void => {
        const expects = expectationsOf(bench!, world, aim);
        if (expects === undefined) return;
        const title = unique(titles, titleOf(aim, kind, language, text, occurrence));
        cases.push({
          block: step.id,
          rule: rule.id,
          kind,
          ...(text === undefined ? {} : { text }),
          ...(occurrence === undefined ? {} : { occurrence }),
          draft: draftOf(program, world, title, expects),
        });
      };
      add(built.aim, built.world, 'decides');
      for (const miss of listMisses(program, bench!, built, seed))
        add(built.aim, miss.world, miss.kind, miss.text);
      for (const { world, kind } of listTierEdges(program, bench!, built, seed)) add(built.aim, world, kind);
      const ladder = ladderOf(program, rule.actions);
      if (ladder === undefined || ladders.has(ladder.id)) continue;
      const rungs = listRungs(program, bench!, built);
      if (rungs.length > 0) ladders.add(ladder.id);
      for (const { aim, world, occurrence } of rungs) add(aim, world, 'rung', undefined, occurrence);
    }
  }
  return { cases, unreached };
}

function isWanted(
  step: { readonly id: string; readonly label: string },
  rule: Pick<Rule, 'id' | 'label'>,
  wanted: string | undefined,
): boolean {
  if (wanted === undefined) return true;
  return [rule.id, rule.label, `${step.id}/${rule.id}`, step.id, step.label].includes(wanted);
}

const kinds = {
  zh: {
    decides: '适用',
    rung: '阶梯',
    'tier-last': '下一档的最后一个数',
    'tier-first': '上一档的第一个数',
    edge: '正好在界内',
    past: '刚好在界外',
    absent: '查无此项，或不该有的有了',
    tie: '分不出以哪个为准',
    other: '差这一条',
  },
  en: {
    decides: 'decides',
    rung: 'occurrence',
    'tier-last': 'last of the lower tier',
    'tier-first': 'first of the upper tier',
    edge: 'just inside',
    past: 'just outside',
    absent: 'what is searched is not there, or what must not be there is',
    tie: 'nothing says which',
    other: 'but for this',
  },
} as const;

function titleOf(
  { step, rule }: Aim,
  kind: CaseKind,
  language: 'zh' | 'en',
  text: Bilingual | undefined,
  occurrence: number | undefined,
): string {
  const name = language === 'zh' ? `${step.label}·${rule.label}` : `${step.id}/${rule.id}`;
  const short = step.label === rule.label ? (language === 'zh' ? rule.label : rule.id) : name;
  const said =
    text === undefined || text[language] === ''
      ? ''
      : `${language === 'zh' ? '：' : ': '}${clip(text[language])}`;
  const which =
    occurrence === undefined
      ? ''
      : language === 'zh'
        ? `：第${String(occurrence)}次`
        : ` ${String(occurrence)}`;
  const what = kinds[language][kind];
  return `${short}${language === 'zh' ? '，' : ', '}${what}${which}${said}`.replaceAll(/[“”"]/g, '');
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function unique(titles: Map<string, number>, title: string): string {
  const times = (titles.get(title) ?? 0) + 1;
  titles.set(title, times);
  return times === 1 ? title : `${title} (${String(times)})`;
}

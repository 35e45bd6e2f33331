import type { Language, Program } from '@bylaw/runtime';
import { message } from '@bylaw/runtime';
import type { Flaw } from './flaws.ts';

interface Amounts {
  readonly [name: string]: string;
  readonly name: string;
  readonly below: string;
  readonly above: string;
}

/** What is most likely not meant, and what to do. Codes never move. */
export const flawMessages = {
  'tiers/pays-less': message<Amounts>({
    severity: 'warning',
    zh: {
      text: ({ name, below, above }) =>
        `“${name}”：过了一档的界，多卖反而少拿：界内 ${below}，过界 ${above}。`,
      hint: () => '上一档的率不低于下一档，或改为超额累进。',
    },
    en: {
      text: ({ name, below, above }) =>
        `${name}: past a bound, selling more pays less: ${below} below it, ${above} above it.`,
      hint: () => 'Let rates rise from tier to tier, or use marginal tiers.',
    },
  }),
  'tiers/cliff': message<Amounts>({
    severity: 'warning',
    zh: {
      text: ({ name, below, above }) => `“${name}”：界上差一分，就差一截：界内 ${below}，过界 ${above}。`,
      hint: () => '如果是有意的，在后面写明 暂定“为什么”；否则改为超额累进。',
    },
    en: {
      text: ({ name, below, above }) =>
        `${name}: at a bound one cent makes a leap: ${below} below it, ${above} above it.`,
      hint: () => 'Where it is meant, write assumed "why" behind it; else use marginal tiers.',
    },
  }),
  'block/gap': message<{ name: string; member: string }>({
    severity: 'warning',
    zh: {
      text: ({ name, member }) => `“${name}”：记了“${member}”，没有一条规则管它。`,
      hint: () => '为它写一条规则（不罚的写 不罚），或从分类里去掉。',
    },
    en: {
      text: ({ name, member }) => `${name}: where ${member} is recorded, no rule says anything of it.`,
      hint: () => 'Write a rule for it (then nothing, where nothing follows), or take it out of the enum.',
    },
  }),
  'rule/not-reached': message<{ name: string }>({
    severity: 'info',
    zh: {
      text: ({ name }) => `“${name}”：试了许多事实，没有一种能让它适用。`,
      hint: () => '这是试出来的，不是证明：看看它的条件是否能同时成立，前面的规则是否都已包括。',
    },
    en: {
      text: ({ name }) => `${name}: of many facts that were tried, none lets it apply.`,
      hint: () =>
        'This is a search, no proof: see whether its conditions can hold together, and whether earlier rules take all of it.',
    },
  }),
} as const;

/** A flaw in words, and what to do about it. `sayMoney` writes fen as the host shows them. */
export function sayFlaw(
  flaw: Flaw,
  program: Program,
  language: Language,
  sayMoney: (fen: number) => string,
): { readonly text: string; readonly hint: string; readonly severity: 'warning' | 'info' } {
  const step = program.steps.find(({ id }) => id === flaw.block);
  const rule =
    step !== undefined && 'rules' in step ? step.rules.find(({ id }) => id === flaw.rule) : undefined;
  const pick = (id: string, label: string): string => (language === 'zh' ? label : id);
  const block = step !== undefined && 'label' in step ? pick(step.id, step.label) : flaw.block;
  const name =
    rule === undefined || rule.id === flaw.block
      ? block
      : `${block}${language === 'zh' ? '·' : '/'}${pick(rule.id, rule.label)}`;
  const [below, above] = (flaw.amounts ?? [0, 0]).map(sayMoney) as [string, string];
  const [id, label] = flaw.member ?? ['', ''];
  switch (flaw.code) {
    case 'tiers/pays-less':
    case 'tiers/cliff': {
      const { [language]: said, severity } = flawMessages[flaw.code];
      return {
        text: said.text({ name, below, above }),
        hint: said.hint?.({ name, below, above }) ?? '',
        severity: severityOf(severity),
      };
    }
    case 'block/gap': {
      const { [language]: said, severity } = flawMessages[flaw.code];
      const params = { name, member: pick(id, label) };
      return { text: said.text(params), hint: said.hint?.(params) ?? '', severity: severityOf(severity) };
    }
    case 'rule/not-reached': {
      const { [language]: said, severity } = flawMessages[flaw.code];
      return { text: said.text({ name }), hint: said.hint?.({ name }) ?? '', severity: severityOf(severity) };
    }
  }
}

function severityOf(severity: string): 'warning' | 'info' {
  return severity === 'warning' ? 'warning' : 'info';
}

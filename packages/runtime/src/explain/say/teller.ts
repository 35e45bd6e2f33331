import { explainMessages } from '../../messages/explain-catalogue.ts';
import type { ExplainCode } from '../../messages/explain-catalogue.ts';
import type { Language, MessageEntry, MessageParams, ParamsOf } from '../../messages/message.ts';
import type { Bilingual, Named, Program } from '../../program.ts';
import type { ExplanationHead } from '../explanation.ts';
import type { ConditionTrace } from '../trace.ts';

/** What marks a line: a condition that held, failed, or was open (tied, or not looked at). */
export type Mark = 'held' | 'failed' | 'open';

/** One line of an explanation in words. `depth`: how far inside, from 0. */
export interface SaidLine {
  readonly depth: number;
  readonly role: 'title' | 'verdict' | 'heading' | 'text' | 'aside';
  readonly mark?: Mark;
  readonly text: string;
}

/** Whoever says an explanation: the language, and what things are called in it. */
export interface Teller {
  readonly program: Program;
  readonly language: Language;
  readonly currency: string;
  /** A record by its name, where it has one; with the id where two have the same. */
  readonly nameOf: (id: string, relation?: string) => string;
  /** Conditions inside of a value: how they are said is known further on. */
  readonly conditions: SayConditions;
}

export type SayConditions = (
  teller: Teller,
  traces: readonly ConditionTrace[],
  depth: number,
) => readonly SaidLine[];

export function createTeller(
  explanation: Pick<ExplanationHead, 'names' | 'currency'>,
  program: Program,
  language: Language,
  conditions: SayConditions,
): Teller {
  const names = new Map<string, string>();
  const people = new Map<string, string>();
  const count = new Map<string, number>();
  for (const { name } of explanation.names) count.set(name, (count.get(name) ?? 0) + 1);
  for (const { relation, id, name } of explanation.names) {
    const said = (count.get(name) ?? 0) > 1 ? `${name}(${id})` : name;
    names.set(JSON.stringify([relation, id]), said);
    people.set(id, said);
  }
  return {
    program,
    language,
    currency: explanation.currency,
    nameOf: (id, relation) =>
      (relation === undefined ? people.get(id) : names.get(JSON.stringify([relation, id]))) ?? id,
    conditions,
  };
}

/** The words of a code. */
export function tell<C extends ExplainCode>(
  { language }: Teller,
  code: C,
  ...params: keyof ParamsOf<(typeof explainMessages)[C]> extends never
    ? []
    : ParamsOf<(typeof explainMessages)[C]> extends { readonly [name: string]: never }
      ? []
      : [ParamsOf<(typeof explainMessages)[C]>]
): string {
  const entry = explainMessages[code] as unknown as MessageEntry<MessageParams>;
  return entry[language].text(params[0] ?? {});
}

export function wordsIn({ language }: Teller, words: Bilingual): string {
  return words[language];
}

/** A declared thing by the name that readers of the language know it by. */
export function sayNamed({ language }: Teller, things: readonly Partial<Named>[], id: string): string {
  return language === 'en' ? id : (things.find((thing) => thing.id === id)?.label ?? id);
}

export function line(depth: number, text: string, more: Partial<SaidLine> = {}): SaidLine {
  return { depth, role: 'text', text, ...more };
}

import type { Program } from '../program.ts';
import type { RefusalCode, RefusalParams } from '../refusal.ts';
import type { Language, MessageEntry, MessageParams } from './message.ts';
import { sayField, sayRelations } from './month-words.ts';
import { refusalMessages } from './refusal-catalogue.ts';
import type { Said } from './say-month-problem.ts';

/** The words of a refusal: why deciding stopped, and what to do. */
export function sayRefusal(
  refusal: { readonly code: RefusalCode; readonly params: RefusalParams[RefusalCode] },
  program: Program,
  language: Language,
): Said {
  const entry = refusalMessages[refusal.code] as unknown as MessageEntry<MessageParams>;
  const params = wordParams(refusal.params as MessageParams, program, language);
  const wording = entry[language];
  const hint = wording.hint?.(params);
  return { text: wording.text(params), ...(hint === undefined ? {} : { hint }) };
}

function wordParams(params: MessageParams, program: Program, language: Language): MessageParams {
  const { relation, field } = params;
  if (typeof relation !== 'string' || typeof field !== 'string') return params;
  return {
    ...params,
    relation: sayRelations(program, relation, language),
    field: sayField(program, relation, field, language),
  };
}

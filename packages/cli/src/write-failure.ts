import type { Paint } from '@bylaw/compiler';
import { escapeControls } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { CliFailure } from './failure.ts';
import { sayCli } from './messages.ts';

/** Why a command stopped, as a person reads it: what, and where known what to do. */
export function writeFailure(failure: CliFailure, language: Language, paint: Paint): string {
  const { text, hint } = sayCli(failure.code, failure.params, language);
  const word = paint('error', language === 'zh' ? '错误' : 'error');
  const lines = [
    `${word} ${escapeControls(text)}`,
    ...(hint === undefined ? [] : [`  ${escapeControls(hint)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

import { sayDeclarationKind } from '@bylaw/compiler';
import type { Suggestion } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import { sayTypeOf } from '../say-type.ts';
import { helpOf } from '../hover/keyword-help.ts';
import type { Examples } from '../examples.ts';

const parts = {
  line: { zh: '上面的项目', en: 'a line above' },
  role: { zh: '分成的一方', en: 'a role of the split' },
  rule: { zh: '规则', en: 'a rule' },
  record: { zh: '示例中的记录', en: 'a record of the scenario' },
  column: { zh: '结果的一栏', en: 'a column of the results' },
} as const;

const records = {
  subject: { zh: '正在判断的这一条', en: 'the one that is judged' },
  found: { zh: '查到的那一条', en: 'the one that was found' },
  alias: { zh: '取了名字的那一条', en: 'the one that was given this name' },
} as const;

/** What stands beside a suggestion: its type and unit, examples from the month at hand, the value of a param. */
export function sayDetail(suggestion: Suggestion, language: Language, examples: Examples): string {
  switch (suggestion.kind) {
    case 'keyword':
      return helpOf(suggestion.keyword.token)?.[language] ?? '';
    case 'value':
      return '';
    case 'declaration':
      return sayDeclarationKind(suggestion.symbol.kind, language);
    case 'field': {
      const { of, field } = suggestion;
      const optional = field.optional ? { zh: '，可不填', en: ', may be left out' }[language] : '';
      const shown = examples(of.id, field.id).slice(0, 3);
      const such =
        shown.length === 0
          ? ''
          : { zh: `，如 ${shown.join('、')}`, en: `, such as ${shown.join(', ')}` }[language];
      return `${sayTypeOf(field.type, language)}${optional}${such}`;
    }
    case 'member':
      return language === 'zh' ? `${suggestion.of.label}的一项` : `a member of ${suggestion.of.id}`;
    case 'record':
      return records[suggestion.sort][language];
    case 'part':
      return parts[suggestion.sort][language];
  }
}

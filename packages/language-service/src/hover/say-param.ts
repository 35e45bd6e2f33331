import type { Span, Symbol_ } from '@bylaw/compiler';
import type { Language } from '@bylaw/runtime';
import type { Analysis } from '../analysis.ts';

type ParamDecl = Extract<Symbol_, { kind: 'param' }>['decl'];

/** The values of a param, from when each holds, and in what range it may be turned; as its author wrote them. */
export function sayParam(analysis: Analysis, decl: ParamDecl, language: Language): readonly string[] {
  const written = ({ file, start, end }: Span): string =>
    (analysis.compiled.sources.files[file]?.text ?? '').slice(start, end);
  const values = [
    written(decl.value.span),
    ...decl.versions.map(({ from, value }) =>
      language === 'zh'
        ? `自 ${from.value} 起 ${written(value.span)}`
        : `${written(value.span)} from ${from.value}`,
    ),
  ];
  const said = [values.join(language === 'zh' ? '，' : ', ')];
  if (decl.range !== undefined) {
    const { min, max, step } = decl.range;
    const range = `${written(min.span)} – ${written(max.span)}`;
    const by =
      step === undefined
        ? ''
        : language === 'zh'
          ? `，步长 ${written(step.span)}`
          : `, in steps of ${written(step.span)}`;
    said.push(language === 'zh' ? `可调范围 ${range}${by}` : `Range ${range}${by}`);
  }
  return said;
}

import type { Bilingual, Expr, Program } from '../program.ts';

const NO_WORDS: Bilingual = { zh: '', en: '' };

/** Words for a condition that the Program holds without any: a yes/no field by its path. */
export function wordsOf(program: Program, expr: Expr): Bilingual {
  if (expr.kind === 'field') {
    const relation = program.relations.find(({ id }) => id === expr.relation);
    const label = relation?.fields.find(({ id }) => id === expr.field)?.label ?? expr.field;
    if (expr.of.kind === 'slot') return { zh: label, en: expr.field };
    const of = wordsOf(program, expr.of);
    return { zh: `${of.zh}的${label}`, en: `${of.en}'s ${expr.field}` };
  }
  if (expr.kind === 'and' || expr.kind === 'or') {
    const [first] = expr.terms;
    return first === undefined ? NO_WORDS : wordsOf(program, first);
  }
  if (expr.kind === 'column' || expr.kind === 'param') {
    const id = expr.kind === 'column' ? expr.column : expr.param;
    const named = [...program.params, ...program.steps].find((each) => each.id === id);
    return { zh: named !== undefined && 'label' in named ? named.label : id, en: id };
  }
  return 'text' in expr ? expr.text : NO_WORDS;
}

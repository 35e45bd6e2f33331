import { findFlaws, sayFlaw } from '@bylaw/analysis';
import type { Flaw } from '@bylaw/analysis';
import type { CompiledPolicy } from '@bylaw/compiler';
import { escapeControls, languageOf, locate, sayMoney, writeScenario } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';
import type { CommandContext } from '../command.ts';

/** What is allowed and most likely not meant: where, what, what to do, and made-up cases that fall into it. */
export function reportFlaws(program: Program, compiled: CompiledPolicy, context: CommandContext): string {
  const { language, paint, args } = context;
  // Words that several policies share have members that others judge.
  const enums = new Set(
    compiled.checked.trees
      .filter(({ file }) => compiled.sources.files[file]?.path.startsWith('../') === false)
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ kind, name }) => (kind === 'enum' ? [name.id.text] : [])),
  );
  const flaws = findFlaws(program, { enums, deep: args.deep });
  const { currency } = program.policy;
  return flaws
    .map((flaw) => {
      const { text, hint, severity } = sayFlaw(flaw, program, language, (fen) =>
        sayMoney(fen, currency, language),
      );
      const word = { warning: { zh: '警告', en: 'warning' }, info: { zh: '提示', en: 'note' } }[severity][
        language
      ];
      const head = [
        paint(severity === 'warning' ? 'warning' : 'note', word),
        paint('strong', flaw.code),
        paint('place', escapeControls(placeOf(flaw, compiled))),
      ].join(' ');
      const cases = flaw.cases.map((draft) =>
        writeScenario(program, draft, languageOf(compiled.sources.files.at(-1)!)),
      );
      const shown = cases.join('\n').replace(/^(?=.)/gm, '    ');
      return `\n${[head, `  ${escapeControls(text)}`, `  ${hint}`, ...(shown === '' ? [] : ['', shown.trimEnd()])].join('\n')}\n`;
    })
    .join('');
}

function placeOf({ block, rule }: Flaw, { origin, sources }: CompiledPolicy): string {
  const span =
    origin.get(rule === undefined || rule === block ? block : `${block}/${rule}`) ?? origin.get(block);
  const file = span === undefined ? undefined : sources.files[span.file];
  if (span === undefined || file === undefined) return '';
  const { line, column } = locate(file, span.start);
  return `${file.path}:${String(line)}:${String(column)}`;
}

import { makeCases } from '@bylaw/analysis';
import type { Case } from '@bylaw/analysis';
import type { PolicyFile } from '@bylaw/compiler';
import { compilePolicy, languageOf, runScenarios, writeScenario } from '@bylaw/compiler';
import type { Language, Program } from '@bylaw/runtime';
import type { Command } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { say } from '../labels.ts';

/** Cases that are read again together: a file has its limits. */
const BATCH = 60;

/** `bylaw cases FOLDER`: made-up cases of every rule, as scenarios that pass. */
export const casesCommand: Command = {
  name: 'cases',
  usage: 'FOLDER [--rule NAME] [--seed N]',
  summary: {
    zh: '为每条规则编出最小的案例和只差一点的案例，写成示例',
    en: 'make up the smallest case of every rule and its near misses, as scenarios',
  },
  options: ['rule', 'seed'],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, paint } = context;
    const { folder, compiled } = await compileFolder(args.operands[0]!);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const language = args.lang ?? languageOf(folder.files.at(-1)!);
    const { rule, seed } = args;
    const { cases, unreached } = makeCases(program, {
      seed,
      language,
      ...(rule === undefined ? {} : { rule }),
    });
    // What is printed is what `bylaw test` will read: each case is compiled and run as text before it is shown.
    const [good, bad] = checkCases(cases, folder.files, program, language);
    io.out(good.join('\n'));
    const kinds = ['match', 'rotation'];
    const known = program.steps.some(
      (step) => kinds.includes(step.kind) && 'rules' in step && step.rules.length > 0,
    );
    const shown = context.language;
    if (known) io.err(`${say(shown, 'cases-made', String(good.length))}\n`);
    for (const { block, rule: id, why } of unreached) {
      io.err(`${paint('warning', '!')} ${say(shown, `cases-${why}`, `${block}/${id}`)}\n`);
    }
    for (const each of bad)
      io.err(`${paint('warning', '!')} ${say(shown, 'cases-unsaid', `${each.block}/${each.rule}`)}\n`);
    return 0;
  },
};

/** The texts of cases that pass, and the cases whose text does not say what was decided. */
function checkCases(
  cases: readonly Case[],
  files: readonly PolicyFile[],
  program: Program,
  language: Language,
): readonly [readonly string[], readonly Case[]] {
  const good: string[] = [];
  const bad: Case[] = [];
  const rules = files.filter(({ text }) => !/^\s*(?:示例|scenario\b)/m.test(text));
  for (let at = 0; at < cases.length; at += BATCH) {
    const batch = cases.slice(at, at + BATCH);
    const texts = batch.map(({ draft }) => writeScenario(program, draft, language));
    const compiled = compilePolicy([...rules, { path: 'cases.bylaw', text: texts.join('\n') }]);
    const passed = new Set(
      compiled.program === undefined
        ? []
        : runScenarios(compiled.program, compiled.scenarios).flatMap(({ passed: is, scenario }) =>
            is ? [scenario.title] : [],
          ),
    );
    batch.forEach((each, index) => {
      if (passed.has(each.draft.title)) good.push(texts[index]!);
      else bad.push(each);
    });
  }
  return [good, bad];
}

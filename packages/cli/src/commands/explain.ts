import { createRivals } from '@bylaw/analysis';
import type { Explained, Explanation, Program } from '@bylaw/runtime';
import { createEvaluator, sayRefusal } from '@bylaw/runtime';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command, CommandContext } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { decideMonths } from '../decide-months.ts';
import type { DecidedMonth } from '../decide-months.ts';
import { findTargets } from '../explain-targets.ts';
import { failWith } from '../failure.ts';
import { listPlaces, reportExplanations } from '../report/explanation.ts';

/** `bylaw explain FOLDER BLOCK SUBJECT`: why one thing of a month is as it is. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'FOLDER BLOCK SUBJECT [--line NAME] [--month 2026-07] [--facts FILE…] [--json]',
  summary: {
    zh: '说明理由：哪条规则、为什么、怎样算、别的规则为何不适用',
    en: 'say why: which rule, on what grounds, how much, and why no other',
  },
  options: ['month', 'facts', 'line', 'json'],
  operands: [3, 3],
  run: async (context) => {
    const { args, io } = context;
    const [path, name, of] = args.operands as readonly [string, string, string];
    const { folder, compiled } = await compileFolder(path);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const decided = await decideMonths(program, folder.folder, context);
    if (decided === undefined) return 1;
    const opened = createEvaluator(program).openMonth(decided.month, decided.carry);
    // The same month has just been decided: it is neither wrong nor refused.
    if (opened.kind !== 'explainer') throw new TypeError(opened.kind);
    const explanations: Explanation[] = [];
    for (const target of findTargets(program, decided, name, of, context)) {
      const explained = opened.explainer.explain(target);
      const explanation = takeExplanation(explained, program, context, decided.outcome.month);
      if (explanation === undefined) return 1;
      explanations.push(addRivals(explanation, program, decided));
    }
    if (args.json) {
      io.out(writeCanonicalJson({ explanations, places: listPlaces(explanations, compiled) }));
    } else io.out(reportExplanations(explanations, program, compiled, context));
    return 0;
  },
};

/** Of a decision also what would have made each other rule win. */
function addRivals(explanation: Explanation, program: Program, { month, carry }: DecidedMonth): Explanation {
  if (explanation.kind !== 'decision') return explanation;
  return createRivals(program, explanation.block.id, month, carry).explain(explanation);
}

function takeExplanation(
  explained: Explained,
  program: Program,
  { io, language }: CommandContext,
  month: string,
): Explanation | undefined {
  if (explained.kind === 'explained') return explained.explanation;
  if (explained.kind === 'nothing')
    throw failWith(1, 'explain/no-statement', { of: explained.target.of, month });
  io.err(`${sayRefusal(explained.refusal, program, language).text}\n`);
  return undefined;
}

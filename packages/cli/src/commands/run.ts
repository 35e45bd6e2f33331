import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { decideMonths } from '../decide-months.ts';
import { reportMonth } from '../report/month.ts';
import { createView } from '../report/view.ts';

/** `bylaw run FOLDER`: decides the months of a policy in order and shows one of them. */
export const runCommand: Command = {
  name: 'run',
  usage: 'FOLDER [--month 2026-07] [--facts FILE…] [--json]',
  summary: {
    zh: '裁定各月：业绩归谁、处罚、奖励、工资单',
    en: 'decide the months: who owns what, penalties, awards, pay',
  },
  options: ['month', 'facts', 'json'],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, language, paint } = context;
    const { folder, compiled } = await compileFolder(args.operands[0]!);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const decided = await decideMonths(program, folder.folder, context);
    if (decided === undefined) return 1;
    const { month, outcome, first, count } = decided;
    if (args.json) io.out(writeCanonicalJson(outcome));
    else io.out(reportMonth(createView(program, month, outcome, language, paint), first, count));
    return 0;
  },
};

import type { Command } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { decideMonths } from '../decide-months.ts';
import { failWith } from '../failure.ts';
import { reportDecision } from '../report/decision.ts';
import { createView } from '../report/view.ts';

/** `bylaw explain FOLDER BLOCK SUBJECT`: why one thing was decided as it was. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'FOLDER BLOCK SUBJECT [--month 2026-07] [--facts FILE…]',
  summary: {
    zh: '说明一项裁定：哪条规则、依据、结果',
    en: 'say why one thing was decided as it was',
  },
  options: ['month', 'facts'],
  operands: [3, 3],
  run: async (context) => {
    const { args, io, language, paint } = context;
    const [path, name, of] = args.operands as readonly [string, string, string];
    const { folder, compiled } = await compileFolder(path);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const decided = await decideMonths(program, folder.folder, context);
    if (decided === undefined) return 1;
    const view = createView(program, decided.month, decided.outcome, language, paint);
    const text = reportDecision(view, name, of);
    if (text === undefined) {
      throw failWith(1, 'explain/not-found', { block: name, of, month: decided.outcome.month });
    }
    io.out(text);
    return 0;
  },
};

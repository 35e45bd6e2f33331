import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command } from '../command.ts';
import { coverFolder } from '../coverage/cover-folder.ts';
import { coverRows } from '../coverage/cover-rows.ts';
import { failWith } from '../failure.ts';
import { reportCoverage } from '../report/coverage.ts';

/** `bylaw coverage FOLDER`: which rules and conditions the scenarios and months of a policy reach. */
export const coverageCommand: Command = {
  name: 'coverage',
  usage: 'FOLDER [--json] | --rows FILE [--out DIR]',
  summary: {
    zh: '示例和月份用到了哪些规则、哪些条件；逐条对照条文清单',
    en: 'which rules and conditions scenarios and months reach; which clauses are answered',
  },
  options: ['json', 'facts', 'rows', 'out'],
  operands: [0, 1],
  run: async (context) => {
    const { args, io } = context;
    const [folder] = args.operands;
    if ((folder === undefined) === (args.rows === undefined)) {
      throw failWith(2, 'usage/arguments', { usage: 'bylaw coverage FOLDER | --rows FILE' });
    }
    if (args.rows !== undefined) return coverRows(args.rows, context);
    const covered = await coverFolder(folder!, context);
    if (covered === undefined) return 1;
    io.out(args.json ? writeCanonicalJson(covered.reaches) : reportCoverage(covered, context));
    return 0;
  },
};

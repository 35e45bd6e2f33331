import { escapeControls, renderDiagnostics, runScenarios } from '@bylaw/compiler';
import type { Command } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { say } from '../labels.ts';

/** `bylaw test FOLDER`: the scenarios of a policy, one line each, with the reason where one fails. */
export const testCommand: Command = {
  name: 'test',
  usage: 'FOLDER',
  summary: { zh: '运行制度里的示例', en: 'run the scenarios of a policy' },
  options: [],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, language, paint } = context;
    const { compiled } = await compileFolder(args.operands[0]!);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    let failed = 0;
    for (const { scenario, failures } of runScenarios(program, compiled.scenarios)) {
      const title = escapeControls(scenario.title);
      if (failures.length === 0) {
        io.out(`${paint('good', '✓')} ${title}\n`);
        continue;
      }
      failed += 1;
      io.out(`${paint('error', '✗')} ${paint('strong', title)}\n`);
      const shown = renderDiagnostics(failures, compiled.sources, language, { color: io.color });
      io.out(`\n${shown.replace(/^(?=.)/gm, '  ')}\n`);
    }
    const all = compiled.scenarios.length;
    if (all === 0) io.out(`${say(language, 'no-scenarios')}\n`);
    else if (failed === 0) io.out(`\n${paint('good', say(language, 'scenarios-passed', String(all)))}\n`);
    else {
      const text = say(language, 'scenarios-failed', String(all), String(all - failed), String(failed));
      io.out(`\n${paint('error', text)}\n`);
    }
    return failed > 0 ? 1 : 0;
  },
};

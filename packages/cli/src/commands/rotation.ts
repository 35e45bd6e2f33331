import type { Explainer, Program, ReplayedDay, RotationStep } from '@bylaw/runtime';
import { createEvaluator, sayRefusal, suggestNames } from '@bylaw/runtime';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command, CommandContext } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { decideMonths } from '../decide-months.ts';
import { failWith } from '../failure.ts';
import { reportReplay } from '../report/rotation.ts';

/** `bylaw rotation FOLDER [ROTATION]`: a day of the turns, event by event. */
export const rotationCommand: Command = {
  name: 'rotation',
  usage: 'FOLDER [ROTATION] [--date 2026-07-31] [--month 2026-07] [--facts FILE…] [--json]',
  summary: {
    zh: '逐条重演一天的轮客：轮到谁、谁被轮空及原因、谁接了、轮序如何变',
    en: 'go through a day of turns: whose it was, who was passed over and why, who received, the queue',
  },
  options: ['date', 'month', 'facts', 'json'],
  operands: [1, 2],
  run: async (context) => {
    const { args, io, language } = context;
    const [path = '', name] = args.operands;
    const { folder, compiled } = await compileFolder(path);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const rotations = findRotations(program, name);
    // A day says its month.
    const month = args.month ?? args.date?.slice(0, 7);
    const decided = await decideMonths(program, folder.folder, { ...context, args: { ...args, month } });
    if (decided === undefined) return 1;
    const opened = createEvaluator(program).openMonth(decided.month, decided.carry);
    // The same month has just been decided: it is neither wrong nor refused.
    if (opened.kind !== 'explainer') throw new TypeError(opened.kind);
    const days: ReplayedDay[] = [];
    for (const rotation of rotations) {
      const replayed = replayRotation(opened.explainer, program, rotation, context);
      if (replayed === 'refused') return 1;
      if (replayed !== undefined) days.push(replayed);
    }
    if (days.length === 0) {
      throw failWith(1, 'rotation/no-day', { month: decided.outcome.month, date: args.date ?? '' });
    }
    if (args.json) io.out(writeCanonicalJson({ days }));
    else io.out(days.map((day) => reportReplay(day, program, language, context.paint)).join('\n'));
    return 0;
  },
};

function replayRotation(
  explainer: Explainer,
  program: Program,
  { id }: RotationStep,
  { args, io, language }: CommandContext,
): ReplayedDay | 'refused' | undefined {
  const replayed = explainer.replay(id, args.date);
  if (replayed.kind === 'refusal') {
    io.err(`${sayRefusal(replayed.refusal, program, language).text}\n`);
    return 'refused';
  }
  return replayed.kind === 'replayed' ? replayed.day : undefined;
}

/** The rotation that is named by id or label; all, where none is. */
function findRotations(program: Program, name: string | undefined): readonly RotationStep[] {
  const rotations = program.steps.filter((step): step is RotationStep => step.kind === 'rotation');
  if (rotations.length === 0) throw failWith(1, 'rotation/none', {});
  if (name === undefined) return rotations;
  const named = rotations.filter(({ id, label }) => id === name || label === name);
  if (named.length > 0) return named;
  const names = rotations.flatMap(({ id, label }) => [id, label]);
  throw failWith(1, 'rotation/unknown', { name, similar: suggestNames(name, names) });
}

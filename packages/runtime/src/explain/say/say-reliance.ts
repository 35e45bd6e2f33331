import type { ExplanationHead } from '../explanation.ts';
import { listLines } from './say-names.ts';
import { saySplit } from './split-names.ts';
import { sayValue } from './say-value.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** The params that were used, with the version that held, and the choices that the regulation left open. */
export function sayReliance(teller: Teller, { params, assumptions }: ExplanationHead): readonly SaidLine[] {
  const used = params.map(({ param, from, ...value }) => {
    const declared = teller.program.params.find(({ id }) => id === param);
    const since =
      declared === undefined || declared.versions.length === 1
        ? ''
        : `  ${from === undefined ? tell(teller, 'param/always') : tell(teller, 'param/from', { from })}`;
    const cites = declared?.cites === undefined ? '' : `  ${declared.cites}`;
    return line(
      1,
      `${sayNamed(teller, teller.program.params, param)} ${sayValue(teller, value)}${since}${cites}`,
    );
  });
  const assumed = assumptions.map(({ why, about }) => line(1, `${sayAbout(teller, about)}  ${why}`));
  return [...section(teller, 'heading/params', used), ...section(teller, 'heading/assumed', assumed)];
}

/** A heading with what stands under it; nothing where there is nothing. */
export function section(
  teller: Teller,
  heading:
    | 'heading/params'
    | 'heading/assumed'
    | 'heading/because'
    | 'heading/choices'
    | 'heading/lacking'
    | 'heading/working'
    | 'heading/ladder'
    | 'heading/instead'
    | 'heading/others'
    | 'heading/requirements'
    | 'heading/required'
    | 'heading/standing'
    | 'heading/queue-before'
    | 'heading/walk'
    | 'heading/against'
    | 'heading/moves'
    | 'heading/queue-after'
    | 'heading/exceptions'
    | 'heading/rule',
  lines: readonly SaidLine[],
): readonly SaidLine[] {
  return lines.length === 0 ? [] : [line(0, tell(teller, heading), { role: 'heading' }), ...lines];
}

/** What an assumption is about, by the name of the declaration. */
function sayAbout(teller: Teller, about: string): string {
  const { program } = teller;
  const [kind = '', id = ''] = about.includes(':') ? about.split(':') : ['', about];
  if (kind === 'param') return sayNamed(teller, program.params, id);
  if (kind === 'ladder') return sayNamed(teller, program.ladders, id);
  if (kind === 'table') return sayNamed(teller, program.tables, id);
  if (kind === 'split') return saySplit(teller, id);
  if (about === 'policy') return sayNamed(teller, [program.policy], program.policy.id);
  const [block = '', part] = id.split('/');
  const step = program.steps.find((each) => each.id === block);
  if (part === undefined || step === undefined) return sayNamed(teller, program.steps, block);
  if ('rules' in step) return sayNamed(teller, step.rules, part);
  return sayNamed(
    teller,
    step.kind === 'statement' ? listLines(step) : program.steps,
    step.kind === 'statement' ? part : block,
  );
}

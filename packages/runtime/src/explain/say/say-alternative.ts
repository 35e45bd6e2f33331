import { sayRefusal } from '../../messages/say-refusal.ts';
import type { Alternative, ExplainedRule } from '../explanation.ts';
import { sayConditions } from './say-condition.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Rules that are not the one that decided; `rule` is. `cites` is known to the reader. */
export interface Others {
  readonly rule?: ExplainedRule | undefined;
  readonly cites?: string | undefined;
  readonly alternatives: readonly Alternative[];
}

/** Every other rule with its own reason; a reason that is one line stands beside it. */
export function sayAlternatives(teller: Teller, others: Others, depth = 1): readonly SaidLine[] {
  const { alternatives } = others;
  return alternatives.flatMap((alternative) => {
    const { id, label, cites } = alternative;
    const name = sayNamed(teller, [{ id, label }], id);
    const head = cites === undefined || cites === others.cites ? name : `${name}  ${cites}`;
    if (alternative.reason !== 'condition-false') {
      const mark = alternative.reason === 'also-applied' ? ('held' as const) : ('open' as const);
      return [line(depth, `${head}  ${sayReason(teller, others, alternative)}`, { mark })];
    }
    const failed = sayConditions(teller, failing(alternative), depth + 1);
    const [only, ...more] = failed;
    if (only !== undefined && more.length === 0)
      return [line(depth, `${head}  ${only.text}`, { mark: only.mark ?? 'failed' })];
    return [line(depth, head, { mark: 'failed' }), ...failed];
  });
}

/** What failed; what was not looked at for that reason only where nothing else is to be said. */
function failing({ failed }: Extract<Alternative, { readonly reason: 'condition-false' }>) {
  const looked = failed.filter(({ state }) => state !== 'unreached');
  return looked.length === 0 ? failed : looked;
}

function sayReason(
  teller: Teller,
  { alternatives, rule }: Others,
  alternative: Exclude<Alternative, { readonly reason: 'condition-false' }>,
): string {
  switch (alternative.reason) {
    case 'lower-precedence': {
      const winner = [...(rule === undefined ? [] : [rule]), ...alternatives];
      const after = sayNamed(teller, winner, alternative.after);
      return tell(teller, alternative.ties ? 'alternative/lower-tied' : 'alternative/lower', { after });
    }
    case 'not-in-force': {
      const { day, from = '', until = '' } = alternative;
      return tell(teller, 'alternative/not-in-force', { day, from, until });
    }
    case 'overridden':
      return tell(teller, 'alternative/overridden');
    case 'also-applied':
      return tell(teller, 'alternative/also-applied');
    case 'not-valued': {
      const { text } = sayRefusal(alternative, teller.program, teller.language);
      return tell(teller, 'alternative/not-valued', { why: text });
    }
  }
}

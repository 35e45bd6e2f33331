import { sayRefusal } from '../../messages/say-refusal.ts';
import type { Alternative, DecisionExplanation } from '../explanation.ts';
import { sayConditions } from './say-condition.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Every other rule with its own reason; a reason that is one line stands beside it. */
export function sayAlternatives(
  teller: Teller,
  explanation: DecisionExplanation,
  alternatives: readonly Alternative[],
): readonly SaidLine[] {
  return alternatives.flatMap((alternative) => {
    const { id, label, cites } = alternative;
    const name = sayNamed(teller, [{ id, label }], id);
    const head = cites === undefined || cites === explanation.block.cites ? name : `${name}  ${cites}`;
    if (alternative.reason !== 'condition-false') {
      const mark = alternative.reason === 'also-applied' ? ('held' as const) : ('open' as const);
      return [line(1, `${head}  ${sayReason(teller, explanation, alternative)}`, { mark })];
    }
    const failed = sayConditions(teller, failing(alternative), 2);
    const [only, ...more] = failed;
    if (only !== undefined && more.length === 0)
      return [line(1, `${head}  ${only.text}`, { mark: only.mark ?? 'failed' })];
    return [line(1, head, { mark: 'failed' }), ...failed];
  });
}

/** What failed; what was not looked at for that reason only where nothing else is to be said. */
function failing({ failed }: Extract<Alternative, { readonly reason: 'condition-false' }>) {
  const looked = failed.filter(({ state }) => state !== 'unreached');
  return looked.length === 0 ? failed : looked;
}

function sayReason(
  teller: Teller,
  { alternatives, rule }: DecisionExplanation,
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

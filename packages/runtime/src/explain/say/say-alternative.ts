import { sayRefusal } from '../../messages/say-refusal.ts';
import type { Alternative, ExplainedRule } from '../explanation.ts';
import { sayWouldWin } from './say-change.ts';
import { sayConditions } from './say-condition.ts';
import { line, sayNamed, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** Rules that are not the one that decided; `rule` is. `cites` is known to the reader. */
export interface Others {
  readonly rule?: ExplainedRule | undefined;
  readonly cites?: string | undefined;
  readonly alternatives: readonly Alternative[];
  /** They are requirements of a duty: one that did not apply is met. */
  readonly required?: boolean;
}

/** Every other rule with its own reason; a reason that is one line stands beside it. */
export function sayAlternatives(teller: Teller, others: Others, depth = 1): readonly SaidLine[] {
  const { alternatives } = others;
  return alternatives.flatMap((alternative) => {
    const { id, label, cites } = alternative;
    const name = sayNamed(teller, [{ id, label }], id);
    const head = cites === undefined || cites === others.cites ? name : `${name}  ${cites}`;
    if (others.required === true) {
      const said = sayRequirement(teller, alternative, head, depth);
      if (said !== undefined) return said;
    }
    if (alternative.reason !== 'condition-false') {
      const mark = alternative.reason === 'also-applied' ? ('held' as const) : ('open' as const);
      const said = `${head}  ${sayReason(teller, others, alternative)}`;
      return [line(depth, said, { mark }), ...sayWouldWin(teller, alternative, depth + 1)];
    }
    const would = sayWouldWin(teller, alternative, depth + 1);
    const failed = sayConditions(teller, failing(alternative), depth + 1);
    const [only, ...more] = failed;
    if (only !== undefined && more.length === 0)
      return [line(depth, `${head}  ${only.text}`, { mark: only.mark ?? 'failed' }), ...would];
    return [line(depth, head, { mark: 'failed' }), ...failed, ...would];
  });
}

/** A requirement that is met, lacking as well, or not asked for here; undefined where it is none of these. */
function sayRequirement(
  teller: Teller,
  alternative: Alternative,
  head: string,
  depth: number,
): readonly SaidLine[] | undefined {
  if (alternative.reason === 'also-applied') {
    return [line(depth, `${head}  ${tell(teller, 'requirement/lacking-too')}`, { mark: 'failed' })];
  }
  if (alternative.reason !== 'condition-false') return undefined;
  const [first, ...more] = failing(alternative);
  // A duty says each requirement with a `not` around it, behind where it is asked for.
  if (first?.kind === 'not' && first.state === 'failed' && more.length === 0) {
    return [
      line(depth, `${head}  ${tell(teller, 'requirement/met')}`, { mark: 'held' }),
      ...sayConditions(teller, first.terms, depth + 1),
    ];
  }
  if (first === undefined || first.state !== 'failed' || first.kind === 'not') return undefined;
  return [
    line(depth, `${head}  ${tell(teller, 'requirement/not-asked')}`, { mark: 'open' }),
    ...sayConditions(teller, [first], depth + 1),
  ];
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

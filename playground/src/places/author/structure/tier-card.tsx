import type { ReactNode } from 'react';
import { showMoney } from '../../../shared/money.ts';
import { usePersonOf } from '../../../shared/results/month-results.tsx';
import { session } from '../../../store/session.ts';
import { useStore } from '../../../store/store.ts';
import { useWords } from '../../../words/words.ts';
import type { Structure, TierForm } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { CardHead } from './card-head.tsx';
import { FormNumber, turnableOf } from './form-field.tsx';

/** A rate by tiers: bounds and rates as numbers, and where this month's people stand on them. */
export function TierCard({ tier, structure }: { tier: TierForm; structure: Structure }): ReactNode {
  const say = useWords(authorWords);
  const values = useMeasured(tier.measure);
  const bounds = tier.tiers.map(({ to }) => turnableOf(to, structure)?.literal);
  const placeOf = (value: number): number => {
    const at = tier.tiers.findIndex(({ bound }, index) => {
      const to = bounds[index]?.value;
      return to !== undefined && (bound === 'up-to' ? value <= to : bound === 'below' && value < to);
    });
    return at < 0 ? tier.tiers.length - 1 : at;
  };
  const people = tier.tiers.map((_, at) => values.filter(({ value }) => placeOf(value) === at).length);
  return (
    <section className="card structure-card" data-tiers={tier.id}>
      <CardHead thing={tier} about={say(tier.mode === 'whole' ? 'tiers-whole' : 'tiers-marginal', tier.on)} />
      <div className="scrolls">
        <table className="figures tier-table">
          <thead>
            <tr>
              <th scope="col">{tier.on}</th>
              <th scope="col">{say('rate')}</th>
              {values.length > 0 && (
                <th scope="col" className="number">
                  {say('people')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tier.tiers.map(({ bound, to, rate }, at) => (
              <tr key={at}>
                <td>
                  <span className="bound">
                    {say(`bound-${bound}`)}
                    {to !== undefined && (
                      <FormNumber field={to} structure={structure} name={say('bound-of', at + 1)} />
                    )}
                  </span>
                </td>
                <td>
                  <FormNumber field={rate} structure={structure} name={say('rate-of', at + 1)} />
                </td>
                {values.length > 0 && <td className="number">{people[at]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {values.length > 0 && bounds[0]?.unit === 'money' && (
        <PeopleStrip
          values={values}
          bounds={bounds.flatMap((each) => (each === undefined ? [] : [each.value]))}
        />
      )}
    </section>
  );
}

interface Measured {
  readonly of: string;
  readonly value: number;
}

const nobody: readonly Measured[] = [];

/** What a measure of whole values came to this month, person by person. */
function useMeasured(measure: string | undefined): readonly Measured[] {
  const shown = useStore(session, (state) => state.results?.shown);
  if (shown?.kind !== 'outcome' || measure === undefined) return nobody;
  const found = shown.outcome.measures.find((each) => each.measure === measure);
  return (
    found?.values.flatMap(({ of, value }) => (typeof value === 'number' ? [{ of, value }] : [])) ?? nobody
  );
}

const WIDTH = 560;
const HEIGHT = 56;

/** The people of the month on one line of money, with the bounds between tiers across it. */
function PeopleStrip({
  values,
  bounds,
}: {
  values: readonly Measured[];
  bounds: readonly number[];
}): ReactNode {
  const say = useWords(authorWords);
  const personOf = usePersonOf();
  const most = Math.max(...values.map(({ value }) => value), ...bounds) * 1.05 || 1;
  const x = (value: number): number => 8 + (Math.max(value, 0) / most) * (WIDTH - 16);
  return (
    <svg
      className="people-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say('people-strip', values.length)}
    >
      <line className="axis" x1={8} x2={WIDTH - 8} y1={34} y2={34} />
      {bounds.map((bound) => (
        <g key={bound}>
          <line className="bound-line" x1={x(bound)} x2={x(bound)} y1={10} y2={38} />
          <text x={x(bound)} y={52} textAnchor="middle">
            {showMoney(bound)}
          </text>
        </g>
      ))}
      {values.map(({ of, value }, at) => (
        <circle key={of} cx={x(value)} cy={30 - (at % 3) * 7} r={4}>
          <title>{`${personOf(of)} ${showMoney(value)}`}</title>
        </circle>
      ))}
    </svg>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../../words/words.ts';
import type { Structure } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { ClaimCard } from './claim-card.tsx';
import { SplitCard } from './split-card.tsx';
import { TableCard } from './table-card.tsx';
import { TierCard } from './tier-card.tsx';

/** The policy as it is built: who comes first, who shares how, which rate from where on. All of it can be changed here. */
export function StructureView({ structure }: { structure: Structure | undefined }): ReactNode {
  const say = useWords(authorWords);
  if (structure === undefined) return null;
  const { claims, splits, tiers, tables } = structure;
  const ladders = claims.filter(({ rules }) => rules.length > 1);
  if (ladders.length + splits.length + tiers.length + tables.length === 0) {
    return <p className="muted pad">{say('no-structure')}</p>;
  }
  return (
    <div className="structure">
      {ladders.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} version={structure.version} />
      ))}
      {splits.map((split) => (
        <SplitCard key={split.id} split={split} structure={structure} />
      ))}
      {tiers.map((tier) => (
        <TierCard key={`${tier.id} ${tier.on}`} tier={tier} structure={structure} />
      ))}
      {tables.map((table) => (
        <TableCard key={table.id} table={table} structure={structure} />
      ))}
    </div>
  );
}

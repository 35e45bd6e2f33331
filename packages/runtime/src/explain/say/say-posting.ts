import type { ExplainedPosting, Verdict } from '../explanation.ts';
import { sayWorking } from './say-arithmetic.ts';
import { sayMoney } from './say-value.ts';
import { sayRole } from './split-names.ts';
import { line, tell } from './teller.ts';
import type { SaidLine, Teller } from './teller.ts';

/** What is posted, to whom. */
export function sayPosting(teller: Teller, posting: ExplainedPosting): string {
  const { kind, to, amount, occurrence, options = [] } = posting;
  const fen = sayMoney(teller, amount ?? 0);
  if (kind === 'house') return tell(teller, 'verdict/house', { name: to, amount: fen });
  if (kind === 'credit') return tell(teller, 'verdict/credit', { to: sayWho(teller, posting), amount: fen });
  const what =
    kind === 'proposal'
      ? tell(teller, 'posting/proposal', {
          options: options.map((option) => tell(teller, `proposal/${option}`)),
        })
      : kind === 'warning' || kind === 'absence' || kind === 'turn' || kind === 'finding'
        ? tell(teller, `posting/${kind}`)
        : tell(teller, `posting/${kind}`, {
            amount: kind === 'points' || kind === 'suspension' ? String(amount ?? 0) : fen,
          });
  const said = occurrence === undefined ? what : tell(teller, 'posting/occurrence', { occurrence, what });
  return `${teller.nameOf(to)} ${said}`;
}

function sayWho(teller: Teller, { to, role, arithmetic }: ExplainedPosting): string {
  const name = teller.nameOf(to);
  if (role === undefined || arithmetic?.kind !== 'split') return name;
  return tell(teller, 'posting/role', { to: name, role: sayRole(teller, arithmetic.split, role) });
}

/** Each amount with its working; what has none is left out. */
export function sayPostings(teller: Teller, postings: readonly ExplainedPosting[]): readonly SaidLine[] {
  return postings.flatMap((posting) => {
    const { arithmetic } = posting;
    if (arithmetic === undefined) return [];
    return [line(1, sayPosting(teller, posting)), ...sayWorking(teller, arithmetic, 2)];
  });
}

/** What postings come to, in one line: a finding is said where it is all there is. */
export function sayOutcome(teller: Teller, postings: readonly ExplainedPosting[]): string {
  const costly = postings.filter(({ kind }) => kind !== 'finding');
  const items = costly.map((posting) => sayPosting(teller, posting));
  return items.length > 0 ? tell(teller, 'join/list', { items }) : tell(teller, 'verdict/found');
}

/** A manager's exception: by whom, when and why. */
export function sayOverride(teller: Teller, { override }: Verdict): readonly string[] {
  if (override === undefined) return [];
  const { by, date, reason, kind, uncounted } = override;
  const words = tell(teller, 'verdict/override', { by, date, reason });
  if (kind !== 'waive') return [words];
  return [words, tell(teller, uncounted === true ? 'verdict/waived-uncounted' : 'verdict/waived')];
}

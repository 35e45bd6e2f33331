import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { nameOf } from '../../../shared/names.ts';
import { IconButton, Icon } from '../../../shared/ui/icon-button.tsx';
import { session } from '../../../store/session.ts';
import { useStore } from '../../../store/store.ts';
import { useLanguage, useWords } from '../../../words/words.ts';
import type { ClaimForm, ClaimRule } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { CardHead } from './card-head.tsx';
import { moveRule } from './move-rule.ts';

/**
 * The order in which a claim asks: who stands higher wins. Rules are dragged, or moved by Alt and arrow keys or the
 * buttons; beside each, how many of the month's events it decided.
 */
export function ClaimCard({ claim, version }: { claim: ClaimForm; version: number }): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const counts = useDecided(claim.id);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const most = Math.max(1, ...counts.values());
  const move = (from: number, to: number): void => {
    const rule = claim.rules[from];
    if (rule === undefined || !moveRule(claim, version, from, to)) return;
    setSaid(say('moved', nameOf(rule, language), to + 1));
    // Who moves with the keys goes on moving the same rule.
    const id = rule.id;
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-rule="${id}"]`)?.focus(), 0);
  };
  const press = (event: KeyboardEvent, at: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  return (
    <section className="card structure-card" data-claim={claim.id}>
      <CardHead thing={claim} about={say('claim-about')} />
      <ol className="ladder" ref={list}>
        {claim.rules.map((rule, at) => (
          <li
            key={rule.id}
            tabIndex={rule.fixed ? -1 : 0}
            data-rule={rule.id}
            className={over === at && dragged !== at ? 'drop-here' : undefined}
            draggable={!rule.fixed && !claim.shared}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', rule.id);
              setDragged(at);
            }}
            onDragOver={(event) => {
              if (dragged === undefined || rule.fixed) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) move(dragged, at);
              setDragged(undefined);
              setOver(undefined);
            }}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onKeyDown={(event) => press(event, at)}
          >
            <span className="place number">{at + 1}</span>
            <span className="grip">{!rule.fixed && <Icon name="grip" />}</span>
            <RuleWords rule={rule} />
            <span className="count-bar" title={say('decided', counts.get(rule.id) ?? 0)}>
              <span style={{ width: `${((counts.get(rule.id) ?? 0) / most) * 100}%` }} />
            </span>
            <span className="count number">{counts.get(rule.id) ?? 0}</span>
            {!rule.fixed && (
              <span className="moves">
                <IconButton
                  name="up"
                  label={say('move-up', nameOf(rule, language))}
                  disabled={at === 0 || claim.shared}
                  onPress={() => move(at, at - 1)}
                />
                <IconButton
                  name="down"
                  label={say('move-down', nameOf(rule, language))}
                  disabled={claim.shared || claim.rules[at + 1]?.fixed !== false}
                  onPress={() => move(at, at + 1)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="unseen" aria-live="polite">
        {said}
      </p>
    </section>
  );
}

function RuleWords({ rule }: { rule: ClaimRule }): ReactNode {
  const language = useLanguage();
  const words = rule.words?.[language];
  return (
    <span className="rule-words">
      <b>{nameOf(rule, language)}</b>
      {rule.cites !== undefined && <span className="muted"> {rule.cites}</span>}
      {words !== undefined && <span className="condition muted">{words}</span>}
    </span>
  );
}

/** How many of the month's events each rule of a block decided. */
function useDecided(block: string): ReadonlyMap<string, number> {
  const shown = useStore(session, (state) => state.results?.shown);
  const counts = new Map<string, number>();
  if (shown?.kind !== 'outcome') return counts;
  for (const { block: of, rule, status } of shown.outcome.decisions) {
    if (of === block && rule !== undefined && status === 'decided')
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

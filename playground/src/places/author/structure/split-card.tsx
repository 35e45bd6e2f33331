import { useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { nameOf } from '../../../shared/names.ts';
import { useLanguage, useWords } from '../../../words/words.ts';
import type { SplitForm, Structure } from '../../../worker/calls/structure-calls.ts';
import { authorWords } from '../author-words.ts';
import { endTurn, turnLiteral } from '../turn-literal.ts';
import { writeLiteral } from '../write-literal.ts';
import { CardHead } from './card-head.tsx';
import { FormNumber, turnableOf } from './form-field.tsx';
import type { Turnable } from './form-field.tsx';

const WHOLE = 1_000_000;

/** How a sale is shared, as a bar whose lines can be dragged, and as numbers. What is left is the rest: it stays whole. */
export function SplitCard({ split, structure }: { split: SplitForm; structure: Structure }): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const parts = split.shares.map((each) => ({ ...each, turnable: turnableOf(each.share, structure) }));
  const known = parts.every(({ share, turnable }) => share === undefined || turnable !== undefined);
  const taken = parts.reduce((sum, { turnable }) => sum + (turnable?.literal.value ?? 0), 0);
  const sizeOf = (turnable: Turnable | undefined): number =>
    turnable === undefined ? Math.max(WHOLE - taken, 0) : turnable.literal.value;
  return (
    <section className="card structure-card" data-split={split.id}>
      <CardHead thing={split} about={say('split-about')} />
      {known && (
        <SplitBar
          parts={parts.map((part) => ({
            id: part.id,
            label: nameOf(part, language),
            size: sizeOf(part.turnable),
            turnable: part.turnable,
          }))}
          room={WHOLE - taken}
          version={structure.version}
        />
      )}
      <dl className="shares">
        {parts.map((part) => (
          <div key={part.id}>
            <dt>{nameOf(part, language)}</dt>
            <dd>
              {part.share === undefined ? (
                <span className="muted number">
                  {say('the-rest')} {known && `${(WHOLE - taken) / 10_000}%`}
                </span>
              ) : (
                <FormNumber field={part.share} structure={structure} name={nameOf(part, language)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface SplitBarProps {
  readonly parts: readonly {
    readonly id: string;
    readonly label: string;
    readonly size: number;
    readonly turnable: Turnable | undefined;
  }[];
  /** What the rest has, of which a part may take more. */
  readonly room: number;
  readonly version: number;
}

function SplitBar({ parts, room, version }: SplitBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const before = (at: number): number => parts.slice(0, at).reduce((sum, { size }) => sum + size, 0);
  const drag = (event: PointerEvent<HTMLElement>, at: number, turnable: Turnable): void => {
    const area = bar.current?.getBoundingClientRect();
    if (area === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { literal, min = 0, max = WHOLE, step = 10_000 } = turnable;
    const asked = ((event.clientX - area.left) / area.width) * WHOLE - before(at);
    const held = Math.min(max, literal.value + room, Math.max(min, Math.round(asked / step) * step));
    if (held === literal.value) return;
    turnLiteral(
      literal,
      version,
      writeLiteral(literal.text, literal.unit, held),
      `share:${literal.path}:${literal.start}`,
    );
  };
  return (
    <div className="split-bar" ref={bar}>
      {parts.map(({ id, label, size, turnable }, at) => (
        <div key={id} className={`part series-${(at % 6) + 1}`} style={{ width: `${size / 10_000}%` }}>
          <span>
            {label} {size / 10_000}%
          </span>
          {turnable !== undefined && !turnable.literal.path.startsWith('../') && (
            <i
              className="edge"
              data-edge={id}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={(event) => drag(event, at, turnable)}
              onPointerUp={endTurn}
            />
          )}
        </div>
      ))}
    </div>
  );
}

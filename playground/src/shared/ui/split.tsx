import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react';

export interface SplitProps {
  /** Said of the line between the two. */
  readonly label: string;
  /** Under this name the size is kept on the device. */
  readonly keep: string;
  readonly direction: 'columns' | 'rows';
  /** Percent that the first pane takes at first. */
  readonly first?: number;
  readonly children: readonly [ReactNode, ReactNode];
}

const LEAST = 15;
const MOST = 85;

/** Two panes with a line between them that pointers drag and arrow keys move; a double click sets it back. */
export function Split({ label, keep, direction, first = 50, children }: SplitProps): ReactNode {
  const [size, setSize] = useState(() => readSize(keep, first));
  const box = useRef<HTMLDivElement>(null);
  const change = (to: number): void => {
    const next = Math.min(MOST, Math.max(LEAST, to));
    setSize(next);
    keepSize(keep, next);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const area = box.current?.getBoundingClientRect();
    if (area === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    change(
      direction === 'columns'
        ? ((event.clientX - area.left) / area.width) * 100
        : ((event.clientY - area.top) / area.height) * 100,
    );
  };
  const press = (event: KeyboardEvent): void => {
    const less = direction === 'columns' ? 'ArrowLeft' : 'ArrowUp';
    const more = direction === 'columns' ? 'ArrowRight' : 'ArrowDown';
    const by = event.key === less ? -2 : event.key === more ? 2 : 0;
    if (by === 0) return;
    event.preventDefault();
    change(size + by);
  };
  return (
    <div
      ref={box}
      className="split"
      data-direction={direction}
      style={{ '--first': `${size}%` } as CSSProperties}
    >
      <div className="pane">{children[0]}</div>
      <div
        role="separator"
        aria-label={label}
        aria-orientation={direction === 'columns' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(size)}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => change(first)}
      />
      <div className="pane">{children[1]}</div>
    </div>
  );
}

function readSize(keep: string, otherwise: number): number {
  try {
    const kept = Number(localStorage.getItem(`bylaw-split-${keep}`) ?? Number.NaN);
    return kept >= LEAST && kept <= MOST ? kept : otherwise;
  } catch {
    return otherwise;
  }
}

function keepSize(keep: string, size: number): void {
  try {
    localStorage.setItem(`bylaw-split-${keep}`, size.toFixed(1));
  } catch {
    // Storage may be off: the size then lasts as long as the page.
  }
}

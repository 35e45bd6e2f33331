import type { ReactNode } from 'react';
import type { PlaceId } from './route.ts';

const strokes: Readonly<Record<PlaceId, string>> = {
  author: 'M5 19l1-4L16 5l3 3L9 18l-4 1M14 7l3 3',
  data: 'M4 6h16v12H4zM4 10h16M4 14h16M10 6v12',
  simulate: 'M5 19V5M5 19h14M8 15l3-4 3 2 4-6',
  compare: 'M12 4v16M5 8h4M5 12h4M5 16h4M15 8h4M15 12h4M15 16h4',
  train: 'M4 9l8-4 8 4-8 4-8-4M8 11v4c2 2 6 2 8 0v-4M20 9v5',
  handbook: 'M6 4h11a1 1 0 0 1 1 1v15H7a2 2 0 0 1-2-2V5a1 1 0 0 1 1-1M5 18a2 2 0 0 1 2-2h11M9 8h6M9 11h6',
  engineer: 'M9 8l-5 4 5 4M15 8l5 4-5 4M13 5l-2 14',
};

/** A line drawing for a place; its name stands beside it. */
export function PlaceIcon({ place }: { place: PlaceId }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[place]} />
    </svg>
  );
}

import type { ReactNode } from 'react';

const strokes = {
  undo: 'M9 7L4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2',
  redo: 'M15 7l5 5-5 5M20 12H10a5 5 0 0 0 0 10h2',
  back: 'M15 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  find: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4 4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
} as const;

export type IconName = keyof typeof strokes;

export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}

export interface IconButtonProps {
  readonly name: IconName;
  /** Said by screen readers, shown on hovering. */
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

/** A button that is only a drawing. */
export function IconButton({ name, label, onPress, disabled = false }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button icon-only quiet"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  );
}

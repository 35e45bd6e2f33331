import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Literal } from '../../../worker/calls/literals.ts';
import { endTurn, turnLiteral } from '../turn-literal.ts';
import { bareNumber, readNumber, writeLiteral } from '../write-literal.ts';

export interface NumberKnobProps {
  readonly id: string;
  readonly name: string;
  readonly literal: Literal;
  /** Of the text that the literal was read from. */
  readonly version: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly disabled?: boolean;
}

/** A number that is turned by a slider within its bounds, or typed. A drag is one step of the history. */
export function NumberKnob({
  id,
  name,
  literal,
  version,
  min,
  max,
  step,
  disabled = false,
}: NumberKnobProps): ReactNode {
  // While the worker reads the new text, what was turned to is shown.
  const [turned, setTurned] = useState<{ readonly version: number; readonly value: number }>();
  const value = turned !== undefined && turned.version === version ? turned.value : literal.value;
  const [typed, setTyped] = useState<string>();
  const by = step ?? defaultStep(literal);
  const turn = (to: number, gesture?: string): void => {
    const held = Math.min(max ?? to, Math.max(min ?? to, to));
    setTurned({ version, value: held });
    turnLiteral(literal, version, writeLiteral(literal.text, literal.unit, held), gesture);
  };
  const commit = (): void => {
    const read = typed === undefined ? undefined : readNumber(typed, literal.text, literal.unit);
    setTyped(undefined);
    if (read !== undefined && read !== value) turn(read);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setTyped(undefined);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      turn(value + (event.key === 'ArrowUp' ? by : -by) * (event.shiftKey ? 10 : 1));
    }
  };
  const hasRange = min !== undefined && max !== undefined && max > min;
  return (
    <div className="knob-control">
      {hasRange && (
        <input
          type="range"
          className="slider"
          id={id}
          min={min}
          max={max}
          step={by}
          value={value}
          disabled={disabled}
          aria-valuetext={writeLiteral(literal.text, literal.unit, value)}
          onChange={(event) => turn(Number(event.target.value), `knob:${literal.path}:${literal.start}`)}
          onPointerUp={endTurn}
          onKeyUp={endTurn}
        />
      )}
      <input
        className="input number knob-number"
        type="text"
        inputMode="decimal"
        {...(hasRange ? { 'aria-label': name } : { id })}
        disabled={disabled}
        value={typed ?? bareNumber(literal.text, literal.unit, value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={press}
      />
      <span className="unit muted">{unitOf(literal)}</span>
    </div>
  );
}

/** What stands behind the number as it is written. */
function unitOf({ text, unit }: Literal): string {
  if (unit === 'time') return '';
  return /[0-9０-９][0-9０-９.,]*(.*)$/su.exec(text)?.[1]?.trim() ?? '';
}

/** Where the author gave none: a whole of what is written, a hundredth of a percent whole. */
function defaultStep({ unit, value }: Literal): number {
  if (unit === 'money') return value >= 100_000 ? 10_000 : 100;
  if (unit === 'percent') return 10_000;
  return unit === 'time' ? 30 : 1;
}

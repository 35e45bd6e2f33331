import { useId } from 'react';
import type { ReactNode } from 'react';
import type { FormField, Literal } from '../../../worker/calls/literals.ts';
import type { Structure } from '../../../worker/calls/structure-calls.ts';
import { NumberKnob } from '../knobs/number-knob.tsx';

/** What a field turns: its own number, or that of the param that it names, with the param's bounds. */
export interface Turnable {
  readonly literal: Literal;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

export function turnableOf(field: FormField | undefined, { knobs }: Structure): Turnable | undefined {
  if (field?.literal !== undefined) return { literal: field.literal };
  const knob = knobs.find((each) => field?.param !== undefined && each.id === field.param);
  if (knob?.literal === undefined) return undefined;
  const { literal, min, max, step } = knob;
  return {
    literal,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
  };
}

export interface FormFieldProps {
  readonly field: FormField;
  readonly structure: Structure;
  readonly name: string;
}

/** A number of a form, to be turned; words, where it is worked out from others. */
export function FormNumber({ field, structure, name }: FormFieldProps): ReactNode {
  const id = useId();
  const turnable = turnableOf(field, structure);
  if (turnable === undefined) return <span className="number">{field.text}</span>;
  return (
    <span className="form-number">
      {field.param !== undefined && (
        <label htmlFor={id} className="muted">
          {field.text}
        </label>
      )}
      {field.param === undefined && (
        <label htmlFor={id} className="unseen">
          {name}
        </label>
      )}
      <NumberKnob
        id={id}
        name={name}
        version={structure.version}
        disabled={turnable.literal.path.startsWith('../')}
        {...turnable}
      />
    </span>
  );
}

/** A day as `YYYY-MM-DD`; a month as `YYYY-MM`. JSON carries these, evaluation day numbers. */
export type DateText = string;

export type MonthText = string;

/** Words of a label or a condition in both languages, as the printer writes them. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Every declared thing: a stable id and the label its author gave it (the id where he gave none). */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** `money`, `percent`, `count`, `days`, `months`, `workdays`, `date`, `time`, `text`, `bool`, or `enum:Team`, `ref:Sale`. */
export type ValueType =
  | 'money'
  | 'percent'
  | 'count'
  | 'days'
  | 'months'
  | 'workdays'
  | 'date'
  | 'time'
  | 'text'
  | 'bool'
  | `enum:${string}`
  | `ref:${string}`;

/** An exact fraction as JSON: numerator, denominator (safe integers, denominator above zero, reduced). */
export type RatioText = readonly [number, number];

/** Percent is a RatioText; text a string; yes/no a boolean; an enum its member's position; all else an integer. */
export type Constant = number | boolean | string | RatioText;

export interface PolicyHead extends Named {
  /** ISO 4217; money is in its minor unit, hundredths. */
  readonly currency: string;
  readonly rounding: Rounding;
  readonly effectiveFrom: DateText;
}

/** How a fraction of a fen becomes whole where money is posted. Ties go away from zero, so negatives mirror positives. */
export type Rounding = 'half-up' | 'half-even' | 'down';

export interface Assumption {
  readonly id: string;
  readonly why: string;
  /** What the choice is about: a declaration's id, such as `groupTop` or `owner/tracked`. */
  readonly about: string;
}

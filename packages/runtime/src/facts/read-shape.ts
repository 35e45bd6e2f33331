import type { ProblemList, ValueProblem } from './month-problem.ts';
import type { JsonRecord } from './read-records.ts';
import { isJsonRecord, ownValue, wrongShape } from './read-records.ts';
import { showText } from './read-value.ts';
import { suggestName } from './suggest-name.ts';

/** How a value of JSON must look. Read by `checkShape`, which reports all that differs. */
export type Shape =
  | { readonly kind: 'value'; readonly check: (value: unknown) => ValueProblem | undefined }
  | {
      readonly kind: 'record';
      readonly keys: { readonly [key: string]: Shape };
      readonly optional?: readonly string[];
    }
  | { readonly kind: 'list'; readonly of: Shape }
  /** Any keys, each with a value of the same shape. */
  | { readonly kind: 'map'; readonly of: Shape };

type Path = readonly (string | number)[];

/** Reports what differs from a shape. Shapes are a few levels deep, and so is this. */
export function checkShape(shape: Shape, value: unknown, path: Path, problems: ProblemList): void {
  if (problems.isFull()) return;
  if (shape.kind === 'value') {
    const problem = shape.check(value);
    if (problem !== undefined) problems.add(problem, {}, path);
  } else if (shape.kind === 'list') {
    if (!Array.isArray(value)) problems.add(wrongShape('list', value), {}, path);
    else value.forEach((item: unknown, at) => checkShape(shape.of, item, [...path, at], problems));
  } else if (!isJsonRecord(value)) {
    problems.add(wrongShape('record', value), {}, path);
  } else if (shape.kind === 'map') {
    for (const key of Object.keys(value)) checkShape(shape.of, value[key], [...path, key], problems);
  } else {
    checkKeys(value, Object.keys(shape.keys), shape.optional ?? [], path, problems);
    for (const [key, each] of Object.entries(shape.keys)) {
      const given = ownValue(value, key);
      if (given !== undefined) checkShape(each, given, [...path, key], problems);
    }
  }
}

/** Reports keys that mean nothing, and required ones that are missing. */
export function checkKeys(
  record: JsonRecord,
  keys: readonly string[],
  optional: readonly string[],
  path: Path,
  problems: ProblemList,
): void {
  const known = keys.map((id) => ({ id, label: id }));
  for (const key of Object.keys(record)) {
    if (!keys.includes(key)) {
      const params = { key: showText(key), suggestion: suggestName(key, known) };
      problems.add({ code: 'month/unknown-key', params }, {}, [...path, key]);
    }
  }
  for (const key of keys) {
    if (ownValue(record, key) === undefined && !optional.includes(key)) {
      problems.add({ code: 'month/missing-key', params: { key } }, {}, path);
    }
  }
}

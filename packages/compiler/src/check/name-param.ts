interface Named {
  readonly id: string;
  readonly label: string;
}

/** A declared thing as a parameter of a diagnostic: readers of either language know it by another of its names. */
export function nameParam({ id, label }: Named): readonly string[] {
  return [id, label];
}

/** Several of them: `id` TAB `label` each. */
export function namesParam(named: readonly Named[]): readonly string[] {
  return named.map(({ id, label }) => `${id}\t${label}`);
}

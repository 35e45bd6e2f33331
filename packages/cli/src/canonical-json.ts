/**
 * JSON with the keys of every object in the order of their code units, two spaces deep, and a line break at the end:
 * the same bytes for the same value, however it was built.
 */
export function writeCanonicalJson(value: unknown): string {
  return `${writeValue(value, '')}\n`;
}

function writeValue(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((each) => inner + writeValue(each, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = entries.map(([key, each]) => `${inner}${JSON.stringify(key)}: ${writeValue(each, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

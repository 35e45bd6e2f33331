import type { PolicyFile } from '@bylaw/compiler';
import type { Month } from '@bylaw/runtime';
import { checksum, packText, unpackText } from './pack-bytes.ts';

/** What a link carries. A shipped policy goes as what was changed of it; any other goes whole. */
export interface SharedPolicy {
  readonly policyId: string;
  readonly files: readonly PolicyFile[];
  /** Absent: those that are shipped with the policy, or none. */
  readonly months?: readonly Month[];
  readonly view: { readonly place?: string; readonly path?: string; readonly month?: string };
}

/** The files that a shipped policy has, by which a link is short. */
export interface Shipped {
  readonly files: readonly PolicyFile[];
}

/** One file of a link: the whole text, or an edit of the shipped one (from where, how much goes, what comes, of which text). */
type Written =
  | readonly [path: string, text: string]
  | readonly [path: string, start: number, drop: number, insert: string, of: number];

interface Payload {
  readonly v: 1;
  readonly id: string;
  readonly files: readonly Written[];
  readonly months?: readonly Month[];
  readonly view: SharedPolicy['view'];
}

/** The part of an address behind `#`. */
export function writeLink(
  { policyId, files, months, view }: SharedPolicy,
  shipped: Shipped | undefined,
): string {
  const own = files.filter(({ path }) => shipped === undefined || !path.startsWith('../'));
  const payload: Payload = {
    v: 1,
    id: policyId,
    files: own.flatMap((file) => writeFile(file, shipped) ?? []),
    ...(months === undefined ? {} : { months }),
    view,
  };
  return `p1.${packText(JSON.stringify(payload))}`;
}

function writeFile({ path, text }: PolicyFile, shipped: Shipped | undefined): readonly [Written] | undefined {
  const old = shipped?.files.find((file) => file.path === path)?.text;
  if (old === undefined) return [[path, text]];
  if (old === text) return undefined;
  let start = 0;
  while (start < old.length && old[start] === text[start]) start += 1;
  let end = old.length;
  let newEnd = text.length;
  while (end > start && newEnd > start && old[end - 1] === text[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  return [[path, start, end - start, text.slice(start, newEnd), sumOf(old)]];
}

function sumOf(text: string): number {
  return checksum(new TextEncoder().encode(text));
}

/** Whether an address carries a policy. */
export function isSharedLink(hash: string): boolean {
  return /^#?p\d+\./.test(hash);
}

/** Which policy a link is of; undefined where it is damaged or of a later version. */
export function readLink(hash: string): Payload | undefined {
  const packed = /^#?p1\.(.+)$/.exec(hash)?.[1];
  const text = packed === undefined ? undefined : unpackText(packed);
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isPayload(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The files that a link means; undefined where it changes a text that is no longer the same. */
export function restoreFiles(
  payload: Payload,
  shipped: Shipped | undefined,
): readonly PolicyFile[] | undefined {
  const files = new Map((shipped?.files ?? []).map(({ path, text }) => [path, text]));
  for (const written of payload.files) {
    if (written.length === 2) {
      files.set(written[0], written[1]);
      continue;
    }
    const [path, start, drop, insert, of] = written;
    const old = files.get(path);
    if (old === undefined || sumOf(old) !== of || start + drop > old.length) return undefined;
    files.set(path, old.slice(0, start) + insert + old.slice(start + drop));
  }
  return [...files].map(([path, text]) => ({ path, text }));
}

function isPayload(value: unknown): value is Payload {
  if (!isRecord(value) || value['v'] !== 1 || typeof value['id'] !== 'string') return false;
  const { files, months, view } = value;
  return (
    Array.isArray(files) &&
    files.every(isWritten) &&
    (months === undefined || (Array.isArray(months) && months.every(isMonth))) &&
    isRecord(view) &&
    Object.values(view).every((each) => typeof each === 'string')
  );
}

function isWritten(value: unknown): value is Written {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const isCount = (each: unknown): boolean => Number.isSafeInteger(each) && Number(each) >= 0;
  if (value.length === 2) return typeof value[1] === 'string';
  const [, start, drop, insert, of] = value as unknown[];
  return value.length === 5 && isCount(start) && isCount(drop) && typeof insert === 'string' && isCount(of);
}

/** Its records are checked when it is decided, like those of any file. */
function isMonth(value: unknown): value is Month {
  return isRecord(value) && typeof value['month'] === 'string' && isRecord(value['facts']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

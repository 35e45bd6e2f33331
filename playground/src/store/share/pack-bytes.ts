import { Inflate, deflateSync } from 'fflate';
import { DICTIONARY_1 } from './share-dictionary.ts';

/** A link is never unpacked past this: a small one could hold gigabytes. */
const MOST_BYTES = 8 * 1024 * 1024;

const dictionary = new TextEncoder().encode(DICTIONARY_1);

/** Text as letters that an address may hold: a checksum, then deflated by the dictionary. */
export function packText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const packed = deflateSync(bytes, { level: 9, dictionary });
  const whole = new Uint8Array(packed.length + 4);
  new DataView(whole.buffer).setUint32(0, checksum(bytes));
  whole.set(packed, 4);
  let binary = '';
  for (const byte of whole) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that was packed; undefined where a single letter is not as it was written. */
export function unpackText(packed: string): string | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const whole = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    if (whole.length < 5) return undefined;
    const bytes = inflate(whole.subarray(4));
    const sum = new DataView(whole.buffer).getUint32(0);
    if (bytes === undefined || checksum(bytes) !== sum) return undefined;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Letters that say nothing may differ at the end: only the link as we write it is one.
    return packText(text) === packed ? text : undefined;
  } catch {
    return undefined;
  }
}

function inflate(packed: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (part) => {
    size += part.length;
    if (size > MOST_BYTES) throw new RangeError('too large');
    parts.push(part);
  });
  stream.push(packed, true);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** FNV-1a, 32 bits. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

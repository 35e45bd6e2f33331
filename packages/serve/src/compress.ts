import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Less than this is not worth the work. */
const SMALL = 1024;

export interface Compressed {
  readonly body: Buffer;
  readonly encoding?: 'br' | 'gzip';
}

export type Compressor = (file: string, body: Buffer, accepts: string) => Promise<Compressed>;

/** Compresses what a browser accepts, each file once. */
export function createCompressor(): Compressor {
  const kept = new Map<string, Promise<Buffer>>();
  return async (file, body, accepts) => {
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
    if (encoding === undefined || body.length < SMALL || /\.(?:png|woff2)$/.test(file)) return { body };
    const key = `${encoding} ${body.length} ${file}`;
    const made = kept.get(key) ?? compress(body, encoding);
    kept.set(key, made);
    return { body: await made, encoding };
  };
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return toBrotli(body, { params });
}

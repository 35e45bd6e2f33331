import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { createCompressor } from './compress.ts';
import type { Compressor } from './compress.ts';
import { headersFor } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface ServeOptions {
  /** The folder of the built site. */
  readonly folder: string;
  /** 0: any that is free. Where it is taken, a free one is used instead. */
  readonly port?: number;
  /** Answers a request before files are looked for; `true` where it did. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site on loopback only, with the headers of production. Asked by another name, it refuses. */
export async function serveFolder({ folder, port = 0, answer }: ServeOptions): Promise<Served> {
  const root = await realpath(folder);
  const compress = createCompressor();
  const server = createServer((request, response) => {
    if (!isLoopback(request.headers.host)) {
      response.writeHead(403, headersFor('')).end();
      return;
    }
    if (answer?.(request, response) === true) return;
    sendFile(root, request, response, compress).catch(() => {
      if (!response.headersSent) response.writeHead(500, headersFor(''));
      response.end();
    });
  });
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await listenOn(server, port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A page elsewhere may point a name of its own at this machine: then its name is in the request. */
function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
}

async function sendFile(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  compress: Compressor,
): Promise<void> {
  const path = pathOf(request.url ?? '/');
  const file = path === undefined ? undefined : await findFile(root, path);
  if (path === undefined || file === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) {
    const status = file === undefined ? 404 : 405;
    response.writeHead(status, { ...headersFor(''), 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(status === 404 ? 'Not found' : 'Not allowed');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const { body, encoding } = await compress(
    file,
    await readFile(file),
    request.headers['accept-encoding'] ?? '',
  );
  response.writeHead(200, {
    ...headersFor(path),
    'Content-Type': type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The path of a file that a request names; the first page for a folder. */
function pathOf(url: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (path.includes('\0')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The file on disk, where it lies in the folder, links followed. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

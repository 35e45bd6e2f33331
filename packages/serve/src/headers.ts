/**
 * What a page of ours may do: run its own scripts and workers, draw its own pictures, ask its own origin, and nothing
 * else. Styles may be inline, because the editor writes its colours so. A worker takes the policy of its own response:
 * the headers go on every file.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The frame in which an emitted module is run: it has no origin, reaches nothing, and may run what it is handed. Only
 * our own pages may hold it.
 */
const RUNNER_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' blob:",
  "frame-ancestors 'self'",
].join('; ');

/** The page that is a frame for emitted modules. */
export const RUNNER_PAGE = '/runner.html';

/** The headers of a file of the playground, by its path from the root of the site. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': path === RUNNER_PAGE ? RUNNER_POLICY : PAGE_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    // Names of assets hold a hash of what is in them; all else is asked for again.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

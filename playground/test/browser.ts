import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Chromium may stand; `BYLAW_CHROMIUM` names another. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Without these a browser looks for updates and for its maker's hosts.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser, without a window. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env['BYLAW_CHROMIUM'] ?? '', ...places].find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('No Chromium: install it (apt-get install chromium) or name it in BYLAW_CHROMIUM');
  }
  return chromium.launch({ executablePath, headless: true, args });
}

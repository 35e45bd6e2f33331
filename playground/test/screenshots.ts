import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '@bylaw/serve';
import { launchBrowser } from './browser.ts';
import { built } from './serve-built.ts';
import { visitPlace, waitForEditor } from './visit.ts';
import type { PlaceName } from './visit.ts';

// Pictures of every place in both languages, light and dark, on a desk and on a phone: `npm run screenshots`.
const places: readonly PlaceName[] = [
  'author',
  'data',
  'simulate',
  'compare',
  'train',
  'handbook',
  'engineer',
];
const out = fileURLToPath(new URL('../dist-screenshots/', import.meta.url));
mkdirSync(out, { recursive: true });

const only = process.argv.slice(2);
const { url, close } = await serveFolder({ folder: built });
const browser = await launchBrowser();
for (const place of places.filter((each) => only.length === 0 || only.includes(each))) {
  for (const [language, theme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const) {
    const visit = await visitPlace(browser, url, place, { language, theme });
    await visit.page.waitForLoadState('networkidle');
    if (place === 'author') await waitForEditor(visit.page);
    await visit.page.waitForTimeout(900);
    await visit.page.screenshot({ path: join(out, `${place}-${language}-${theme}.png`) });
    await visit.close();
  }
  const phone = await visitPlace(browser, url, place, { size: { width: 390, height: 844 } });
  await phone.page.waitForLoadState('networkidle');
  await phone.page.screenshot({ path: join(out, `${place}-phone.png`) });
  await phone.close();
}
await browser.close();
await close();
process.stdout.write(`${out}\n`);

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '@bylaw/serve';
import type { Page } from 'playwright-core';
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

/** Places have more than one face. */
const details: Partial<Record<PlaceName, readonly { name: string; show: (page: Page) => Promise<void> }[]>> =
  {
    author: [
      {
        name: 'why',
        show: async (page) => {
          await page.locator('.amount[data-line=commission]').first().click();
          await page.locator('.monaco-editor .clause-win').first().waitFor();
        },
      },
      {
        name: 'knobs',
        show: async (page) => {
          await page.keyboard.press('Escape');
          await page.locator('.result-pane [role=tab]').nth(1).click();
          await page.locator('[data-knob=firstRate] input[type=range]').focus();
          await page.keyboard.press('ArrowLeft');
          await page.locator('[data-testid=impact]:not([data-changed="0"])').waitFor();
        },
      },
      {
        name: 'structure',
        show: (page) => page.locator('.result-pane [role=tab]').nth(2).click(),
      },
    ],
  };

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
    for (const { name, show } of details[place] ?? []) {
      await show(visit.page);
      await visit.page.waitForTimeout(900);
      await visit.page.screenshot({ path: join(out, `${place}-${name}-${language}-${theme}.png`) });
    }
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

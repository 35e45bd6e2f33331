import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { listAxeFindings, visitPlace } from '../visit.ts';
import type { PlaceName } from '../visit.ts';

const url = inject('playground');
const places: readonly PlaceName[] = [
  'author',
  'data',
  'simulate',
  'compare',
  'train',
  'handbook',
  'engineer',
];
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(places)('%s', (place) => {
  test.each([
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const)('%s, %s: no finding of axe, no violation, no request to elsewhere', async (language, theme) => {
    const visit = await visitPlace(browser, url, place, { language, theme });
    await visit.page.locator('#content h1, #content h2, #content table').first().waitFor();
    expect(await listAxeFindings(visit.page)).toEqual([]);
    await visit.expectClean();
    await visit.close();
  });
});

test('places without an editor never ask for it', async () => {
  for (const place of ['train', 'handbook'] as const) {
    const visit = await visitPlace(browser, url, place);
    await visit.page.waitForLoadState('networkidle');
    expect(visit.requests.filter((each) => /editor|monaco/.test(each))).toEqual([]);
    await visit.close();
  }
});

test('once it has loaded, a place asks for nothing more', async () => {
  const visit = await visitPlace(browser, url, 'simulate');
  await visit.page.waitForLoadState('networkidle');
  const before = visit.requests.length;
  await visit.page.getByLabel('月份').selectOption('2026-03');
  await visit.page.waitForTimeout(500);
  expect(visit.requests.slice(before)).toEqual([]);
  await visit.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { visitPlace, waitForEditor } from '../visit.ts';

const url = inject('playground');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the first result stands before the editor is asked for', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const total = await visit.page.locator('[data-testid=pay-total]').textContent();
  expect(total).toMatch(/^\d{1,3}(?:,\d{3})*(?:\.\d\d)?$/);
  await waitForEditor(visit.page);
  await visit.expectClean();
  await visit.close();
});

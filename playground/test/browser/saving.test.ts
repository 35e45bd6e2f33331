import { inflateRawSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DICTIONARY_1 } from '../../src/store/share/share-dictionary.ts';
import { launchBrowser } from '../browser.ts';
import { listAxeFindings, visitPlace } from '../visit.ts';

const url = inject('playground');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const rate = (page: Page) => page.locator('[data-knob=firstRate] .knob-number');

/** Turns 一档提成率 from 3% to 4% and waits until the money moved. */
async function turnRate(page: Page): Promise<void> {
  await page.locator('.result-pane [role=tab]').nth(1).click();
  await rate(page).fill('4');
  await rate(page).press('Enter');
  await page.locator('[data-testid=impact][data-settled=true]:not([data-changed="0"])').waitFor();
}

test('what was written is there after a reload, a version has a name, and results are compared with it', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await turnRate(page);
  await page.locator('[data-testid=versions][data-saving=saved]').click();
  const dialog = page.getByRole('dialog', { name: '版本' });
  await dialog.getByLabel('给现在的文字起个名字').fill('四个点');
  await dialog.getByRole('button', { name: '存为版本' }).click();
  await dialog.locator('[data-version=四个点]').getByRole('button', { name: '与它对比' }).click();
  expect(await listAxeFindings(page, 'dialog[open]')).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.locator('[data-testid=impact][data-changed="0"]').waitFor();
  expect(await page.locator('[data-testid=impact]').textContent()).toContain('四个点');
  await page.reload();
  await page.locator('.result-pane [role=tab]').nth(1).click();
  await rate(page).waitFor();
  expect(await rate(page).inputValue()).toBe('4');
  await visit.expectClean();
  await visit.close();
});

test('a link holds the change and no name, opens as a copy, and a damaged one changes nothing', async () => {
  const visit = await visitPlace(browser, url, 'author');
  await turnRate(visit.page);
  await visit.page.getByRole('button', { name: '分享' }).click();
  const field = visit.page.locator('[data-testid=share-link]');
  await expect.poll(() => field.inputValue()).toContain('#p1.');
  expect(await listAxeFindings(visit.page, 'dialog[open]')).toEqual([]);
  const link = await field.inputValue();
  expect(link.length).toBeLessThan(500);
  const packed = Buffer.from(link.slice(link.indexOf('#p1.') + 4), 'base64url').subarray(4);
  const text = inflateRawSync(packed, { dictionary: Buffer.from(DICTIONARY_1) }).toString('utf8');
  expect(text).toContain('"id":"membership-club"');
  expect(text).not.toContain('王晨芳');

  const context = await browser.newContext({ locale: 'zh-CN' });
  const other = await context.newPage();
  await other.goto(link);
  await other.locator('[data-toast=received-copy]').waitFor();
  await other.locator('.result-pane [role=tab]').nth(1).click();
  await rate(other).waitFor();
  expect(await rate(other).inputValue()).toBe('4');
  await other.goto('about:blank');
  await other.goto(`${link.slice(0, -6)}AAAAAA`);
  await other.locator('[data-toast=link-broken]').waitFor();
  await context.close();
  await visit.expectClean();
  await visit.close();
});

test('a second window of the same policy says that it does not save, and can take over', async () => {
  const first = await visitPlace(browser, url, 'author');
  const second = await visitPlace(browser, url, 'author', { context: first.context });
  await second.page.locator('[data-testid=versions][data-saving=other-tab]').click();
  await second.page.getByRole('button', { name: '改由这里保存' }).click();
  await first.page.locator('[data-testid=versions][data-saving=other-tab]').waitFor();
  await second.close();
  await first.close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { visitPlace, waitForEditor } from '../visit.ts';
import type { Visit } from '../visit.ts';

const url = inject('playground');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Page_ {
  readonly bylaw: {
    workspace(): { files: { path: string; text: string }[] };
    session(): { results: { shown: unknown } };
    stopWorker(): void;
  };
}

/** The text of a file, as the workspace has it. */
const textOf = (page: Page, path: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as Page_).bylaw.workspace().files.find((file) => file.path === wanted)?.text ??
      '',
    path,
  );

/** Opens a file in the editor, with the caret in it. */
async function openFile(file: string): Promise<Visit> {
  const visit = await visitPlace(browser, url, 'author');
  await waitForEditor(visit.page);
  await visit.page.locator('.file-tabs').getByRole('button', { name: file, exact: true }).click();
  await visit.page.locator('.monaco-editor .view-lines').click();
  await visit.page.keyboard.press('Control+Home');
  return visit;
}

test('words have the colours of what they mean, and the editor says what they are', async () => {
  const visit = await openFile('pay');
  const { page } = visit;
  const word = page.locator('.view-line span span', { hasText: /^firstBound$/ }).first();
  await word.waitFor();
  const colour = await page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--code-param)';
    document.body.append(probe);
    return getComputedStyle(probe).color;
  });
  await expect.poll(() => word.evaluate((each) => getComputedStyle(each).color)).toBe(colour);
  await word.hover();
  await page.locator('.monaco-hover').getByText('提成一档上限').first().waitFor();
  await visit.expectClean();
  await visit.close();
});

test('Alt and + turn the number at the caret, one undo takes it back', async () => {
  const visit = await openFile('pay');
  const { page } = visit;
  const before = await textOf(page, 'pay.bylaw');
  // Behind `标准 提成一档上限(firstBound) = 3`.
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('3万元');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+=');
  await expect.poll(() => textOf(page, 'pay.bylaw')).toBe(before.replace('= 3万元', '= 4万元'));
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(page, 'pay.bylaw')).toBe(before);
  await visit.close();
});

test('keywords go to English and back, and the text is as it was', async () => {
  const visit = await openFile('pay');
  const { page } = visit;
  const before = await textOf(page, 'pay.bylaw');
  const total = await page.locator('[data-testid=pay-total]').textContent();
  await page.locator('[data-testid=text-menu]').selectOption('en');
  await expect.poll(() => textOf(page, 'pay.bylaw'), { timeout: 15_000 }).toContain('commission');
  await page.locator('[data-testid=impact][data-settled=true][data-changed="0"]').waitFor();
  expect(await page.locator('[data-testid=pay-total]').textContent()).toBe(total);
  await page.locator('[data-testid=text-menu]').selectOption('zh');
  await expect.poll(() => textOf(page, 'pay.bylaw'), { timeout: 15_000 }).toBe(before);
  await visit.close();
});

test('Chinese is written without boxes, at the width of two letters', async () => {
  const visit = await openFile('pay');
  const { page } = visit;
  await page.keyboard.insertText('// 中文：（测试）\u3000，完\n// abcd\n');
  await expect.poll(() => textOf(page, 'pay.bylaw')).toContain('中文');
  await page.waitForTimeout(800);
  expect(await page.locator('.unicode-highlight').count()).toBe(0);
  await visit.close();
});

test('pinyin is not read while it is composed, and goes with one undo', async () => {
  const visit = await openFile('pay');
  const { page } = visit;
  const before = await textOf(page, 'pay.bylaw');
  const devtools = await visit.context.newCDPSession(page);
  for (const text of ['c', 'ch', 'chi', 'chidao']) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await page.waitForTimeout(600);
  expect(await page.locator('[data-testid=problems] li').count()).toBe(0);
  expect(await textOf(page, 'pay.bylaw')).toBe(before);
  await devtools.send('Input.insertText', { text: '迟到' });
  await expect.poll(() => textOf(page, 'pay.bylaw')).toBe(`迟到${before}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => textOf(page, 'pay.bylaw')).toBe(before);
  await visit.close();
});

test('a worker that is lost is replaced: a note says so, and the next change is answered', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await page.evaluate(() => (globalThis as unknown as Page_).bylaw.stopWorker());
  await page.locator('[data-toast=worker-restarted]').waitFor();
  await page.getByRole('tab', { name: '调数' }).click();
  const number = page.locator('[data-knob=firstRate] .knob-number');
  await number.fill('4');
  await number.press('Enter');
  await page.locator('[data-testid=impact]:not([data-changed="0"])').waitFor();
  await visit.close();
});

test('without a network it opens again as it was', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page, context } = visit;
  await waitForEditor(page);
  const total = await page.locator('[data-testid=pay-total]').textContent();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // What was loaded before the worker stood is handed to it.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const cache = await caches.open(names[0] ?? '');
          return (await cache.keys()).some(({ url: each }) => /editor-pane/.test(each));
        }),
      { timeout: 20_000 },
    )
    .toBe(true);
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-testid=pay-total]').waitFor();
  expect(await page.locator('[data-testid=pay-total]').textContent()).toBe(total);
  await waitForEditor(page);
  await visit.close();
});

test('what an amount rests on is asked in turn, down to the claim', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await page.locator('.amount[data-line=commission]').first().click();
  await page.locator('.further button', { hasText: '业绩提成' }).first().click();
  await page.locator('.why h2', { hasText: '业绩提成' }).waitFor();
  await page.locator('.further button', { hasText: '当月业绩' }).first().click();
  await page.locator('.why h2', { hasText: '当月业绩' }).waitFor();
  await page.getByRole('button', { name: '回到上一问' }).click();
  await page.locator('.why h2', { hasText: '业绩提成' }).waitFor();
  await visit.expectClean();
  await visit.close();
});

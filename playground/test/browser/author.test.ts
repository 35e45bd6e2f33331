import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { listAxeFindings, visitPlace, waitForEditor } from '../visit.ts';

const url = inject('playground');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const totalOf = (page: Page): Promise<string | null> =>
  page.locator('[data-testid=pay-total]').first().textContent();

/** The results are those of the text as it stands. */
async function settled(page: Page): Promise<void> {
  await page.locator('[data-testid=impact][data-settled=true]').waitFor();
}

test('the first result stands before the editor is asked for', async () => {
  const visit = await visitPlace(browser, url, 'author');
  expect(await totalOf(visit.page)).toMatch(/^\d{1,3}(?:,\d{3})*(?:\.\d\d)?$/);
  await waitForEditor(visit.page);
  await visit.expectClean();
  await visit.close();
});

test('a number is turned: the text, the total and the people follow, and one undo takes a whole gesture back', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await waitForEditor(page);
  const before = await totalOf(page);
  await page.getByRole('tab', { name: '调数' }).click();
  expect(await listAxeFindings(page, '.result-pane')).toEqual([]);
  // 一档提成率 is 3%, in steps of half a percent.
  const slider = page.locator('[data-knob=firstRate] input[type=range]');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-testid=impact]:not([data-changed="0"])').waitFor();
  await settled(page);
  await page.locator('[data-knob=firstRate] .chip').first().click();
  await page.getByText('一档提成率(firstRate) = 4%').first().waitFor();
  expect(await page.locator('[data-testid=impact-difference]').textContent()).toMatch(/^\+/);
  await page.getByRole('tab', { name: '结果' }).click();
  expect(await totalOf(page)).not.toBe(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await settled(page);
  expect(await totalOf(page)).toBe(before);
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  await visit.expectClean();
  await visit.close();
});

test('dragging a slider is one step of the history', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await page.getByRole('tab', { name: '调数' }).click();
  const slider = page.locator('[data-knob=firstRate] input[type=range]');
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  for (let at = 0; at <= 8; at += 1) {
    await page.mouse.move(box.x + box.width * (0.4 + at * 0.06), box.y + box.height / 2);
  }
  await page.mouse.up();
  await page.locator('[data-testid=impact]:not([data-changed="0"])').waitFor();
  expect(await page.locator('[data-knob=firstRate] .knob-number').inputValue()).not.toBe('3');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('[data-testid=impact][data-changed="0"]').waitFor();
  await settled(page);
  expect(await page.locator('[data-knob=firstRate] .knob-number').inputValue()).toBe('3');
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  await visit.close();
});

test('an amount is asked why: the panel answers, the clause lights up, Escape puts it out', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await waitForEditor(page);
  await page.locator('.amount[data-line=commission]').first().click();
  const why = page.locator('[data-testid=why]');
  await why.getByText('提成', { exact: false }).first().waitFor();
  await page.locator('.monaco-editor .clause-win').first().waitFor();
  expect(await listAxeFindings(page, '.why')).toEqual([]);
  await page.keyboard.press('Escape');
  await why.waitFor({ state: 'detached' });
  await page.locator('.monaco-editor .clause-win').first().waitFor({ state: 'detached' });
  await visit.expectClean();
  await visit.close();
});

test('a broken text is said in both languages, and the last good results stay', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await waitForEditor(page);
  const before = await totalOf(page);
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('\n标准 甲(a) = 乙乙乙\n');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.locator('[data-testid=stale]').waitFor();
  const row = page.locator('[data-testid=problems] li').first();
  const chinese = (await row.textContent()) ?? '';
  expect(chinese).toContain('乙乙乙');
  expect(await totalOf(page)).toBe(before);
  await page.getByTitle('切换到英文').click();
  await page.getByRole('heading', { name: 'Problems' }).waitFor();
  expect(await row.textContent()).not.toBe(chinese);
  expect(await row.textContent()).toMatch(/[a-z]{3}/);
  await visit.close();
});

test('a rule of a claim is moved by keys: its text goes with its comments, undo brings it back', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await page.getByRole('tab', { name: '结构' }).click();
  const rules = page.locator('[data-claim=owner] .ladder li');
  const order = (): Promise<string[]> =>
    rules.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['rule'] ?? ''));
  const before = await order();
  expect(await listAxeFindings(page, '.structure')).toEqual([]);
  await rules.nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(order, { timeout: 10_000 })
    .toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  expect(await page.locator('[data-claim=owner] [aria-live]').textContent()).toContain('第 2 位');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(order, { timeout: 10_000 }).toEqual(before);
  await visit.expectClean();
  await visit.close();
});

test('the line of a split is dragged: the share is written, and all shares are the whole', async () => {
  const visit = await visitPlace(browser, url, 'author');
  const { page } = visit;
  await page.getByRole('tab', { name: '结构' }).click();
  const split = page.locator('[data-split=trackedShares]');
  await split.scrollIntoViewIfNeeded();
  expect(await split.locator('.split-bar').textContent()).toBe('跟踪人 70%接待人 30%');
  const bar = (await split.locator('.split-bar').boundingBox())!;
  await page.mouse.move(bar.x + bar.width * 0.7, bar.y + bar.height / 2);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width * 0.6, bar.y + bar.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => split.locator('.split-bar').textContent(), { timeout: 10_000 })
    .toBe('跟踪人 60%接待人 40%');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect
    .poll(() => split.locator('.split-bar').textContent(), { timeout: 10_000 })
    .toBe('跟踪人 70%接待人 30%');
  await visit.close();
});

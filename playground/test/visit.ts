import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type PlaceName = 'author' | 'data' | 'simulate' | 'compare' | 'train' | 'handbook' | 'engineer';

export interface VisitOptions {
  /** What follows the place in the address, such as `/lesson-1?seed=42`. */
  readonly rest?: string;
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Another tab of the same visitor. */
  readonly context?: BrowserContext;
}

/** A page of the playground, and what it did that it should not. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** Errors of the page and messages of its console that are errors. */
  readonly errors: readonly string[];
  /** Fails where the security policy was violated, the console has errors, or a request left the site. */
  expectClean(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a place as a new visitor, and waits until the first results stand. */
export async function visitPlace(
  browser: Browser,
  url: string,
  place: PlaceName,
  { rest = '', language = 'zh', theme = 'light', size, context: shared }: VisitOptions = {},
): Promise<Visit> {
  const context =
    shared ??
    (await browser.newContext({
      viewport: size ?? { width: 1440, height: 900 },
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      colorScheme: theme,
      reducedMotion: 'reduce',
    }));
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { policyViolations: seen });
    addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(`${url}#/${place}${rest}`);
  await page.locator('[data-testid=timing]').waitFor({ state: 'attached' });
  return {
    page,
    context,
    requests,
    errors,
    async expectClean() {
      expect(errors).toEqual([]);
      const violations = await page.evaluate(
        () => (globalThis as unknown as { policyViolations: string[] }).policyViolations,
      );
      expect(violations).toEqual([]);
      expect(requests.filter((each) => !each.startsWith(url) && !each.startsWith('data:'))).toEqual([]);
    },
    async close() {
      await (shared === undefined ? context.close() : page.close());
    },
  };
}

/** Findings of axe by WCAG 2.2 A and AA, as `rule: where`; part of a page where a selector is given. */
export async function listAxeFindings(page: Page, within?: string): Promise<readonly string[]> {
  // The policy lets no script in from outside; the test itself stands above it.
  await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    const { axe: runner } = globalThis as unknown as {
      axe: {
        run(
          where: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }>;
      };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await runner.run(selector ?? document, { runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} — ${failureSummary}`),
    );
  }, within);
}

/** Waits until the editor stands. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

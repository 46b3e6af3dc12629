import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeWithBrowser, launchBrowser } from '../support/browser.js';

describeWithBrowser('the start page in a browser', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it.each(['light', 'dark'] as const)('follows the %s theme within its policy', async (theme) => {
    const page = await browser.newPage({ colorScheme: theme });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(app.url, { waitUntil: 'networkidle' });
    // Computed from the style of the page, which a wrong hash in the policy would block.
    const width = await page.evaluate('getComputedStyle(document.body).maxWidth');
    expect(width).toBe('640px');
    const text = await page.evaluate('getComputedStyle(document.body).color');
    expect(text).toBe(theme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads to the documentation', async () => {
    const page = await browser.newPage();
    await page.goto(app.url);
    await page.getByRole('link', { name: 'API documentation' }).click();
    await page.getByText('Create an order', { exact: true }).waitFor();
    expect(page.url()).toMatch(/\/docs$/);
  });
});

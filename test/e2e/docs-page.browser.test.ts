import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeWithBrowser, launchBrowser } from '../support/browser.js';

describeWithBrowser('the page of the API in a browser', () => {
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

  it('shows the operations', async () => {
    const page = await browser.newPage();
    await page.goto(`${app.url}/docs`);
    const heading = page.getByText('Create an order', { exact: true });
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
  });
});

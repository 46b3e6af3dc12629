import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from '@jest/globals';
import type { Browser, Locator, Page, Response } from 'playwright-core';
import { ADMIN_KEY, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { describeWithBrowser, launchBrowser } from '../support/browser.js';

/** The page is a large program, which needs its time on a busy machine. */
const TIMEOUT_MS = 240_000;

describeWithBrowser('the page of the API in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  /** What the page loads from elsewhere, and what the browser complains about. */
  let complaints: string[];

  beforeAll(async () => {
    app = await startTestApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(app.url) && !url.startsWith('data:')) complaints.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${app.url}/docs`);
  }, TIMEOUT_MS);
  afterEach(() => page.close());

  async function authorize(): Promise<void> {
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.modal-ux');
    await dialog.getByRole('textbox').fill(ADMIN_KEY);
    await dialog.getByRole('button', { name: 'Apply credentials' }).click();
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  }

  async function open(tag: string, operationId: string): Promise<Locator> {
    const operation = page.locator(`#operations-${tag}-${operationId}`);
    await operation.locator('.opblock-summary-control').click();
    return operation;
  }

  async function execute(operation: Locator): Promise<Response> {
    const response = page.waitForResponse((candidate) => candidate.request().method() !== 'GET');
    await operation.getByRole('button', { name: 'Execute' }).click();
    return await response;
  }

  it(
    'sends the example of a request as often as one likes, with a key that survives a reload',
    async () => {
      await authorize();
      const operation = await open('Orders', 'createOrder');
      await operation.getByRole('button', { name: 'Try it out' }).click();
      const ids = new Set<string>();
      for (const _time of [1, 2]) {
        const response = await execute(operation);
        expect([response.status(), response.headers()['idempotency-replayed']]).toEqual([
          201,
          undefined,
        ]);
        ids.add(((await response.json()) as { id: string }).id);
        const sent = response.request().headers();
        expect(Object.keys(sent)).not.toContain('idempotency-key');
        expect(Object.keys(sent)).not.toContain('x-request-id');
      }
      expect(ids.size).toBe(2);

      await page.reload();
      // The operation is in the address, so it is open again.
      await operation.getByRole('button', { name: 'Try it out' }).click();
      expect((await execute(operation)).status()).toBe(201);
      expect(complaints).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'shows how to read a stream, and the operations in the order of their importance',
    async () => {
      const operation = await open('Streams', 'streamEvents');
      await operation.getByText('curl -N -H').first().waitFor();
      const tags = await page.locator('.opblock-tag-section > h3').allInnerTexts();
      expect(tags.map((text) => text.split('\n')[0])).toEqual(
        expect.arrayContaining(['Orders', 'Events', 'Streams', 'Webhooks', 'Operations']),
      );
      expect(tags[0]).toMatch(/^Orders/);
      expect(complaints).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

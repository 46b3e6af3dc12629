import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { ManualClock } from '../../support/manual-clock.js';
import { MUGS, PAYMENT, place, step } from '../../support/order-calls.js';

describe('the list of orders', () => {
  const clock = new ManualClock();
  const placed: string[] = [];
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ clock });
    for (let i = 0; i < 25; i++) {
      placed.push(await place(api, { ...MUGS, customerId: `customer-${i % 2}` }));
      // Some orders share a timestamp, so that the id decides.
      if (i % 3 === 0) clock.advance(1);
    }
    for (const id of placed.slice(0, 3)) await step(api, id, 'payment', PAYMENT);
  });
  afterAll(() => api.close());

  async function pages(query: string): Promise<string[][]> {
    const seen: string[][] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await api.call('GET', `/orders?${query}${cursor}`);
      expect(status).toBe(200);
      seen.push(body.data.map(({ id }: { id: string }) => id));
      if (body.nextCursor === null) return seen;
      cursor = `&cursor=${body.nextCursor}`;
    }
  }

  it('is sorted newest first, with twenty orders per page by default', async () => {
    const newestFirst = placed.toReversed();
    expect(await pages('')).toEqual([newestFirst.slice(0, 20), newestFirst.slice(20)]);
    expect(await pages('limit=100')).toEqual([newestFirst]);
  });

  it('contains each order once, whatever the page size', async () => {
    const all = await pages('limit=4');
    expect(all.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 4, 1]);
    expect(all.flat()).toEqual(placed.toReversed());
  });

  it('is sorted oldest first on request', async () => {
    expect((await pages('order=asc&limit=7')).flat()).toEqual(placed);
    expect((await pages('order=desc&limit=7')).flat()).toEqual(placed.toReversed());
  });

  it('is limited to a range of time, both ends included', async () => {
    const all = (await api.call('GET', '/orders?limit=100&order=asc')).body.data;
    const times: string[] = all.map(({ createdAt }: { createdAt: string }) => createdAt);
    const within = (from: string, to: string): string[] =>
      placed.filter((_, i) => times[i]! >= from && times[i]! <= to);
    const [early, late] = [times[5]!, times[15]!];
    const range = `since=${early}&until=${late}`;
    expect((await pages(`${range}&limit=3`)).flat()).toEqual(within(early, late).toReversed());
    expect((await pages(`${range}&limit=3&order=asc`)).flat()).toEqual(within(early, late));
    expect((await pages(`since=${late}&limit=3`)).flat()).toEqual(within(late, 'Z').toReversed());
    expect((await pages(`until=${early}&limit=3`)).flat()).toEqual(within('', early).toReversed());
    const offset = `${late.slice(0, -1)}%2B00:00`;
    expect((await pages(`since=${offset}&until=${late}&limit=9`)).flat()).toEqual(
      within(late, late).toReversed(),
    );
  });

  it('has no next page after a full last page', async () => {
    expect((await pages('limit=5')).map((page) => page.length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('is stable while orders are placed between pages', async () => {
    const first = await api.call('GET', '/orders?limit=10&customerId=customer-1');
    await place(api, { ...MUGS, customerId: 'customer-1' });
    const second = await api.call(
      'GET',
      `/orders?limit=10&customerId=customer-1&cursor=${first.body.nextCursor}`,
    );
    const ids = [...first.body.data, ...second.body.data].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(placed.filter((_, i) => i % 2 === 1).toReversed());
  });

  it('is filtered by status and customer', async () => {
    expect((await pages('status=paid')).flat()).toEqual(placed.slice(0, 3).toReversed());
    expect((await pages('status=paid&customerId=customer-1')).flat()).toEqual([placed[1]]);
    expect((await pages('customerId=nobody')).flat()).toEqual([]);
  });

  for (const query of [
    'limit=0',
    'limit=101',
    'limit=ten',
    'limit=',
    'limit=1.5',
    'limit=1&limit=2',
    'status=lost',
    'order=newest',
    'order=',
    'since=yesterday',
    'until=2030-01-01',
    'until=2030-01-01T00:00:00Z&since=2030-01-01T00:00:01Z',
    'status=',
    'customerId=',
    `customerId=${'x'.repeat(65)}`,
    'cursor=nonsense',
    'cursor=',
    `cursor=${Buffer.from('[1,2]').toString('base64url')}`,
    `cursor=${Buffer.from('["2030-01-01T00:00:00Z","x"]').toString('base64url')}`,
  ]) {
    it(`answers 400 to ?${query.slice(0, 40)}`, async () => {
      const { status, headers, body } = await api.call('GET', `/orders?${query}`);
      expect(status).toBe(400);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body.errors).toEqual([{ path: query.split('=')[0], message: expect.any(String) }]);
    });
  }
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { historyOf, MUGS, PAYMENT, place } from '../../support/order-calls.js';

const many = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));
const withStatus = (responses: readonly TestResponse[], status: number): TestResponse[] =>
  responses.filter((response) => response.status === status);

describe('concurrent requests to orders', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterAll(() => api.close());

  describe('with one Idempotency-Key', () => {
    const post = (key: string, body: unknown): Promise<TestResponse> =>
      api.call('POST', '/orders', { body, headers: { 'idempotency-key': key } });

    it('place one order and record one event for twenty requests', async () => {
      const body = { ...MUGS, customerId: 'hurried' };
      const responses = await many(20, () => post('twenty', body));
      const answered = withStatus(responses, 201);
      // Requests that arrive while the first is running get a 409.
      expect(answered.length + withStatus(responses, 409).length).toBe(20);
      const again = await post('twenty', body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      const ids = new Set([...answered, again].map((response) => response.body.id));
      expect(ids.size).toBe(1);
      expect(again.headers.get('location')).toBe(`/orders/${again.body.id}`);
      expect(again.headers.get('etag')).toBe('"1"');

      const { body: list } = await api.call('GET', '/orders?customerId=hurried');
      expect(list.data).toHaveLength(1);
      expect(await historyOf(api, again.body.id)).toEqual([['order.created', 1]]);
    });

    it('reject another body', async () => {
      expect((await post('one-body', MUGS)).status).toBe(201);
      expect((await post('one-body', { ...MUGS, note: 'other' })).status).toBe(422);
    });

    it('replay a rejection by the domain, which stores no order', async () => {
      const body = { ...MUGS, currency: 'XYZ' };
      expect((await post('refused', body)).status).toBe(422);
      const again = await post('refused', body);
      expect(again.status).toBe(422);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
    });

    it('apply a transition once', async () => {
      const id = await place(api);
      const pay = (): Promise<TestResponse> =>
        api.call('POST', `/orders/${id}/payment`, {
          body: PAYMENT,
          headers: { 'idempotency-key': 'pay-once' },
        });
      const first = await pay();
      const second = await pay();
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect(await historyOf(api, id)).toEqual([
        ['order.created', 1],
        ['order.payment_received', 2],
      ]);
    });
  });

  it('record one of twenty payments', async () => {
    const id = await place(api);
    const responses = await many(20, () =>
      api.call('POST', `/orders/${id}/payment`, { body: PAYMENT }),
    );
    expect(withStatus(responses, 200)).toHaveLength(1);
    expect(withStatus(responses, 409)).toHaveLength(19);
    expect(await historyOf(api, id)).toHaveLength(2);
  });

  it('apply one of twenty changes with the same If-Match', async () => {
    const id = await place(api);
    const change = (i: number): Promise<TestResponse> =>
      api.call('PATCH', `/orders/${id}`, {
        body: { note: `note ${i}` },
        headers: { 'if-match': '"1"' },
      });
    const responses = await many(20, change);
    const [won, ...others] = withStatus(responses, 200);
    expect(others).toEqual([]);
    expect(withStatus(responses, 412)).toHaveLength(19);
    const { body } = await api.call('GET', `/orders/${id}`);
    expect(body).toEqual(won?.body);
    expect(body.version).toBe(2);
  });

  it('apply every change without If-Match, one after the other', async () => {
    const id = await place(api);
    const responses = await many(20, (i) =>
      api.call('PATCH', `/orders/${id}`, { body: { note: `note ${i}` } }),
    );
    expect(withStatus(responses, 200)).toHaveLength(20);
    const sequence = (await historyOf(api, id)).map(([, sequenceNumber]) => sequenceNumber);
    expect(sequence).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  for (const tag of ['"2"', 'W/"1"', '1', '"x"', '""', 'nonsense']) {
    it(`reject a transition with If-Match: ${tag}`, async () => {
      const id = await place(api);
      const { status, body } = await api.call('POST', `/orders/${id}/cancellation`, {
        body: { reason: 'x' },
        headers: { 'if-match': tag },
      });
      expect([status, body.status]).toEqual([412, 412]);
      expect(await historyOf(api, id)).toHaveLength(1);
    });
  }

  for (const tag of ['"1"', '*', '"7", "1"']) {
    it(`accept a transition with If-Match: ${tag}`, async () => {
      const id = await place(api);
      const { status } = await api.call('POST', `/orders/${id}/cancellation`, {
        body: { reason: 'x' },
        headers: { 'if-match': tag },
      });
      expect(status).toBe(200);
    });
  }
});

import { expect } from '@jest/globals';
import type { TestApp, TestResponse } from './app.js';
import { eventually } from './eventually.js';

/** Two mugs for 25.00 EUR. */
export const MUGS = {
  customerId: 'customer-42',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 2, unitPrice: 1250 }],
} as const;
export const PAYMENT = { amount: 2500, method: 'card', reference: 'pay_1' } as const;
export const SHIPMENT = { carrier: 'DHL', trackingNumber: 'JD01' } as const;

/** Places an order and returns its id. */
export async function place(api: TestApp, body: object = MUGS, key?: string): Promise<string> {
  const { status, body: order } = await api.call('POST', '/orders', {
    body,
    ...(key ? { key } : {}),
  });
  expect(status).toBe(201);
  return order.id as string;
}

/** Makes one transition of an order and expects it to succeed. */
export async function step(
  api: TestApp,
  id: string,
  name: 'payment' | 'shipment' | 'delivery' | 'cancellation',
  body: object,
): Promise<TestResponse> {
  const response = await api.call('POST', `/orders/${id}/${name}`, { body });
  expect(response).toMatchObject({ status: 200 });
  return response;
}

/** Creates an API key of another tenant. */
export async function tenantKey(api: TestApp, tenantId: string, scopes: string[]): Promise<string> {
  const { status, body } = await api.call('POST', '/api-keys', {
    body: { name: `key of ${tenantId}`, tenantId, scopes },
  });
  expect(status).toBe(201);
  return body.key as string;
}

/** The events of an order, once its history contains the last one. */
export async function historyOf(api: TestApp, id: string): Promise<[string, number][]> {
  const { body: order } = await api.call('GET', `/orders/${id}`);
  return await eventually(async () => {
    const events = await historyNow(api, id);
    return (events.at(-1)?.[1] ?? 0) >= order.version && events;
  });
}

/** The type and sequence number of each event that the history contains now. */
export async function historyNow(api: TestApp, id: string): Promise<[string, number][]> {
  const { status, body } = await api.call('GET', `/orders/${id}/history?limit=100`);
  expect(status).toBe(200);
  const events = body.data as { eventType: string; sequenceNumber: number }[];
  return events.map(({ eventType, sequenceNumber }) => [eventType, sequenceNumber]);
}

import { startReceiver } from '../../support/receiver.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

export const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 1, unitPrice: 100 }],
};

/** Places one order; whether it was accepted. */
export async function placeOrder(app: TestApp): Promise<boolean> {
  return (await app.call('POST', '/orders', { body: ORDER })).status === 201;
}

/** The answers to orders placed at once, and the webhooks that came of them. */
export interface OrderRun {
  readonly accepted: number;
  readonly received: number;
}

/** Places orders, all at once, and waits until each accepted one has arrived at a webhook. */
export async function placeOrders(app: TestApp, count: number): Promise<OrderRun> {
  const receiver = await startReceiver();
  try {
    const webhook = { url: receiver.url, eventTypes: ['order.created'] };
    const made = await app.call('POST', '/webhooks', { body: webhook });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const answers = await Promise.all(Array.from({ length: count }, () => placeOrder(app)));
    const accepted = answers.filter(Boolean).length;
    await eventually(() => receiver.requests.length >= accepted);
    return { accepted, received: receiver.requests.length };
  } finally {
    await receiver.close();
  }
}

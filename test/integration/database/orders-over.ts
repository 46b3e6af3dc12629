import { startReceiver } from '../../support/receiver.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';

export const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'mug', quantity: 1, unitPrice: 100 }],
};

/** Places one order; resolves to its id if it was accepted. */
export async function placeOrder(app: TestApp): Promise<string | undefined> {
  const { status, body } = await app.call('POST', '/orders', { body: ORDER });
  return status === 201 ? (body as { readonly id: string }).id : undefined;
}

/** The number of orders that were accepted, and how many of them arrived at a webhook. */
export interface OrderRun {
  readonly accepted: number;
  readonly received: number;
}

/** Places orders concurrently, and waits until each accepted one has arrived at a webhook. */
export async function placeOrders(app: TestApp, count: number): Promise<OrderRun> {
  const receiver = await startReceiver();
  try {
    const webhook = { url: receiver.url, eventTypes: ['order.created'] };
    const made = await app.call('POST', '/webhooks', { body: webhook });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const answers = await Promise.all(Array.from({ length: count }, () => placeOrder(app)));
    const accepted = answers.filter((id) => id !== undefined);
    const received = (): number => {
      const ids = new Set(receiver.requests.map(({ json }) => json.aggregateId as string));
      return accepted.filter((id) => ids.has(id)).length;
    };
    await eventually(() => received() === accepted.length);
    return { accepted: accepted.length, received: received() };
  } finally {
    await receiver.close();
  }
}

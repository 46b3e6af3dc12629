import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '../../../src/database/index.js';
import { InvalidEvent } from '../../../src/events/event-registry.js';
import { EventRegistry } from '../../../src/events/index.js';
import { OrdersService } from '../../../src/orders/orders.service.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { historyOf, MUGS, PAYMENT, place, SHIPMENT, step } from '../../support/order-calls.js';

describe('an order and its event', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => api.close());

  /** Makes the orders module record an event that its schema rejects. */
  function breakEvents(): void {
    jest.spyOn(api.app.get(EventRegistry), 'assertValid').mockImplementation(() => {
      throw new InvalidEvent('broken by the test');
    });
  }

  async function customersOrders(customerId: string): Promise<unknown[]> {
    return (await api.call('GET', `/orders?customerId=${customerId}`)).body.data;
  }

  it('are both rolled back when writing the event of a change fails', async () => {
    const id = await place(api);
    await step(api, id, 'payment', PAYMENT);
    breakEvents();
    const failed = await api.call('POST', `/orders/${id}/shipment`, { body: SHIPMENT });
    expect(failed.status).toBe(500);
    expect(JSON.stringify(failed.body)).not.toContain('broken by the test');
    jest.restoreAllMocks();

    const { body } = await api.call('GET', `/orders/${id}`);
    expect(body).toMatchObject({ status: 'paid', version: 2, shipment: null });
    expect(await historyOf(api, id)).toHaveLength(2);
    await step(api, id, 'shipment', SHIPMENT);
    expect((await historyOf(api, id)).at(-1)).toEqual(['order.shipped', 3]);
  });

  it('are both rolled back when writing the event of a new order fails', async () => {
    breakEvents();
    const body = { ...MUGS, customerId: 'unlucky' };
    expect((await api.call('POST', '/orders', { body })).status).toBe(500);
    jest.restoreAllMocks();
    expect(await customersOrders('unlucky')).toEqual([]);
  });

  it('are rolled back with the enclosing transaction', async () => {
    const orders = api.app.get(OrdersService);
    const order = { ...MUGS, tenantId: 'default', customerId: 'undecided' };
    const attempt = api.app.get(Transactions).run(async () => {
      await orders.place(order);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(await customersOrders('undecided')).toEqual([]);

    // The log contains the later order, and nothing of the rolled-back one.
    const next = await place(api, { ...MUGS, customerId: 'decided' });
    expect(await historyOf(api, next)).toHaveLength(1);
    const { body } = await api.call('GET', '/events?limit=1000');
    const customers = body.data.map(
      (event: { data: { customerId: string } }) => event.data.customerId,
    );
    expect(customers).toContain('decided');
    expect(customers).not.toContain('undecided');
  });
});

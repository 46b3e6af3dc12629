import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestResponse } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { historyOf, MUGS, PAYMENT, place, step, tenantKey } from '../../support/order-calls.js';
import { fromGitHub, fromPayments, payment, SECRETS, send } from './providers.js';

const UNKNOWN = '0190b0a0-0000-7000-8000-000000000001';

describe('the payment provider', () => {
  let api: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    api = await startDeliveringApp({ settings: SECRETS });
  });
  afterAll(async () => {
    await api.close();
    await receiver.close();
  });

  const sendMessage = async (body: unknown, id?: string): Promise<void> => {
    const message = fromPayments(body, id === undefined ? {} : { id });
    expect((await send(api, 'payments', message)).status).toBe(202);
  };
  const stateOf = async (id: string): Promise<string> => {
    const found = await api.database.query(
      'SELECT state FROM inbound_messages WHERE message_id = $1',
      [id],
    );
    return found[0].state as string;
  };
  const eventuallyIn = (state: string, id: string): Promise<unknown> =>
    eventually(async () => (await stateOf(id)) === state);
  const letterOf = (id: string): Promise<TestResponse['body']> =>
    eventually(async () => {
      const { body } = await api.call('GET', '/dead-letters?source=inbound&limit=100');
      const found = body.data.filter((letter: TestResponse['body']) => {
        return letter.event.inbound.messageId === id;
      });
      expect(found.length).toBeLessThanOrEqual(1);
      return found[0];
    });

  it('closes the loop: its message pays the order, and the webhook reports the payment', async () => {
    await api.subscribe(`${receiver.url}/loop`, { eventTypes: ['order.payment_received'] });
    const key = await tenantKey(api, 'default', ['orders:read', 'orders:write']);
    const id = await place(api, MUGS, key);
    const loop = fromPayments(payment(id), { id: 'msg_loop' });
    const more = { 'content-type': 'application/json', 'x-request-id': 'req-loop' };
    expect((await send(api, 'payments', loop, more)).status).toBe(202);
    const { json } = await eventually(() => receiver.requests.find(({ path }) => path === '/loop'));
    expect(json).toMatchObject({
      eventType: 'order.payment_received',
      aggregateId: id,
      tenantId: 'default',
      actor: 'inbound:payments',
      correlationId: 'req-loop',
      causationId: null,
      data: { amount: 2500, method: 'card', reference: 'pay_1' },
    });
    const order = await api.call('GET', `/orders/${id}`);
    expect(order.body).toMatchObject({ status: 'paid', payment: { reference: 'pay_1' } });
    await eventuallyIn('processed', 'msg_loop');
  });

  it("pays the order of any tenant, and the event is that tenant's", async () => {
    const key = await tenantKey(api, 'tenant-a', ['orders:read', 'orders:write']);
    const id = await place(api, MUGS, key);
    // Unknown fields are ignored.
    await sendMessage({ ...payment(id.toUpperCase()), livemode: true }, 'msg_tenant');
    await eventuallyIn('processed', 'msg_tenant');
    const { body } = await api.call('GET', `/orders/${id}/history`, { key });
    expect(body.data[1]).toMatchObject({
      eventType: 'order.payment_received',
      tenantId: 'tenant-a',
    });
  });

  it('can send a byte-order mark before its JSON', async () => {
    const id = await place(api);
    await sendMessage(`\uFEFF${JSON.stringify(payment(id))}`, 'msg_marked');
    await eventuallyIn('processed', 'msg_marked');
    expect(await historyOf(api, id)).toEqual([
      ['order.created', 1],
      ['order.payment_received', 2],
    ]);
  });

  it('has each message processed once, however often it is repeated', async () => {
    const id = await place(api);
    const sends = Array.from({ length: 10 }, () => sendMessage(payment(id), 'msg_repeated'));
    await Promise.all(sends);
    await eventuallyIn('processed', 'msg_repeated');
    await sendMessage(payment(id), 'msg_repeated');
    await sendMessage({ type: 'nothing' }, 'msg_behind');
    await eventuallyIn('ignored', 'msg_behind');
    expect(await historyOf(api, id)).toEqual([
      ['order.created', 1],
      ['order.payment_received', 2],
    ]);
    const { body } = await api.call('GET', '/dead-letters?source=inbound&limit=100');
    expect(JSON.stringify(body.data)).not.toContain('msg_repeated');
  });

  it('causes a dead letter immediately for an unknown order', async () => {
    await sendMessage(payment(UNKNOWN), 'msg_unknown');
    expect(await letterOf('msg_unknown')).toMatchObject({
      source: 'inbound',
      status: 'open',
      reason: `order_not_found: No such order: '${UNKNOWN}'.`,
      tenantId: 'default',
      attempts: 1,
      event: {
        ...payment(UNKNOWN),
        inbound: { provider: 'payments', messageId: 'msg_unknown', type: 'payment.succeeded' },
      },
    });
    expect(await stateOf('msg_unknown')).toBe('dead');
  });

  it('causes one for a wrong amount, and the order is not paid', async () => {
    const id = await place(api);
    await sendMessage(payment(id, 2499), 'msg_amount');
    const { reason, attempts } = await letterOf('msg_amount');
    expect([reason, attempts]).toEqual([
      "wrong_payment_amount: The amount must equal the order's total of 2500. amount must equal the total of 2500.",
      1,
    ]);
    expect((await api.call('GET', `/orders/${id}`)).body.status).toBe('pending');
  });

  it('causes one for a second payment, and for a cancelled order', async () => {
    const paid = await place(api);
    await step(api, paid, 'payment', PAYMENT);
    await sendMessage(payment(paid, 2500, 'pay_2'), 'msg_second');
    const cancelled = await place(api);
    await step(api, cancelled, 'cancellation', { reason: 'Ordered twice.' });
    await sendMessage(payment(cancelled), 'msg_cancelled');
    expect(await letterOf('msg_second')).toMatchObject({
      reason: 'illegal_order_transition: Cannot pay an order that is paid.',
      attempts: 1,
    });
    expect((await letterOf('msg_cancelled')).reason).toBe(
      'illegal_order_transition: Cannot pay an order that is cancelled.',
    );
    const { body } = await api.call('GET', `/orders/${paid}`);
    expect(body.payment.reference).toBe('pay_1');
  });

  it.each([
    ['no-json', 'payment!', 'malformed_message: The body is not JSON.'],
    ['no-type', { data: {} }, 'malformed_message: The message has no type.'],
    ['no-data', { type: 'payment.succeeded' }, 'invalid_message: The data is not an object.'],
    [
      'bad-fields',
      { type: 'payment.succeeded', data: { orderId: 7, amount: '2500', method: '' } },
      /^invalid_message: .* orderId must be a UUID\. amount must be a whole number\./,
    ],
    [
      'no-text',
      '{"type":"payment.succeeded","data":{"reference":"\\u0000"}}',
      'invalid_request: Text must not contain U+0000 or a lone surrogate.',
    ],
  ])('causes one for a message that cannot be parsed: %s', async (name, body, reason) => {
    await sendMessage(body, `msg_${name}`);
    const letter = await letterOf(`msg_${name}`);
    expect(letter.reason).toMatch(reason);
    expect(letter.attempts).toBe(1);
  });

  it('can send a type without a handler: it is kept and ignored, as for GitHub', async () => {
    await sendMessage({ type: 'payment.refunded', data: {} }, 'msg_other');
    await eventuallyIn('ignored', 'msg_other');
    const delivery = fromGitHub({ text: '\u0000' }, { delivery: 'push-1' });
    expect((await send(api, 'github', delivery)).status).toBe(202);
    await eventuallyIn('ignored', 'push-1');
  });

  it('has its message processed again when the dead letter is replayed', async () => {
    const id = await place(api);
    await sendMessage(payment(id), 'msg_late');
    await eventuallyIn('processed', 'msg_late');
    await sendMessage(payment(id, 2500, 'pay_2'), 'msg_replayed');
    const letter = await letterOf('msg_replayed');

    // The cause of the failure is gone.
    await api.database.query(`UPDATE orders SET status = 'pending' WHERE id = $1`, [id]);
    const answer = await api.call('POST', `/dead-letters/${letter.id}/replay`);
    expect(answer).toMatchObject({ status: 202, body: { replays: [{ result: 'scheduled' }] } });
    await eventuallyIn('processed', 'msg_replayed');
    const { body } = await api.call('GET', `/orders/${id}`);
    expect(body.payment.reference).toBe('pay_2');
  });

  it('causes a new dead letter when a replay fails as well', async () => {
    await sendMessage(payment(UNKNOWN), 'msg_again');
    const letter = await letterOf('msg_again');
    await api.call('POST', `/dead-letters/${letter.id}/replay`);
    const again = await eventually(async () => {
      const { body } = await api.call('GET', '/dead-letters?source=inbound&status=open&limit=100');
      return body.data.find((one: TestResponse['body']) => {
        return one.event.inbound.messageId === 'msg_again';
      });
    });
    expect(again).toMatchObject({ attempts: 1, reason: letter.reason, event: letter.event });
    expect(again.id).not.toBe(letter.id);
  });

  it('has no further effect once the dead letter is discarded', async () => {
    await sendMessage(payment(UNKNOWN), 'msg_discarded');
    const { id } = await letterOf('msg_discarded');
    expect((await api.call('DELETE', `/dead-letters/${id}`)).status).toBe(204);
    expect(await stateOf('msg_discarded')).toBe('discarded');
    expect((await api.call('POST', `/dead-letters/${id}/replay`)).status).toBe(409);
  });
});

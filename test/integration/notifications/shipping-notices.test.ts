import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Mailer } from '../../../src/mail/index.js';
import { NotificationStore } from '../../../src/notifications/notification-store.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startSmtpServer } from '../../support/smtp-server.js';
import type { TestSmtpServer } from '../../support/smtp-server.js';

describe('shipping notices', () => {
  let api: TestApp;
  let mails: TestSmtpServer;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = new ManualClock();
    mails = await startSmtpServer();
    api = await startTestApp({ clock, settings: { SMTP_URL: mails.url } });
  });
  afterEach(async () => {
    await api.close();
    await mails.close();
  });

  /** Ships an order; resolves to the ids of the order and of its `order.shipped` event. */
  async function ship(customerId: string): Promise<{ orderId: string; eventId: string }> {
    const items = [{ sku: 'mug', quantity: 2, unitPrice: 100 }];
    const order = await api.call('POST', '/orders', {
      body: { customerId, currency: 'EUR', items },
    });
    const orderId = order.body.id;
    const payment = { amount: 200, method: 'card', reference: 'r-1' };
    await api.call('POST', `/orders/${orderId}/payment`, { body: payment });
    const shipment = { carrier: 'DHL', trackingNumber: 't-1' };
    await api.call('POST', `/orders/${orderId}/shipment`, { body: shipment });
    const history = await eventually(async () => {
      const { body } = await api.call('GET', `/orders/${orderId}/history`);
      return body.data.length === 3 ? body.data : undefined;
    });
    return { orderId, eventId: history[2].eventId };
  }

  it('are mailed once, with the order id', async () => {
    const { orderId, eventId } = await ship('ann@example.com');
    const [mail] = await eventually(() => (mails.mails.length > 0 ? mails.mails : undefined));
    expect(mail?.to).toEqual(['ann@example.com']);
    expect(mail?.headers['subject']).toBe('Your order is on its way');
    expect(mail?.headers['message-id']).toContain(eventId);
    expect(mail?.text).toContain(orderId);
    expect(mail?.text).toContain('2 × mug');
    expect(mail?.text).toContain('t-1');
  });

  it('are not sent to a customer without a known address', async () => {
    await ship('customer-42');
    await ship('ann@example.com');
    await eventually(() => mails.mails.length === 1);
    expect(mails.mails[0]?.to).toEqual(['ann@example.com']);
  });

  it('are retried when the mail server rejects them', async () => {
    mails.refuseWith('greylisted');
    await ship('ann@example.com');
    const state = async (): Promise<{ attempts: number; lastError: string | null }> => {
      const [row] = await query('SELECT attempts, last_error AS "lastError" FROM notifications');
      return row as { attempts: number; lastError: string | null };
    };
    await eventually(async () => (await state())?.lastError);
    expect(await state()).toEqual({
      attempts: 1,
      lastError: expect.stringContaining('greylisted'),
    });
    mails.refuseWith(null);
    clock.advance(60_000);
    await eventually(() => mails.mails.length === 1);
    await eventually(async () => (await state()).lastError === null);
  });

  it('claimed by a process that died are sent by another one, with the same Message-ID', async () => {
    const mailer = api.app.get(Mailer);
    const send = mailer.send.bind(mailer);
    let lost = 0;
    let end = (): void => undefined;
    // The process dies after the server has accepted the mail and before this is recorded.
    mailer.send = async (mail) => {
      await send(mail);
      lost++;
      await new Promise<void>((resolve) => (end = resolve));
    };
    const { eventId } = await ship('ann@example.com');
    await eventually(() => lost === 1);
    mailer.send = send;
    const other = await startTestApp({
      clock,
      databaseUrl: api.databaseUrl,
      settings: { SMTP_URL: mails.url },
    });
    try {
      clock.advance(10 * 60_000);
      await eventually(() => mails.mails.length === 2);
      const ids = mails.mails.map(({ headers }) => headers['message-id']);
      expect(new Set(ids).size).toBe(1);
      expect(ids[0]).toContain(eventId);
    } finally {
      end();
      await other.close();
    }
  });

  it('are given up after the last attempt, and deleted after thirty days', async () => {
    mails.refuseWith('refusal 1');
    await ship('ann@example.com');
    const lastError = async (): Promise<string | undefined> =>
      (await query('SELECT last_error AS "lastError" FROM notifications'))[0]?.lastError;
    for (let made = 1; made <= 6; made++) {
      await eventually(async () => (await lastError())?.includes(`refusal ${made}`));
      mails.refuseWith(`refusal ${made + 1}`);
      clock.advance(13 * 60 * 60_000);
    }
    expect(await query('SELECT given_up_at IS NOT NULL AS over FROM notifications')).toEqual([
      { over: true },
    ]);
    await api.app.get(NotificationStore).purge();
    expect(await query('SELECT 1 FROM notifications')).toHaveLength(1);
    clock.advance(31 * 24 * 60 * 60_000);
    await api.app.get(NotificationStore).purge();
    expect(await query('SELECT 1 FROM notifications')).toHaveLength(0);
  });

  // oxlint-disable-next-line no-explicit-any -- rows of every shape
  const query = (sql: string): Promise<any[]> => api.app.get(DataSource).query(sql);
});

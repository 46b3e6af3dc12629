import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { newId } from '../../../src/common/index.js';
import { SqlPool } from '../../../src/database/index.js';
import { DeadLetterRecorder } from '../../../src/dead-letter/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';
import { startSmtpServer } from '../../support/smtp-server.js';
import type { TestSmtpServer } from '../../support/smtp-server.js';

const MINUTE = 60_000;

describe('alerts', () => {
  const clock = new ManualClock(new Date());
  let app: DeliveringApp;
  let second: TestApp;
  let receiver: Receiver;
  let mail: TestSmtpServer;
  let webhook: Webhook;
  let owner: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    mail = await startSmtpServer();
    const settings = {
      SMTP_URL: mail.url,
      ALERT_EMAIL: 'ops@example.com',
      ALERT_WEBHOOK_URL: `${receiver.url}/ops`,
      WEBHOOK_DISABLE_AFTER: '1',
      PUBLIC_URL: 'https://tidings.example/api/',
    };
    app = await startDeliveringApp({ clock, settings });
    // Two processes share a database; each alert is still sent once.
    second = await startTestApp({ clock, settings, databaseUrl: app.databaseUrl });
  });
  beforeEach(async () => {
    owner = newId();
    webhook = await app.subscribe(`${receiver.url}/hook/${owner}?token=t0p-s3cret`, {
      description: 'Lager <Süd> & \u202eCo\n',
      retrySchedule: [],
      headers: { 'x-token': 'for the url only' },
      notifyUrl: `${receiver.url}/owner/${owner}`,
      notifyEmail: `${owner}@example.com`,
    });
  });
  afterEach(async () => {
    receiver.answerWith(200);
    mail.refuseWith(null);
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    await app.database.query(`DELETE FROM alerts`);
  });
  afterAll(async () => {
    await second.close();
    await app.close();
    await receiver.close();
    await mail.close();
  });

  const posts = (path: string) => receiver.requests.filter((request) => request.path === path);
  const toOwner = () => posts(`/owner/${owner}`);
  const toOperators = () => posts('/ops').filter(({ json }) => json.data.webhookId === webhook.id);
  const mailsTo = (address: string) =>
    mail.mails.filter(({ to, text }) => to[0] === address && text.includes(webhook.id));
  const allAlerts = () => [
    toOwner(),
    toOperators(),
    mailsTo(`${owner}@example.com`),
    mailsTo('ops@example.com'),
  ];
  const counts = () => allAlerts().map(({ length }) => length);
  /** Records dead letters as the worker does, one transaction each. */
  const recordDeadLetters = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) {
      await app.get(SqlPool).transaction((client) =>
        app.get(DeadLetterRecorder).record(client, {
          source: 'webhook',
          reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
          tenantId: 'default',
          eventType: 'order.shipped',
          event: '{}',
          attempts: 1,
          webhookId: webhook.id,
          deliveryId: newId(),
        }),
      );
    }
  };
  /** All alerts are recorded as sent, so that advancing the clock expires no lease. */
  const settled = () =>
    eventually(async () => {
      const rows = await app.database.query('SELECT FROM alerts WHERE message IS NOT NULL');
      return rows.length === 0;
    });
  /** Long enough for both processes to have polled for due alerts. */
  const quietRounds = () => new Promise((resolve) => setTimeout(resolve, 1_300));

  it('reach owner and operators immediately, over HTTP and by e-mail', async () => {
    receiver.answerWith((request, response) =>
      response.writeHead(request.path.startsWith('/hook') ? 500 : 200).end(),
    );
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ status }) => status === 'dead');
    clock.advance(1_000);
    await eventually(() => counts().every((count) => count === 1));

    const reason = 'A delivery failed for good after 1 failed attempts in a row.';
    const [post] = toOwner();
    const { headers, rawBody } = post!;
    const signed = headers as Record<string, string>;
    expect(() => new Verifier(webhook.secret).verify(rawBody, signed)).not.toThrow();
    expect(headers).not.toHaveProperty('x-token');
    expect(post!.json).toEqual({
      id: headers['webhook-id'],
      type: 'alert',
      timestamp: clock.now().toISOString(),
      text: expect.stringContaining('disabled, 1 new dead letter'),
      data: {
        subject: `webhook:${webhook.id}`,
        tenantId: 'default',
        webhookId: webhook.id,
        webhook: {
          url: `${receiver.url}/hook/${owner}?…`,
          description: 'Lager <Süd> & \u202eCo\n',
        },
        deadLetters: 1,
        lastDeadLetter: {
          id: expect.any(String),
          eventType: 'order.shipped',
          reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
          deliveryId: delivery.id,
        },
        disabledReason: reason,
        since: expect.any(String),
        until: clock.now().toISOString(),
        droppedAlerts: 0,
      },
    });
    expect(toOperators()[0]!.json.data).toEqual(post!.json.data);
    expect(toOperators()[0]!.headers).not.toHaveProperty('webhook-signature');

    const [letter] = mailsTo(`${owner}@example.com`);
    expect(decodedWords(letter!.headers['subject'])).toBe(
      'Tidings: webhook "Lager <Süd> & Co" was disabled, 1 new dead letter',
    );
    expect(letter!.headers['message-id']).toMatch(/^<alert-[0-9a-f-]{36}@localhost>$/);
    const base = 'https://tidings.example/api';
    expect(inOneLine(letter!.text)).toContain(reason);
    expect(letter!.text).toContain(`URL: ${receiver.url}/hook/${owner}?…`);
    expect(letter!.text).toContain(`${base}/deliveries/${delivery.id}`);
    expect(letter!.text).not.toContain('/dead-letters');
    expect(mailsTo('ops@example.com')[0]!.text).toContain(`${base}/dead-letters?status=open`);
    expect(post!.json.text).toContain(
      '*Tidings: webhook "Lager &lt;Süd&gt; &amp; Co" was disabled',
    );
    expect(post!.json.text).toContain(`<${base}/webhooks/${webhook.id}|Webhook>`);
    expect(toOperators()[0]!.json.text).toContain(`status=open&amp;webhookId=${webhook.id}|`);
    const sent = allAlerts().flat();
    expect(JSON.stringify(sent)).not.toContain(webhook.secret);
    expect(JSON.stringify(sent)).not.toContain('t0p-s3cret');
  });

  it('summarise a burst in one alert, and are sent at most once a minute', async () => {
    await recordDeadLetters(1_000);
    expect(counts()).toEqual([0, 0, 0, 0]);
    clock.advance(1_000);
    await eventually(() => counts().every((count) => count === 1));
    await settled();
    expect(toOwner()[0]!.json.data.deadLetters).toBe(1_000);
    expect(toOperators()[0]!.json.data.deadLetters).toBe(1_000);
    expect(mailsTo('ops@example.com')[0]!.text).toContain('New dead letters: 1000');

    await recordDeadLetters(5);
    clock.advance(MINUTE - 1_000);
    await quietRounds();
    expect(counts()).toEqual([1, 1, 1, 1]);
    clock.advance(2_000);
    await eventually(() => counts().every((count) => count === 2));
    await quietRounds();
    expect(counts()).toEqual([2, 2, 2, 2]);
    expect(toOwner()[1]!.json.data.deadLetters).toBe(5);
  });

  it('are retried while the mail server is down, and then sent once', async () => {
    mail.refuseWith('try later');
    await recordDeadLetters(2);
    clock.advance(1_000);
    await eventually(() => toOwner().length === 1 && toOperators().length === 1);
    await eventually(async () => {
      const rows = await app.database.query(
        `SELECT FROM alerts WHERE attempts = 1 AND next_at > $1::timestamptz - interval '1 second'
           AND message IS NOT NULL AND next_at = $1`,
        [new Date(clock.now().getTime() + MINUTE)],
      );
      return rows.length === 2;
    });
    mail.refuseWith(null);
    await recordDeadLetters(3);
    clock.advance(MINUTE);
    await eventually(() => mailsTo('ops@example.com').length === 1);
    expect(mailsTo('ops@example.com')[0]!.text).toContain('New dead letters: 2');
    await settled();
    clock.advance(MINUTE + 1_000);
    await eventually(() => mailsTo('ops@example.com').length === 2);
    expect(mailsTo('ops@example.com')[1]!.text).toContain('New dead letters: 3');
  });

  it('are dropped after six failed attempts, without a dead letter', async () => {
    receiver.answerWith((request, response) =>
      response.writeHead(request.path.startsWith('/owner') ? 500 : 200).end(),
    );
    await recordDeadLetters(1);
    const before = await app.database.query(`SELECT id FROM dead_letters`);
    clock.advance(1_000);
    const delays = [1, 5, 15, 60, 180];
    for (const [index, minutes] of delays.entries()) {
      await eventually(() => toOwner().length === index + 1);
      const next = new Date(clock.now().getTime() + minutes * MINUTE);
      await eventually(async () => {
        const query = `SELECT FROM alerts WHERE channel = 'owner-url' AND next_at = $1`;
        return (await app.database.query(query, [next])).length === 1;
      });
      clock.advance(minutes * MINUTE);
    }
    await eventually(() => toOwner().length === 6);
    expect(new Set(toOwner().map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await eventually(async () => {
      const query = `SELECT FROM alerts WHERE channel = 'owner-url' AND dropped = 1`;
      return (await app.database.query(query)).length === 1;
    });
    expect(await app.database.query(`SELECT id FROM dead_letters`)).toEqual(before);

    receiver.answerWith(200);
    await recordDeadLetters(1);
    clock.advance(MINUTE + 1_000);
    await eventually(() => toOwner().length === 7);
    expect(toOwner()[6]!.json.data).toMatchObject({ deadLetters: 1, droppedAlerts: 1 });
  });

  it('use the current notifyUrl of the webhook, and stop when it is null', async () => {
    const change = (body: unknown) => app.call('PATCH', `/webhooks/${webhook.id}`, { body });
    const other = `${receiver.url}/other/${owner}`;
    const changed = await change({ notifyUrl: other, notifyEmail: null });
    expect(changed.body).toMatchObject({ notifyUrl: other, notifyEmail: null });
    await recordDeadLetters(1);
    clock.advance(1_000);
    await eventually(() => posts(`/other/${owner}`).length === 1 && toOperators().length === 1);
    await settled();
    expect((await change({ notifyUrl: null })).body.notifyUrl).toBeNull();
    await recordDeadLetters(1);
    clock.advance(MINUTE + 1_000);
    await eventually(() => toOperators().length === 2);
    await quietRounds();
    expect(posts(`/other/${owner}`)).toHaveLength(1);
    expect([toOwner(), mailsTo(`${owner}@example.com`)]).toEqual([[], []]);
  });

  it('are not sent when the transaction of the incident rolls back', async () => {
    const failed = app.get(SqlPool).transaction(async (client) => {
      await app.get(DeadLetterRecorder).record(client, {
        source: 'webhook',
        reason: 'never kept',
        tenantId: 'default',
        eventType: 'order.shipped',
        event: '{}',
        attempts: 1,
        webhookId: webhook.id,
      });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await app.database.query(`SELECT FROM alerts`)).toEqual([]);
  });
});

/** The text of a header with encoded words (RFC 2047), as nodemailer writes them. */
function decodedWords(header = ''): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, text: string) =>
      decodeURIComponent(
        text
          .replaceAll('_', ' ')
          .replaceAll('%', '%25')
          .replaceAll(/=([0-9A-F]{2})/g, '%$1'),
      ),
    )
    .replaceAll(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, text: string) =>
      Buffer.from(text, 'base64').toString(),
    );
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

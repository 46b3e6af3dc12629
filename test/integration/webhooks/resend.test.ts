import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import type { TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver, ReceivedRequest } from '../../support/receiver.js';

type Body = TestResponse['body'];

describe('the resend of a delivery that succeeded', () => {
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    receiver = await startReceiver();
    app = await startDeliveringApp({ settings: { WEBHOOK_RETRY_SCHEDULE: '1s,1s' } });
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  const at = (path: string): ReceivedRequest[] =>
    receiver.requests.filter((request) => request.path === path);
  /** A webhook at `path` with one delivery that succeeded. */
  const delivered = async (path: string, more = {}): Promise<[Webhook, Body]> => {
    receiver.answerWith(200);
    const webhook = await app.subscribe(`${receiver.url}${path}`, more);
    await app.publish(1);
    const delivery = await app.delivery(webhook, ({ status }) => status === 'succeeded');
    return [webhook, delivery];
  };
  const retry = (id: string): Promise<TestResponse> => app.call('POST', `/deliveries/${id}/retry`);
  const read = async (id: string): Promise<Body> =>
    (await app.call('GET', `/deliveries/${id}`)).body;
  const afterAttempts = (id: string, count: number): Promise<Body> =>
    eventually(async () => {
      const delivery = await read(id);
      // The delivery and its attempts are read by separate queries.
      const both = Math.min(delivery.attempts.length, delivery.attemptCount);
      return both >= count ? delivery : undefined;
    });
  const waiting = async (): Promise<number> =>
    (await app.database.query(`SELECT count(*)::int AS n FROM webhook_resends`))[0].n;

  it('is one attempt with the same id and the next number, recorded as manual', async () => {
    const [webhook, { id, eventId }] = await delivered('/again');
    const answer = await retry(id);
    expect([answer.status, answer.body.status]).toEqual([202, 'succeeded']);
    const after = await afterAttempts(id, 2);
    expect(after).toMatchObject({
      status: 'succeeded',
      attemptCount: 2,
      nextAttemptAt: null,
      attempts: [
        { number: 1, manual: false },
        { number: 2, manual: true, statusCode: 200, error: null },
      ],
    });
    const sent = at('/again').map(({ headers }) => [
      headers['webhook-id'],
      headers['webhook-attempt'],
    ]);
    expect(sent).toEqual([
      [eventId, '1'],
      [eventId, '2'],
    ]);
    expect(at('/again')[1]?.rawBody).toEqual(at('/again')[0]?.rawBody);
    expect(await waiting()).toBe(0);
    expect((await app.deliveries(webhook)).length).toBe(1);
  });

  it('affects nothing else when it fails, not even with 410', async () => {
    const [webhook, { id }] = await delivered('/fails');
    for (const [count, status] of [
      [2, 500],
      [3, 410],
    ] as const) {
      receiver.answerWith(status);
      expect((await retry(id)).status).toBe(202);
      const { attempts, ...after } = await afterAttempts(id, count);
      expect(after).toMatchObject({ status: 'succeeded', attemptCount: count });
      expect(attempts.at(-1)).toMatchObject({ manual: true, statusCode: status });
    }
    receiver.answerWith(200);
    const { body } = await app.call('GET', `/webhooks/${webhook.id}`);
    expect(body).toMatchObject({ status: 'active', consecutiveFailures: 0 });
    const letters = await app.call('GET', `/dead-letters?webhookId=${webhook.id}`);
    expect(letters.body.data).toEqual([]);
  });

  it('is one attempt however often it is requested meanwhile, and the delivery stays succeeded', async () => {
    const [, { id }] = await delivered('/held');
    let answer = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      receiver.answerWith((_, response) => {
        answer = () => void response.writeHead(200).end();
        resolve();
      });
    });
    const all = await Promise.all([retry(id), retry(id), retry(id)]);
    expect(all.map(({ status }) => status)).toEqual([202, 202, 202]);
    await isAsked;
    expect((await retry(id)).body.status).toBe('succeeded');
    answer();
    await afterAttempts(id, 2);
    receiver.answerWith(200);
    await retry(id);
    expect((await afterAttempts(id, 3)).attempts).toHaveLength(3);
    expect(at('/held')).toHaveLength(3);
  });

  it('is rejected while its webhook is paused, and waits if it is paused in between', async () => {
    const [webhook, { id }] = await delivered('/paused');
    const state = (name: string): Promise<TestResponse> =>
      app.call('POST', `/webhooks/${webhook.id}/${name}`);
    await state('pause');
    expect(await retry(id)).toMatchObject({
      status: 409,
      body: { type: expect.stringMatching(/webhook_not_active/) },
    });
    // As if the pause had come between the request and the attempt.
    await app.database.query(
      `INSERT INTO webhook_resends (delivery_id, subscription_id, requested_at) VALUES ($1, $2, now())`,
      [id, webhook.id],
    );
    const [other, { id: otherId }] = await delivered('/meanwhile');
    await retry(otherId);
    await afterAttempts(otherId, 2);
    expect(at('/paused')).toHaveLength(1);
    await state('resume');
    await afterAttempts(id, 2);
    expect((await app.call('DELETE', `/webhooks/${other.id}`)).status).toBe(204);
    expect((await retry(otherId)).body.type).toMatch(/webhook_deleted/);
  });

  it('is deleted with its webhook', async () => {
    const [webhook, { id }] = await delivered('/gone');
    await app.call('POST', `/webhooks/${webhook.id}/pause`);
    await app.database.query(
      `INSERT INTO webhook_resends (delivery_id, subscription_id, requested_at) VALUES ($1, $2, now())`,
      [id, webhook.id],
    );
    await app.call('DELETE', `/webhooks/${webhook.id}`);
    expect(await waiting()).toBe(0);
    expect(at('/gone')).toHaveLength(1);
  });

  it('is dropped when the database keeps rejecting its attempt, and is sent only once', async () => {
    const [, { id }] = await delivered('/rejected');
    await app.database.query(
      `ALTER TABLE webhook_attempts ADD CONSTRAINT no_resends CHECK (NOT manual) NOT VALID`,
    );
    try {
      await retry(id);
      await eventually(async () => (await waiting()) === 0);
    } finally {
      await app.database.query(`ALTER TABLE webhook_attempts DROP CONSTRAINT no_resends`);
    }
    expect(at('/rejected')).toHaveLength(2);
    expect(await read(id)).toMatchObject({ status: 'succeeded', attemptCount: 1 });
    await retry(id);
    await afterAttempts(id, 2);
  });

  it('does not hold the later events of an ordered webhook, nor other webhooks', async () => {
    const [ordered, first] = await delivered('/ordered', { ordering: 'aggregate' });
    let release = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      receiver.answerWith((request, response) => {
        if (request.headers['webhook-attempt'] === '2') {
          release = () => void response.writeHead(200).end();
          resolve();
        } else response.writeHead(200).end();
      });
    });
    await retry(first.id);
    await isAsked;
    await app.publish(20);
    await eventually(
      async () => (await app.deliveries(ordered, '&status=succeeded')).length === 21,
    );
    release();
    await afterAttempts(first.id, 2);
  });

  it('respects the limits of its webhook', async () => {
    const limits = { rateLimit: 1000, concurrency: 1 };
    const [webhook] = await delivered('/limited', limits);
    await app.publish(4);
    await eventually(async () => (await app.deliveries(webhook, '&status=succeeded')).length === 5);
    let underWay = 0;
    let most = 0;
    receiver.answerWith(({ path }, response) => {
      const isLimited = path === '/limited';
      if (isLimited) underWay += 1;
      most = Math.max(most, underWay);
      setImmediate(() => {
        if (isLimited) underWay -= 1;
        response.writeHead(200).end();
      });
    });
    const ids = (await app.deliveries(webhook)).map(({ id }) => id as string);
    await Promise.all(ids.map(retry));
    await app.publish(20);
    for (const id of ids) await afterAttempts(id, 2);
    await eventually(
      async () => (await app.deliveries(webhook, '&status=succeeded')).length === 25,
    );
    expect(most).toBe(1);
  });

  it('is rejected once its event has expired', async () => {
    const [, { id }] = await delivered('/old');
    await app.database.query(`UPDATE webhook_deliveries SET position = 900000000 WHERE id = $1`, [
      id,
    ]);
    expect((await retry(id)).body.type).toMatch(/event_not_kept/);
  });

  it.each(['cancelled', 'held', 'dead', 'delivering'])(
    'is refused for a delivery that is %s',
    async (status) => {
      const [, { id }] = await delivered(`/${status}`);
      await app.database.query(
        `UPDATE webhook_deliveries SET status = $2, lease_until = now() + interval '1 hour' WHERE id = $1`,
        [id, status],
      );
      expect((await retry(id)).body.type).toMatch(/not_retryable/);
      await app.database.query(`UPDATE webhook_deliveries SET status = 'succeeded' WHERE id = $1`, [
        id,
      ]);
    },
  );
});

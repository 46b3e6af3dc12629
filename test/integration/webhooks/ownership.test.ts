import type { ServerResponse } from 'node:http';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { startTestApp } from '../../support/app.js';
import type { TestResponse } from '../../support/app.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../../support/delivering-app.js';
import { eventually } from '../../support/eventually.js';
import { ManualClock } from '../../support/manual-clock.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { startReceiver } from '../../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../../support/receiver.js';
import { makeKey } from './webhooks-app.js';

jest.setTimeout(60_000);

const isChallenge = ({ json }: ReceivedRequest): boolean => json?.type === 'webhook.verification';
const echo = (request: ReceivedRequest, response: ServerResponse): void => {
  response.end(isChallenge(request) ? JSON.stringify({ challenge: request.json.challenge }) : '');
};

const databases: TestDatabase[] = [];
const emptyDatabase = async (): Promise<string> => {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
};

describe('the ownership challenge of a URL', () => {
  const clock = new ManualClock(new Date());
  let app: DeliveringApp;
  let receiver: Receiver;

  beforeAll(async () => {
    app = await startDeliveringApp({ clock, settings: { WEBHOOK_VERIFY: 'true' } });
  });
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await app.database.query(`UPDATE webhook_subscriptions SET deleted_at = now()`);
    await receiver.close();
  });
  afterAll(async () => {
    await app.close();
    for (const database of databases) await database.drop();
  });

  const read = async ({ id }: Webhook): Promise<TestResponse['body']> =>
    (await app.call('GET', `/webhooks/${id}`)).body;
  const has = async (webhook: Webhook, status: string): Promise<TestResponse['body']> =>
    await eventually(async () => {
      const found = await read(webhook);
      return found.status === status && found;
    });
  const challenges = (): ReceivedRequest[] => receiver.requests.filter(isChallenge);
  const asked = async (times: number): Promise<void> => {
    await eventually(() => challenges().length === times);
  };
  const post = (webhook: Webhook, action: string, more = {}): Promise<TestResponse> =>
    app.call('POST', `/webhooks/${webhook.id}/${action}`, more);
  const patch = (webhook: Webhook, body: unknown): Promise<TestResponse> =>
    app.call('PATCH', `/webhooks/${webhook.id}`, { body });

  it('is signed, and the webhook is disabled until the receiver echoes it', async () => {
    receiver.answerWith(echo);
    const webhook = await app.subscribe(`${receiver.url}/hook`, { headers: { 'x-token': 't' } });
    expect(webhook).toMatchObject({
      status: 'disabled',
      disabledReason: expect.stringContaining('not verified'),
    });
    expect(await has(webhook, 'active')).toMatchObject({ disabledReason: null });
    const [request, ...others] = receiver.requests;
    expect(others).toEqual([]);
    expect(request?.json).toEqual({
      type: 'webhook.verification',
      timestamp: clock.now().toISOString(),
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      webhookId: webhook.id,
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^Tidings\//),
      'x-token': 't',
    });
    const headers = request!.headers as Record<string, string>;
    new Verifier(webhook.secret).verify(request!.rawBody.toString(), headers);
    const { data } = (await app.call('GET', `/webhooks/${webhook.id}/status-changes`)).body;
    expect(data).toMatchObject([
      { from: 'disabled', to: 'active', cause: 'verified', actor: 'system' },
    ]);
  });

  it('may be echoed as text', async () => {
    receiver.answerWith((request, response) => response.end(request.json.challenge));
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    expect((await has(webhook, 'active')).disabledReason).toBeNull();
  });

  it('is repeated over minutes, and the webhook gets no event meanwhile', async () => {
    receiver.answerWith(200);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    const [event] = await app.publish(1);
    await app.delivery(webhook, ({ status }) => status === 'held');
    await asked(1);
    clock.advance(30_000);
    await asked(2);
    receiver.answerWith(500);
    clock.advance(120_000);
    await asked(3);
    receiver.answerWith(echo);
    clock.advance(299_000);
    const { status } = await read(webhook);
    expect(status).toBe('disabled');
    clock.advance(1_000);
    await has(webhook, 'active');
    await app.delivery(webhook, (delivery) => delivery.status === 'succeeded');
    expect(receiver.requests.at(-1)?.headers['webhook-id']).toBe(event);
    expect(new Set(challenges().map(({ json }) => json.challenge)).size).toBe(4);
  });

  it('is not repeated after the last attempt, until the owner enables the webhook', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    for (const [times, wait] of [30_000, 120_000, 300_000, 3_600_000].entries()) {
      await asked(times + 1);
      clock.advance(wait);
    }
    const [{ due }] = await app.database.query(
      `SELECT count(*)::int AS due FROM webhook_verifications WHERE next_attempt_at IS NOT NULL
       AND subscription_id = $1`,
      [webhook.id],
    );
    expect([due, challenges().length]).toEqual([0, 4]);
    receiver.answerWith(echo);
    expect(await post(webhook, 'enable')).toMatchObject({
      status: 200,
      body: { status: 'active' },
    });
  });

  it('leaves the webhook disabled when enable gets no echo, and the error shows the response', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await asked(1);
    receiver.answerWith(503);
    const before = await read(webhook);
    expect(await post(webhook, 'enable')).toMatchObject({
      status: 422,
      body: {
        detail: expect.stringContaining('HTTP 503 (Service Unavailable)'),
        errors: [{ path: 'url', message: expect.stringContaining('503') }],
      },
    });
    receiver.answerWith((_request, response) => response.end('ok'));
    expect((await post(webhook, 'enable')).body.detail).toContain('without the challenge');
    expect(await read(webhook)).toEqual(before);
  });

  it('cannot be bypassed', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await app.publish(1);
    await app.delivery(webhook, ({ status }) => status === 'held');
    expect((await patch(webhook, { active: true })).status).toBe(409);
    expect((await post(webhook, 'resume')).status).toBe(409);
    expect((await post(webhook, 'pause')).status).toBe(409);
    await patch(webhook, { active: false, description: 'x' });
    expect((await patch(webhook, { active: true })).status).toBe(409);
    await post(webhook, 'recover', { body: { since: 0 } });
    await app.delivery(webhook, ({ status }) => status === 'held');
    expect((await read(webhook)).status).toBe('disabled');
    expect(receiver.requests.filter((request) => !isChallenge(request))).toEqual([]);
  });

  it('is sent even if the process that accepted the URL is gone', async () => {
    receiver.answerWith(echo);
    const settings = { WEBHOOK_VERIFY: 'true', ROLES: 'api' };
    const api = await startTestApp({ databaseUrl: await emptyDatabase(), settings });
    const body = { url: `${receiver.url}/hook`, eventTypes: ['*'] };
    const { id } = (await api.call('POST', '/webhooks', { body })).body;
    const { databaseUrl } = api;
    await api.close();
    expect(challenges()).toEqual([]);
    const next = await startTestApp({
      databaseUrl,
      settings: { ...settings, ROLES: 'api,worker' },
    });
    try {
      await eventually(
        async () => (await next.call('GET', `/webhooks/${id}`)).body.status === 'active',
      );
    } finally {
      await next.close();
    }
  });

  it('is sent again when the URL changes, and only then', async () => {
    receiver.answerWith(echo);
    const webhook = await app.subscribe(`${receiver.url}/a`);
    const active = await has(webhook, 'active');
    const same = await patch(webhook, { url: active.url, description: 'x' });
    expect(same.body.status).toBe('active');
    receiver.answerWith(200);
    const changed = await patch(webhook, { url: `${receiver.url}/b` });
    expect(changed).toMatchObject({ status: 200, body: { status: 'disabled' } });
    expect(changed.headers.get('etag')).toBe(
      (await app.call('GET', `/webhooks/${webhook.id}`)).headers.get('etag'),
    );
    await asked(2);
    expect(challenges().map(({ path }) => path)).toEqual(['/a', '/b']);
    await app.publish(1);
    await app.delivery(webhook, ({ status }) => status === 'held');
    receiver.answerWith(echo);
    clock.advance(30_000);
    await has(webhook, 'active');
    await app.delivery(webhook, ({ status }) => status === 'succeeded');
  });

  it('leaves a webhook paused that its owner has paused', async () => {
    receiver.answerWith(echo);
    const made = await app.subscribe(`${receiver.url}/hook`, { active: false });
    expect(made).toMatchObject({ status: 'disabled' });
    await has(made, 'paused');
    await patch(made, { url: `${receiver.url}/other` });
    await has(made, 'paused');
    await post(made, 'resume');
    expect((await read(made)).status).toBe('active');
  });

  it('is sent when a disabled webhook with a new URL is enabled', async () => {
    receiver.answerWith(echo);
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await has(webhook, 'active');
    receiver.answerWith(410);
    await app.publish(1);
    const { disabledReason } = await has(webhook, 'disabled');
    expect((await patch(webhook, { url: `${receiver.url}/new` })).body).toMatchObject({
      status: 'disabled',
      disabledReason,
    });
    expect((await patch(webhook, { active: true })).status).toBe(409);
    expect((await post(webhook, 'enable')).status).toBe(422);
    receiver.answerWith(echo);
    expect((await post(webhook, 'enable')).body.status).toBe('active');
  });

  it('is sent through the same guard as deliveries', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await asked(1);
    const sql = `UPDATE webhook_subscriptions SET url = 'http://10.0.0.7/hook', revision = 9 WHERE id = $1`;
    await app.database.query(sql, [webhook.id]);
    expect((await post(webhook, 'enable')).body.detail).toContain('the destination is not allowed');
  });

  it('is not sent for a caller without the scope, nor for a webhook of another tenant', async () => {
    const webhook = await app.subscribe(`${receiver.url}/hook`);
    await asked(1);
    const reader = await makeKey(app, 'default', ['webhooks:read']);
    const other = await makeKey(app, 'other');
    expect((await post(webhook, 'enable', { key: reader })).status).toBe(403);
    expect((await post(webhook, 'enable', { key: other })).status).toBe(404);
    expect((await post(webhook, 'enable', { key: null })).status).toBe(401);
    expect(challenges()).toHaveLength(1);
  });
});

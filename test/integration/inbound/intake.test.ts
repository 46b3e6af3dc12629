import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import {
  fromGitHub,
  fromPayments,
  fromStripe,
  GITHUB_SECRET,
  PAYMENTS_KEY,
  payment,
  send,
  STRIPE_SECRET,
} from './providers.js';
import type { Sent } from './providers.js';

const OLD_KEY = Buffer.alloc(24, 1);
const whsec = (key: Buffer): string => `whsec_${key.toString('base64')}`;
const defined = (headers: Record<string, string | string[] | undefined>): Sent['headers'] =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
const ORDER = '0190b0a0-0000-7000-8000-000000000001';

describe('an inbound webhook', () => {
  let api: TestApp;
  let database: DataSource;

  beforeAll(async () => {
    // No process has the role `worker`, so stored messages stay pending.
    api = await startTestApp({
      settings: {
        ROLES: 'api',
        INBOUND_PAYMENTS_SECRET: `${whsec(PAYMENTS_KEY)},${whsec(OLD_KEY)}`,
        INBOUND_STRIPE_SECRET: `old,${STRIPE_SECRET}`,
        INBOUND_GITHUB_SECRET: `${GITHUB_SECRET},old`,
      },
    });
    database = api.app.get(DataSource);
  });
  afterAll(() => api.close());
  beforeEach(() => database.query('TRUNCATE inbound_messages'));

  const stored = (): Promise<Record<string, unknown>[]> =>
    database.query(
      `SELECT provider, message_id, convert_from(body, 'UTF8') AS body, headers, state
       FROM inbound_messages ORDER BY id`,
    );
  const statuses = async (provider: string, messages: readonly Sent[]): Promise<number[]> => {
    const answers = await Promise.all(messages.map((message) => send(api, provider, message)));
    return answers.map(({ status }) => status);
  };

  it('is stored byte for byte, and gets 202 without a body', async () => {
    const body = '{ "type":"payment.succeeded",\n"data":{} }';
    const message = fromPayments(body, { id: 'msg_1' });
    expect(await send(api, 'payments', message)).toEqual({ status: 202, body: '' });
    expect(await stored()).toEqual([
      {
        provider: 'payments',
        message_id: 'msg_1',
        body,
        headers: {
          'content-type': 'application/json',
          'webhook-timestamp': message.headers['webhook-timestamp'],
        },
        state: 'pending',
      },
    ]);
  });

  it.each([
    'application/json; charset=utf-8',
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/octet-stream',
    'no media type at all',
  ])('may be of the content type %s', async (contentType) => {
    const headers = { 'content-type': contentType };
    expect((await send(api, 'payments', fromPayments('\xff{'), headers)).status).toBe(202);
    expect((await send(api, 'payments', fromPayments(''), headers)).status).toBe(202);
  });

  it('may have no content type and no body', async () => {
    expect((await send(api, 'payments', fromPayments('{}'), {})).status).toBe(202);
    expect((await send(api, 'payments', fromPayments(''), {})).status).toBe(202);
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    ['a changed body', (): Sent => ({ ...fromPayments('{}'), body: '{} ' })],
    ['another key', (): Sent => fromPayments('{}', { key: Buffer.alloc(24, 9) })],
    ['no signature', (): Sent => ({ body: '{}', headers: {} })],
    ['no signature and no JSON', (): Sent => ({ body: '{"a":', headers: {} })],
    ['an old timestamp', (): Sent => fromPayments('{}', { at: new Date(Date.now() - 310_000) })],
    [
      'a timestamp in the future',
      (): Sent => fromPayments('{}', { at: new Date(Date.now() + 310_000) }),
    ],
    [
      'the signature twice',
      (): Sent => {
        const { headers, body } = fromPayments('{}');
        const signature = String(headers['webhook-signature']);
        return { body, headers: { ...headers, 'webhook-signature': [signature, signature] } };
      },
    ],
    [
      'the id twice',
      (): Sent => {
        const { headers, body } = fromPayments('{}', { id: 'a, a' });
        return { body, headers: { ...headers, 'webhook-id': ['a', 'a'] } };
      },
    ],
    [
      'an empty signature',
      (): Sent => {
        const { headers, body } = fromPayments('{}');
        return { body, headers: { ...headers, 'webhook-signature': '' } };
      },
    ],
  ])('with %s is answered 401 and not stored', async (_case, message) => {
    const answer = await send(api, 'payments', message());
    expect(answer).toMatchObject({
      status: 401,
      body: { status: 401, type: expect.stringMatching('invalid_signature') },
    });
    expect(await stored()).toEqual([]);
  });

  it("is not authenticated by another provider's signature or by an API key", async () => {
    const body = '{"id":"evt_1","type":"a"}';
    expect(await statuses('stripe', [fromPayments(body), fromGitHub(body)])).toEqual([401, 401]);
    expect(await statuses('github', [fromPayments(body), fromStripe(body)])).toEqual([401, 401]);
    const answer = await api.call('POST', '/inbound/payments', { body: {} });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toBe('Webhook-Signature');
  });

  it('of an unknown provider is not found', async () => {
    for (const provider of ['paypal', 'Payments', '__proto__', 'toString']) {
      expect((await send(api, provider, fromPayments('{}'))).status).toBe(404);
    }
    expect((await api.call('GET', '/inbound/payments')).status).toBe(405);
  });

  it('may have up to 1 MiB', async () => {
    const MIB = 1024 * 1024;
    expect((await send(api, 'payments', fromPayments('x'.repeat(MIB)))).status).toBe(202);
    const answer = await send(api, 'payments', fromPayments('x'.repeat(MIB + 1)));
    expect(answer).toMatchObject({ status: 413, body: { status: 413 } });
    expect(await stored()).toHaveLength(1);
  });

  it('is accepted with the old and the new secret during a rotation', async () => {
    const old = { secret: 'old' };
    expect(
      await statuses('payments', [fromPayments('{}'), fromPayments('{}', { key: OLD_KEY })]),
    ).toEqual([202, 202]);
    expect(await statuses('stripe', [fromStripe('{}'), fromStripe('{"a":1}', old)])).toEqual([
      202, 202,
    ]);
    expect(await statuses('github', [fromGitHub('{}'), fromGitHub('{"a":1}', old)])).toEqual([
      202, 202,
    ]);
    expect(await stored()).toHaveLength(6);
  });

  it.each([
    ['stripe', 'stripe-signature', (): Sent => fromStripe('{"id":"evt_blank"}')],
    ['payments', 'webhook-signature', (): Sent => fromPayments('{}')],
    ['github', 'x-hub-signature-256', (): Sent => fromGitHub('{}')],
  ])('of %s may have blanks in and around %s', async (provider, name, message) => {
    const { headers, body } = message();
    const value = String(headers[name]).replaceAll(',v1', ', v1');
    const list = name === 'webhook-signature' ? `v1,AAAA   ${String(headers[name])}` : value;
    const padded = { ...headers, [name]: undefined, [name.toUpperCase()]: ` \t${list} \t` };
    expect(await statuses(provider, [{ body, headers: defined(padded) }])).toEqual([202]);
    expect(await stored()).toHaveLength(1);
  });

  it('with a byte-order mark is verified and stored with it', async () => {
    const marked = '\uFEFF{"id":"evt_marked","type":"a"}';
    const bare = marked.slice(1);
    expect(await statuses('stripe', [fromStripe(marked)])).toEqual([202]);
    expect(await statuses('stripe', [{ ...fromStripe(bare), body: marked }])).toEqual([401]);
    expect(await statuses('stripe', [{ ...fromStripe(marked), body: bare }])).toEqual([401]);
    expect(await stored()).toMatchObject([{ message_id: 'evt_marked', body: marked }]);
  });

  it('is stored once, however often and concurrently it is repeated', async () => {
    const message = fromPayments(payment(ORDER), { id: 'msg_1' });
    const all = await statuses('payments', Array<Sent>(20).fill(message));
    expect(new Set(all)).toEqual(new Set([202]));
    // Signed again, as a retry of a sender is.
    const retry = fromPayments(payment(ORDER), { id: 'msg_1', at: new Date(Date.now() + 5_000) });
    expect(await statuses('payments', [retry])).toEqual([202]);
    expect(await stored()).toHaveLength(1);
  });

  it('with another id is another message, whatever its content', async () => {
    await statuses('payments', [fromPayments('{}'), fromPayments('{}')]);
    expect(await stored()).toHaveLength(2);
  });

  it('from Stripe is identified by the id of its event', async () => {
    const event = { id: 'evt_1', type: 'charge.succeeded' };
    expect(await statuses('stripe', [fromStripe(event), fromStripe({ ...event, livemode: true })]))
      // The content of the second differs, but its id is the same.
      .toEqual([202, 202]);
    expect(await stored()).toMatchObject([{ provider: 'stripe', message_id: 'evt_1' }]);
  });

  it('from GitHub is identified by its delivery and by its bytes, since only these are signed', async () => {
    const first = fromGitHub('{"ref":"main"}', { delivery: 'delivery-1' });
    const caught = { ...first, headers: { ...first.headers, 'x-github-delivery': 'delivery-2' } };
    const asOther = { ...caught, headers: { ...caught.headers, 'x-github-event': 'release' } };
    for (const message of [first, first, caught, asOther]) {
      expect(await statuses('github', [message])).toEqual([202]);
    }
    expect(await stored()).toMatchObject([
      { message_id: 'delivery-1', headers: { 'x-github-event': 'push' } },
    ]);
    await statuses('github', [fromGitHub('{"ref":"dev"}')]);
    expect(await stored()).toHaveLength(2);
  });

  it('ignores an Idempotency-Key: each message is stored', async () => {
    const { body } = await api.call('POST', '/api-keys', {
      body: { name: 'a partner', scopes: ['orders:read'] },
    });
    const headers = { authorization: `Bearer ${body.key}`, 'idempotency-key': 'same' };
    for (const n of [1, 2]) {
      expect((await send(api, 'payments', fromPayments({ n }), headers)).status).toBe(202);
    }
    expect(await stored()).toHaveLength(2);
  });
});

describe('without a secret', () => {
  it('a provider is not found, and the others work', async () => {
    const settings = {
      ROLES: 'api',
      INBOUND_GITHUB_SECRET: GITHUB_SECRET,
      INBOUND_STRIPE_SECRET: ',',
    };
    const api = await startTestApp({ settings });
    try {
      expect((await send(api, 'payments', fromPayments('{}'))).status).toBe(404);
      expect((await send(api, 'stripe', fromStripe('{}', { secret: '' }))).status).toBe(404);
      expect((await send(api, 'github', fromGitHub('{}'))).status).toBe(202);
    } finally {
      await api.close();
    }
  });
});

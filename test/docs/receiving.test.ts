import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook as Signer } from 'standardwebhooks';
import { startDeliveringApp } from '../support/delivering-app.js';
import type { DeliveringApp, Webhook } from '../support/delivering-app.js';
import { eventually } from '../support/eventually.js';
import { startReceiver } from '../support/receiver.js';
import type { ReceivedRequest, Receiver } from '../support/receiver.js';
import { isInstalled, PROGRAMS } from './receiving-programs.js';
import { codeUnder, ReceivingServer } from './receiving-server.js';

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

type SignedHeaders = Readonly<Record<(typeof NAMES)[number], string>>;

function signedHeaders(request: ReceivedRequest): SignedHeaders {
  const entries = NAMES.map((name) => [name, String(request.headers[name])]);
  return Object.fromEntries(entries) as SignedHeaders;
}

describe('the programs of docs/receiving.md', () => {
  let app: DeliveringApp;
  let receiver: Receiver;
  let webhook: Webhook;
  let oldSecret: string;
  let request: ReceivedRequest;
  let server: ReceivingServer | undefined;

  beforeAll(async () => {
    app = await startDeliveringApp();
    receiver = await startReceiver();
    const created = await app.subscribe(`${receiver.url}/hook`);
    oldSecret = created.secret;
    // With an overlap, so that there are two signatures.
    const rotated = await app.call('POST', `/webhooks/${created.id}/rotate-secret`, { body: {} });
    webhook = rotated.body;
    const items = [{ sku: 'mug', quantity: 1, unitPrice: 1250 }];
    // Text that differs once it is parsed and serialised, or decoded in another encoding.
    const body = { customerId: 'c-1', currency: 'EUR', items, note: 'Für Zoë: 雪 \\u2713 \u2713' };
    await app.call('POST', '/orders', { body });
    request = await eventually(() => receiver.requests[0]);
  });
  afterEach(() => server?.stop());
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it.each(PROGRAMS.filter(isInstalled))(
    'accept a genuine delivery with either secret, and reject all else: $name',
    async (program) => {
      server = new ReceivingServer(program);
      await server.start(webhook.secret);
      const genuine = signedHeaders(request);
      const { rawBody } = request;
      const [first, second] = genuine['webhook-signature'].split(' ');
      for (const signature of [`${first} ${second}`, `v1a,AA== ${second} ${first}`]) {
        const { status } = await server.post(
          { ...genuine, 'webhook-signature': signature },
          rawBody,
        );
        expect([signature, status < 300]).toEqual([signature, true]);
      }

      const challenge = JSON.stringify({ type: 'webhook.verification', challenge: 'kq3vX0hJ' });
      const echoed = await server.post(signed(challenge, webhook.secret), challenge);
      expect(echoed).toMatchObject({ status: 200, text: 'kq3vX0hJ' });

      const otherSecret = `whsec_${Buffer.alloc(32).toString('base64')}`;
      const rejected: [object, string | Buffer][] = [
        [signed(challenge, otherSecret), challenge],
        [genuine, Buffer.concat([rawBody, Buffer.from(' ')])],
        [genuine, JSON.stringify(JSON.parse(rawBody.toString()), null, 1)],
        [{ ...genuine, 'webhook-id': 'other' }, rawBody],
        [{ ...genuine, 'webhook-timestamp': '1700000000' }, rawBody],
        [signed(challenge, webhook.secret, Date.now() - 301_000), challenge],
        [signed(challenge, webhook.secret, Date.now() + 310_000), challenge],
        [{ ...genuine, 'webhook-signature': 'v1,' }, rawBody],
        [{ ...genuine, 'webhook-signature': 'v1' }, rawBody],
        [{}, rawBody],
        [{}, ''],
      ];
      for (const [headers, body] of rejected) {
        const { status } = await server.post(headers as SignedHeaders, body);
        expect([headers, body, status]).toEqual([headers, body, 401]);
      }
    },
    // Go compiles its standard library on a machine where it was never used.
    240_000,
  );

  for (const { name } of PROGRAMS.filter((program) => !isInstalled(program))) {
    it.todo(`are not run with ${name}, since it is not installed`);
  }

  it('check a message in the shell', () => {
    const check = (secret: string, change: Readonly<Record<string, string>> = {}): number | null =>
      spawnSync('sh', ['-c', codeUnder('### Shell')], {
        input: request.rawBody,
        env: {
          PATH: process.env['PATH'],
          WEBHOOK_ID: String(request.headers['webhook-id']),
          WEBHOOK_TIMESTAMP: String(request.headers['webhook-timestamp']),
          WEBHOOK_SIGNATURE: String(request.headers['webhook-signature']),
          WEBHOOK_SECRET: secret,
          ...change,
        },
      }).status;
    expect([check(webhook.secret), check(oldSecret)]).toEqual([0, 0]);
    expect(check(`whsec_${Buffer.alloc(32).toString('base64')}`)).toBe(1);
    expect(check(webhook.secret, { WEBHOOK_ID: 'other' })).toBe(1);
    expect(check(webhook.secret, { WEBHOOK_TIMESTAMP: '1700000000' })).toBe(1);
  });

  it('are linked from the README', () => {
    const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
    expect(readFileSync(readme, 'utf8')).toContain('(docs/receiving.md)');
  });
});

function signed(body: string, secret: string, at = Date.now()): SignedHeaders {
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Signer(secret).sign('msg_1', new Date(at), body),
  };
}

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { Resolver } from '../../../../src/webhooks/destinations/index.js';
import { WebhookSender } from '../../../../src/webhooks/sending/index.js';
import type { SendResult } from '../../../../src/webhooks/sending/index.js';
import { startTestApp } from '../../../support/app.js';
import type { TestApp } from '../../../support/app.js';
import { fuzzCase } from './bodies.js';
import type { FuzzCase } from './bodies.js';

jest.setTimeout(900_000);

/** Concurrent requests; each changes its own webhook. */
const BATCH = 50;
const BATCHES = 200;

interface Answer {
  readonly status: number;
  readonly errors: unknown;
}

class OneHost extends Resolver {
  override resolve(hostname: string): Promise<readonly string[]> {
    const isKnown = hostname === 'receiver.example';
    return isKnown ? Promise.resolve(['93.184.216.34']) : Promise.reject(new Error('no such host'));
  }
}

/** Sends nothing over the network. */
class NoNetwork extends WebhookSender {
  override send(): Promise<SendResult> {
    return Promise.resolve({
      statusCode: 200,
      errorClass: null,
      error: null,
      errorDetail: null,
      responseHeaders: {},
      responseBody: '',
      resolvedAddress: null,
      durationMs: 1,
      timings: { dns: null, connect: null, tls: null, firstByte: null, total: 1 },
    });
  }

  override close(): void {}
}

describe('request bodies of the webhooks API', () => {
  let app: TestApp;
  let ids: string[];

  beforeAll(async () => {
    app = await startTestApp({
      settings: { ROLES: 'api', WEBHOOK_ALLOW_HTTP: 'false', WEBHOOK_ALLOWED_CIDRS: '' },
      overrides: [
        { provide: Resolver, useValue: new OneHost() },
        { provide: WebhookSender, useValue: new NoNetwork() },
      ],
    });
    const body = { url: 'https://receiver.example/hook', eventTypes: ['*'] };
    const made = Array.from({ length: BATCH }, () => app.call('POST', '/webhooks', { body }));
    ids = (await Promise.all(made)).map((answer) => answer.body.id);
  });
  afterAll(() => app.close());

  const send = async ({ call, body }: FuzzCase, id: string): Promise<Answer> => {
    const path = call === 'create' || call === 'change' ? '' : `/${call}`;
    const method = call === 'change' ? 'PATCH' : 'POST';
    const url = call === 'create' ? '/webhooks' : `/webhooks/${id}${path}`;
    const answer = await app.call(method, url, { body });
    return { status: answer.status, errors: answer.body?.errors };
  };
  /** Each webhook of the batch as stored, and the number of webhooks and recoveries. */
  const state = async (): Promise<{ rows: string[]; webhooks: number; recoveries: number }> => {
    const [found] = await app.app.get(DataSource).query(
      `SELECT (SELECT json_agg(row_to_json(w)::text ORDER BY array_position($1::uuid[], id))
               FROM webhook_subscriptions AS w WHERE id = ANY ($1)) AS rows,
              (SELECT count(*)::int FROM webhook_subscriptions) AS webhooks,
              (SELECT count(*)::int FROM webhook_recoveries) AS recoveries`,
      [ids],
    );
    return found;
  };

  it(`cause no server error, and a rejection names a path and changes nothing: ${BATCH * BATCHES} cases`, async () => {
    const seen = new Map<string, number>();
    const batches = fc.array(fuzzCase, { minLength: BATCH, maxLength: BATCH });
    await fc.assert(
      fc.asyncProperty(batches, async (cases) => {
        const before = await state();
        const answers = await Promise.all(cases.map((one, index) => send(one, ids[index]!)));
        const after = await state();
        for (const [index, { status, errors }] of answers.entries()) {
          const one = cases[index]!;
          seen.set(`${one.call} ${status}`, (seen.get(`${one.call} ${status}`) ?? 0) + 1);
          if (status >= 500) throw new Error(`${status} for ${JSON.stringify(one)}`);
          if (status >= 400 && after.rows[index] !== before.rows[index]) {
            throw new Error(`${status}, and a change, for ${JSON.stringify(one)}`);
          }
          if ((status === 400 || status === 422) && !saysWhere(errors)) {
            throw new Error(`${status} with ${JSON.stringify(errors)} for ${JSON.stringify(one)}`);
          }
        }
        const made = (call: FuzzCase['call']): number =>
          answers.filter(({ status }, i) => cases[i]!.call === call && status < 300).length;
        expect(after.webhooks - before.webhooks).toBe(made('create'));
        expect(after.recoveries - before.recoveries).toBe(made('recover'));
      }),
      { numRuns: BATCHES, endOnFailure: true },
    );
    // Not every case is rejected early: each kind of response occurs.
    const kinds = [
      'create 201',
      'create 400',
      'create 422',
      'change 200',
      'change 400',
      'change 422',
    ];
    expect([...seen.keys()]).toEqual(expect.arrayContaining(kinds));
  });
});

function saysWhere(errors: unknown): boolean {
  if (!Array.isArray(errors) || errors.length === 0) return false;
  return errors.every(
    ({ path, message }: { path?: unknown; message?: unknown }) =>
      typeof path === 'string' && typeof message === 'string' && message !== '',
  );
}

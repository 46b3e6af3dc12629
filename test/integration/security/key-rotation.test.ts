import { createHash, randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook as Verifier } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { EncryptionKeyMissing } from '../../../src/security/index.js';
import { startTestApp } from '../../support/app.js';
import type { TestApp, TestResponse } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { startReceiver } from '../../support/receiver.js';
import type { Receiver } from '../../support/receiver.js';

jest.setTimeout(120_000);

const newKey = (): string => randomBytes(32).toString('base64');
const idOf = (key: string): string =>
  createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 8);
const [oldKey, key] = [newKey(), newKey()];

describe('a new ENCRYPTION_KEY', () => {
  let database: TestDatabase;
  let receiver: Receiver;
  let app: TestApp;
  let first: TestResponse;
  let secrets: string[];
  const headers = { 'idempotency-key': 'create' };
  const body = (): object => ({
    url: `${receiver.url}/hook`,
    eventTypes: ['order.*'],
    headers: { 'x-token': 'partner-token' },
  });
  const started: TestApp[] = [];

  const start = async (encryptionKey: string, more: object = {}): Promise<TestApp> => {
    const settings = { ENCRYPTION_KEY: encryptionKey, ...more };
    const process = await startTestApp({ databaseUrl: database.url, settings });
    started.push(process);
    return process;
  };
  const stop = async (): Promise<void> => {
    for (const process of started.splice(0)) await process.close();
  };
  const query = async <R>(sql: string): Promise<R[]> => await app.app.get(DataSource).query(sql);
  /** The ids of the keys under which values are sealed. */
  const keyIds = async (): Promise<string[]> => {
    const rows = await query<{ id: string }>(SEALED_UNDER);
    return rows.map(({ id }) => id);
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    receiver = await startReceiver();
    app = await start(oldKey);
    first = await app.call('POST', '/webhooks', { headers, body: body() });
    const { id, secret } = first.body;
    const rotated = await app.call('POST', `/webhooks/${id}/rotate-secret`, { body: {} });
    secrets = [rotated.body.secret, secret];
    await app.call('POST', '/webhooks', {
      body: { ...body(), signature: 'ed25519', active: false },
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await stop();
    await receiver.close();
    await database.drop();
  });

  it('reseals the values of the old key, which can then be removed', async () => {
    const log = jest.spyOn(Logger.prototype, 'log');
    const rows = `SELECT revision, updated_at FROM webhook_subscriptions ORDER BY id`;
    const before = await query(rows);
    expect(await keyIds()).toEqual([idOf(oldKey)]);
    await stop();
    app = await start(`${key},${oldKey}`);
    await eventually(async () => (await keyIds()).join() === idOf(key));
    await eventually(() =>
      log.mock.calls.find(([line]) => msgOf(line).startsWith('all secrets are sealed')),
    );
    expect(await query(rows)).toEqual(before);

    await stop();
    app = await start(key);
    await app.call('POST', '/orders', { body: ORDER });
    await eventually(() => receiver.requests.length === 1);
    const [request] = receiver.requests;
    expect(request?.headers['x-token']).toBe('partner-token');
    for (const secret of secrets) {
      new Verifier(secret).verify(
        request!.rawBody.toString(),
        request!.headers as Record<string, string>,
      );
    }
    const again = await app.call('POST', '/webhooks', { headers, body: body() });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
  });

  it('skips a locked webhook, and reseals it later', async () => {
    await stop();
    const holder = new DataSource({ type: 'postgres', url: database.url });
    await holder.initialize();
    const runner = holder.createQueryRunner();
    await runner.startTransaction();
    const { id } = first.body;
    await runner.query(`SELECT 1 FROM webhook_subscriptions WHERE id = $1 FOR UPDATE`, [id]);
    app = await start(`${key},${oldKey}`);
    await eventually(async () => (await keyIds()).includes(idOf(key)));
    expect(await keyIds()).toContain(idOf(oldKey));
    await runner.rollbackTransaction();
    await holder.destroy();
    await start(`${key},${oldKey}`);
    await eventually(async () => (await keyIds()).join() === idOf(key), 60_000);
  });

  it('leaves unreadable values alone, and reseals all others', async () => {
    const log = jest.spyOn(Logger.prototype, 'log');
    const { id } = first.body;
    const broken = JSON.stringify([{ sealed: `${idOf(oldKey)}.AAAA`, expiresAt: null }]);
    await query(`UPDATE webhook_subscriptions SET secrets = '${broken}' WHERE id = '${id}'`);
    await stop();
    app = await start(`${key},${oldKey}`);
    await eventually(() =>
      log.mock.calls.find(([line]) => msgOf(line).startsWith('all secrets are sealed')),
    );
    const [row] = await query<{ secrets: unknown }>(
      `SELECT secrets FROM webhook_subscriptions WHERE id = '${id}'`,
    );
    expect(row?.secrets).toEqual(JSON.parse(broken));
    expect(await keyIds()).toContain(idOf(key));
  });

  it('stops the start if it cannot open what is stored, unless the old one is lost', async () => {
    await stop();
    const refused = start(key);
    await expect(refused).rejects.toThrow(EncryptionKeyMissing);
    await expect(refused).rejects.toThrow(/\(idempotent responses: 1, webhooks: 2\)/);

    app = await start(key, { ENCRYPTION_KEY_LOST: 'true' });
    const { id } = first.body;
    await app.call('POST', `/webhooks/${id}/rotate-secret`, { body: {} });
    await app.call('PATCH', `/webhooks/${id}`, { body: { headers: { 'x-token': 'new' } } });
    expect((await app.call('POST', `/webhooks/${id}/test`)).status).toBe(200);
    expect(receiver.requests.at(-1)?.headers['x-token']).toBe('new');
  });

  it('cannot be removed too early: nothing is sent without it, and nothing lost', async () => {
    await stop();
    app = await start(key, { ENCRYPTION_KEY_LOST: 'true' });
    const { body: response } = await app.call('POST', `/webhooks/${first.body.id}/test`);
    expect(response.status).toBe(409);
    expect(await keyIds()).toEqual([idOf(oldKey)]);
  });
});

function msgOf(line: unknown): string {
  return (line as { msg?: string } | undefined)?.msg ?? '';
}

const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};

const SEALED_UNDER = `
  SELECT DISTINCT split_part(sealed, '.', 1) AS id FROM (
    SELECT jsonb_array_elements(secrets) ->> 'sealed' AS sealed FROM webhook_subscriptions
    UNION ALL
    SELECT value FROM webhook_subscriptions, jsonb_each_text(headers::jsonb)
    UNION ALL
    SELECT answer FROM idempotency_key
  ) AS values ORDER BY id`;

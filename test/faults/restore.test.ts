import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMIN_KEY, callApi } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { backupMethods } from '../support/postgres/backup.js';
import type { Backup } from '../support/postgres/backup.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { SseClient } from '../support/sse-client.js';
import { APPLICATION, kill, Processes } from './processes.js';

const COMMAND = fileURLToPath(new URL('../../scripts/log-restored.mjs', import.meta.url));
const ORDER = {
  customerId: 'c-1',
  currency: 'EUR',
  items: [{ sku: 'SKU-1', quantity: 2, unitPrice: 1250 }],
};

for (const { name, missing, backUp } of await backupMethods()) {
  // pg_dump may be older than the server of this run; `.ci/run` has a run with a matching one.
  const describeIfPossible = missing ? describe.skip : describe;
  describeIfPossible(`a restore from ${name}`, () => {
    let database: TestDatabase;
    let backup: Backup | undefined;
    let url = '';
    let clients: SseClient[] = [];
    const processes = new Processes();
    let stop: () => Promise<void>;

    beforeEach(async () => {
      database = await createTestDatabase();
    });
    afterEach(async () => {
      for (const client of clients) client.close();
      clients = [];
      await processes.end();
      await backup?.remove();
      await database.drop();
    });

    const start = async (): Promise<void> => {
      const { child, reported } = await processes.start(
        new URL('./crash-process.ts', import.meta.url),
        { ...APPLICATION, DATABASE_URL: database.url, ROLES: 'api,relay' },
      );
      url = String(reported);
      stop = () => kill(child);
    };
    const place = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        expect((await callApi(url, 'POST', '/orders', { body: ORDER })).status).toBe(201);
      }
    };
    const follow = async (lastEventId: string, path = '/events/stream'): Promise<SseClient> => {
      const client = await SseClient.connect(`${url}${path}`, { key: ADMIN_KEY, lastEventId });
      clients.push(client);
      return client;
    };
    const read = (after: string) => callApi(url, 'GET', `/events?limit=1000&after=${after}`);
    const logEndsAt = (position: number): Promise<unknown> =>
      eventually(async () => (await read('0')).body.data.at(-1)?.position === position);
    const markRestored = async (...args: string[]): Promise<string> => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: database.url };
      return (await promisify(execFile)(process.execPath, [COMMAND, ...args], { env })).stdout;
    };

    it('resets the clients that have seen lost events, and does not affect the others', async () => {
      await start();
      await place(5);
      await logEndsAt(5);
      await stop();
      backup = await backUp(database.url);

      await start();
      const lost = await follow('earliest');
      await place(4);
      await lost.received(9);
      expect(lost.lastEventId).toBe('9');
      const cursor = (await read('0')).body.nextCursor;
      await stop();

      await backup.restore();
      expect(await markRestored()).toContain('Epoch 1 of the log begins after position 5.\n');
      await start();
      // The log goes beyond what the clients have seen: by position alone they would miss four
      // events.
      await place(6);
      await logEndsAt(11);
      const truth = (await read('0')).body.data as { readonly eventId: string }[];

      const reset = await follow(lost.lastEventId);
      const ofCustomer = await follow(lost.lastEventId, '/events/orders/c-1');
      const goesOn = await follow('3');
      await place(2);
      for (const stream of [reset, ofCustomer]) {
        await stream.received(3);
        expect(stream.events).toMatchObject([
          { id: '11.1', type: 'stream.reset', data: { reason: 'restored', position: 11 } },
          { id: '12.1', type: 'order.created' },
          { id: '13.1', type: 'order.created' },
        ]);
      }
      await goesOn.received(10);
      expect(goesOn.events.map(({ id }) => id)).toEqual(
        Array.from({ length: 10 }, (_, n) => `${n + 4}.1`),
      );
      expect(goesOn.events.slice(0, 8).map(({ data }) => data.eventId)).toEqual(
        truth.slice(3).map(({ eventId }) => eventId),
      );
      expect(await read(cursor)).toMatchObject({
        status: 410,
        body: { code: 'resume_point_lost' },
      });
      const rest = (await read('5')).body;
      expect([rest.data.length, rest.nextCursor]).toEqual([8, '13.1']);

      // The backup does not contain epoch 1, so the operator specifies the next number.
      const before = reset.lastEventId;
      await stop();
      await backup.restore();
      expect(await markRestored('--epoch', '2')).toContain(
        'Epoch 2 of the log begins after position 5.\n',
      );
      await start();
      await place(9);
      await logEndsAt(14);
      const again = await follow(before);
      await again.received(1);
      expect(again.events).toMatchObject([
        { id: '14.2', data: { reason: 'restored', position: 14 } },
      ]);
      expect((await follow('5')).response.headers['x-resumed-from']).toBe('5.2');
    }, 240_000);
  });
}

import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CREATE_LEDGER, readLedger } from '../integration/handlers/ledger.js';
import { startListeningApp } from '../support/listening-app.js';
import type { ListeningApp } from '../support/listening-app.js';
import { createTestDatabase } from '../support/postgres/index.js';
import type { TestDatabase } from '../support/postgres/index.js';
import { Processes } from './processes.js';

const PARCELS = 8;
const EVENTS = 30;

describe('workers killed inside a handler', () => {
  let database: TestDatabase;
  let app: ListeningApp;
  const processes = new Processes();

  beforeEach(async () => {
    database = await createTestDatabase();
    app = await startListeningApp([], {
      databaseUrl: database.url,
      settings: { ROLES: 'api,relay' },
    });
    await app.database.query(CREATE_LEDGER);
  });
  afterEach(async () => {
    await processes.end();
    await app.close();
    await database.drop();
  });

  const start = async (diesAt: number | 'never'): Promise<{ died: Promise<unknown[]> }> => {
    const environment = { DATABASE_URL: database.url, DIES_AT: String(diesAt) };
    const child = processes.spawn(new URL('./handlers-process.ts', import.meta.url), environment);
    const died = once(child, 'exit');
    await Promise.race([once(child, 'message'), died]);
    return { died };
  };

  it('lose no event, handle none twice, and keep the order per aggregate', async () => {
    const parcels = await Promise.all(Array.from({ length: PARCELS }, () => app.place()));
    const writing = Promise.all(
      parcels.map(async ({ id }) => {
        for (let n = 1; n < EVENTS; n++) await app.move(id);
      }),
    );
    // Two at a time, twice: one is killed early, the other in the middle of its work.
    for (const [one, other] of [
      [1, 40],
      [15, 3],
    ] as const) {
      const [a, b] = await Promise.all([start(one), start(other)]);
      expect(await a.died).toEqual([null, 'SIGKILL']);
      expect(await b.died).toEqual([null, 'SIGKILL']);
    }
    await writing;
    await Promise.all([start('never'), start('never')]);
    await app.caughtUp('ledger');
    const handled = await readLedger(app, 'ledger');
    const all = Array.from({ length: EVENTS }, (_, i) => i + 1);
    for (const { id } of parcels) expect(handled.get(id)).toEqual(all);
    expect(await app.consumer('ledger')).toMatchObject({ pending: 0, parked: 0 });
    expect((await app.call('GET', '/dead-letters')).body.data).toEqual([]);
  }, 240_000);
});

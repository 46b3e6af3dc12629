import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { QueryConfig } from 'pg';
import { PURPOSES } from '../../../src/database/index.js';
import type { DatabaseClient } from '../../../src/database/index.js';
import { RelaySession } from '../../../src/outbox/relay-session.js';
import { RELAY_BATCH } from '../../../src/outbox/relay.sql.js';
import { eventually } from '../../support/eventually.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

const USUAL_MS = PURPOSES.relay.silenceLimitMs;
const EXTENDED_MS = USUAL_MS + PURPOSES.relay.statementTimeoutMs;

interface Batch {
  readonly scan: 'full' | 'tail';
  /** When a connection that sends nothing would be given up. */
  readonly silenceLimitMs: number | null;
}

describe('a relay session', () => {
  let database: TestDatabase;
  let context: OutboxContext;
  let session: RelaySession;
  const batches: Batch[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    context = await startOutbox(database.url, 'api');
  });
  afterEach(() => session.close());
  afterAll(async () => {
    await context.close();
    await database.drop();
  });

  const connect = async (): Promise<DatabaseClient> => {
    const client = await context.sessions.connect('relay');
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    jest.spyOn(client, 'query').mockImplementation((...args: unknown[]) => {
      const { name, values } = args[0] as QueryConfig<unknown[]>;
      if (name === RELAY_BATCH.name) {
        const scan = values?.[1] === 0 ? 'full' : 'tail';
        batches.push({ scan, silenceLimitMs: client.silenceLimitMs });
      }
      return query(...args);
    });
    return client;
  };

  it('gives more time only to the kind of scan that was cancelled', async () => {
    session = await RelaySession.open({ connect });
    expect(await session.tryLead()).toBe(true);
    await context.place();
    let now = 0;
    const move = async (elapsedMs: number): Promise<Batch | undefined> => {
      now += elapsedMs;
      await session.moveBatch(now, 10);
      return batches.at(-1);
    };
    // The tail scan needs an id that has settled: one that no transaction of the server can
    // precede.
    await eventually(async () => (await move(0))?.scan === 'tail');
    expect(await move(5_000)).toEqual({ scan: 'full', silenceLimitMs: USUAL_MS });

    session.allowMoreTime();
    expect(await move(1)).toEqual({ scan: 'tail', silenceLimitMs: USUAL_MS });
    expect(await move(5_000)).toEqual({ scan: 'full', silenceLimitMs: EXTENDED_MS });
    expect(await move(1)).toEqual({ scan: 'tail', silenceLimitMs: USUAL_MS });

    session.allowMoreTime();
    expect(await move(1)).toEqual({ scan: 'tail', silenceLimitMs: EXTENDED_MS });
    // Both scans were fast.
    expect(await move(1)).toEqual({ scan: 'tail', silenceLimitMs: USUAL_MS });
    expect(await move(5_000)).toEqual({ scan: 'full', silenceLimitMs: USUAL_MS });
  });
});

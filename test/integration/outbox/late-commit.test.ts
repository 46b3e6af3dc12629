import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { RelaySession } from '../../../src/outbox/relay-session.js';
import { eventually } from '../../support/eventually.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

const INSERT = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type,
    aggregate_id, sequence_number, tenant_id, correlation_id, actor, attributes, data)
  VALUES (gen_random_uuid(), 'parcel.moved', 1, now(), 'tidings/parcels', 'parcel', $1, 1,
    'default', 'c', 'test', '{}', '{"step":1}')`;

describe('a transaction that commits after one with a later outbox id', () => {
  let database: TestDatabase;
  let context: OutboxContext;
  let session: RelaySession;
  let early: Client;
  let late: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    context = await startOutbox(database.url, 'api');
    session = await RelaySession.open(context.sessions);
    [early, late] = await Promise.all([connect(), connect()]);
  });
  afterAll(async () => {
    await Promise.all([early.end(), late.end()]);
    await session.close();
    await context.close();
    await database.drop();
  });

  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return client;
  };
  /** Opens a transaction and assigns its id. */
  const begin = async (client: Client): Promise<void> => {
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
  };
  // The time stands still, so that only the first batch scans the outbox from its start.
  const move = async (): Promise<number | null> => (await session.moveBatch(0, 10)).position;

  it('is moved by the next batch, although its id is below the last one moved', async () => {
    expect(await session.tryLead()).toBe(true);
    await context.place();
    await eventually(async () => (await move()) === null);
    // Transactions of other tests that end in between can hide a mistake, but not 20 times.
    for (let round = 0; round < 20; round += 1) {
      await begin(early);
      await begin(late);
      await late.query(INSERT, [randomUUID()]);
      await early.query(INSERT, [randomUUID()]);
      await early.query('COMMIT');
      const position = await move();
      expect(position).not.toBeNull();
      expect(await move()).toBeNull();
      expect(await move()).toBeNull();
      await late.query('COMMIT');
      expect(await move()).toBe(position! + 1);
    }
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { beginEpoch, EpochRefused, hasLog } from '../../../src/event-log/epochs/index.js';
import { eventually } from '../../support/eventually.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

describe('the epochs of the log', () => {
  let database: TestDatabase;
  let context: OutboxContext;
  let client: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    context = await startOutbox(database.url);
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await context.close();
    await database.drop();
  });

  const place = async (count: number): Promise<void> => {
    const { last } = await context.log.bounds();
    for (let n = 0; n < count; n++) await context.place();
    await eventually(async () => (await context.log.bounds()).last === last + count);
  };

  it('begin one after the other, at the head of the log', async () => {
    expect((await context.log.bounds()).epoch).toBe(0);
    await place(3);
    expect(await beginEpoch(client, {})).toEqual({ epoch: 1, head: 3 });
    await place(2);
    expect(await beginEpoch(client, {})).toEqual({ epoch: 2, head: 5 });
    const epochs = [
      { epoch: 1, head: 3 },
      { epoch: 2, head: 5 },
    ];
    expect(await context.log.bounds()).toEqual({ first: 1, last: 5, epoch: 2, epochs });
    const page = await context.log.read(4, 10);
    expect([page.epoch, page.events.map(({ position }) => position)]).toEqual([2, [5]]);
    expect(await context.log.read(5, 10)).toEqual({ epoch: 2, events: [] });
  });

  it('begin once if the command runs twice at the same time, and while events are written', async () => {
    await place(1);
    const other = new pg.Client(database.url);
    await other.connect();
    const both = await Promise.allSettled([beginEpoch(client, {}), beginEpoch(other, {})]);
    await other.end();
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(EpochRefused);
    expect((await context.log.bounds()).epoch).toBe(1);

    const writing = place(40);
    const { head } = await eventually(() => beginEpoch(client, {}));
    await writing;
    expect(head).toBeGreaterThan(1);
    expect((await context.log.bounds()).last).toBe(41);
  });

  it('write nothing if they are rejected', async () => {
    await expect(beginEpoch(client, {})).rejects.toThrow('the log has no event yet');
    await expect(beginEpoch(client, { epoch: 0 })).rejects.toThrow('greater than that');
    await place(1);
    expect(await beginEpoch(client, {})).toEqual({ epoch: 1, head: 1 });
  });

  it('continue the hash chain', async () => {
    await place(3);
    await beginEpoch(client, {});
    await place(3);
    const { rows } = await client.query(VERIFY_CHAIN);
    expect(rows).toEqual([{ intact: true, events: 6 }]);
  });

  it('require a database that has a log', async () => {
    expect(await hasLog(client)).toBe(true);
    await client.query('ALTER TABLE event_log_head RENAME TO another_table');
    expect(await hasLog(client)).toBe(false);
  });
});

/** Verifies that each checkpoint follows from the previous one and the events in between. */
const VERIFY_CHAIN = `
  WITH RECURSIVE digest AS (
    SELECT position, event_digest(event_id, event_type, version, occurred_at, source, aggregate_type,
                                  aggregate_id, sequence_number, tenant_id, correlation_id,
                                  causation_id, actor, data) AS value
    FROM event_log
  ), link AS (
    SELECT row_number() OVER (ORDER BY position) AS number, position, size, chain
    FROM event_log_checkpoint
  ), walk AS (
    SELECT 0::bigint AS number, sha256(''::bytea) AS chain, 0::bigint AS position, true AS intact
    UNION ALL
    SELECT link.number, link.chain, link.position, walk.intact
      AND link.position - link.size = walk.position
      AND link.chain = sha256(walk.chain || (
        SELECT string_agg(value, ''::bytea ORDER BY digest.position) FROM digest
        WHERE digest.position > walk.position AND digest.position <= link.position))
    FROM walk JOIN link ON link.number = walk.number + 1
  )
  SELECT bool_and(walk.intact) AND (SELECT chain FROM event_log_head)
           = (SELECT chain FROM walk ORDER BY number DESC LIMIT 1) AS intact,
         max(walk.position)::integer AS events
  FROM walk`;

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';

describe('the event log', () => {
  let database: TestDatabase;
  let context: OutboxContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    context = await startOutbox(database.url);
    await context.place();
    await eventually(async () => (await context.log.bounds()).last === 1);
  });
  afterAll(async () => {
    await context.close();
    await database.drop();
  });

  it.each([
    'UPDATE event_log SET event_type = event_type',
    'DELETE FROM event_log',
    'TRUNCATE event_log',
    'UPDATE event_log_1 SET event_type = event_type',
    'DELETE FROM event_log_1',
    'TRUNCATE event_log_1',
  ])('is append-only: %s', async (statement) => {
    await expect(context.dataSource.query(statement)).rejects.toThrow('append-only');
  });

  it('adds the next partition before it is needed', async () => {
    await context.dataSource.query('UPDATE event_log_head SET position = 999999');
    await context.place();
    await context.place();
    await context.place();
    await eventually(async () => (await context.log.bounds()).last === 1_000_002);
    const [{ partition }] = await context.dataSource.query(
      'SELECT tableoid::regclass::text AS partition FROM event_log WHERE position = 1000001',
    );
    expect(partition).toBe('event_log_1000001');
    await expect(context.dataSource.query('TRUNCATE event_log_1000001')).rejects.toThrow(
      'append-only',
    );
  });

  it('links every batch to the previous one', async () => {
    const checkpoints: { position: number; size: number; chain: Buffer }[] =
      await context.dataSource.query('SELECT * FROM event_log_checkpoint ORDER BY position');
    const [{ chain }] = await context.dataSource.query('SELECT chain FROM event_log_head');
    expect(checkpoints.at(-1)?.chain).toEqual(chain);
    expect(new Set(checkpoints.map((checkpoint) => checkpoint.chain.toString('hex'))).size).toBe(
      checkpoints.length,
    );
  });
});

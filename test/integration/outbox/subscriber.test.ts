import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PoolClient } from 'pg';
import { Parcel } from '../../support/parcel.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { startOutbox } from '../../support/outbox-context.js';
import type { OutboxContext } from '../../support/outbox-context.js';

describe('the outbox', () => {
  let database: TestDatabase;
  let outbox: OutboxContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    // Without a relay, messages stay in the outbox.
    outbox = await startOutbox(database.url, 'api');
  });
  afterAll(async () => {
    await outbox.close();
    await database.drop();
  });

  const messagesOf = (parcel: Parcel): Promise<{ sequence_number: number; data: unknown }[]> =>
    outbox.dataSource.query('SELECT * FROM outbox WHERE aggregate_id = $1 ORDER BY id', [
      parcel.id,
    ]);
  const exists = (parcel: Parcel): Promise<boolean> =>
    outbox.dataSource.manager.existsBy(Parcel, { id: parcel.id });

  it('writes the aggregate and its events together when the transaction commits', async () => {
    const parcel = Parcel.make().move().move();
    await outbox.transactions.run((tx) => tx.insert(Parcel, parcel));
    expect(await exists(parcel)).toBe(true);
    expect(await messagesOf(parcel)).toMatchObject([
      { sequence_number: 1, data: { step: 1, customerId: 'c-1' }, event_type: 'parcel.moved' },
      { sequence_number: 2, data: { step: 2 }, attributes: { customerId: 'c-1' } },
    ]);
  });

  it('writes neither if the work fails after the save', async () => {
    const parcel = Parcel.make().move();
    const work = outbox.transactions.run(async (tx) => {
      await tx.insert(Parcel, parcel);
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    expect(await exists(parcel)).toBe(false);
    expect(await messagesOf(parcel)).toEqual([]);
  });

  it('rolls the transaction back if an event does not conform to its schema', async () => {
    const parcel = Parcel.make().move(-1);
    const work = outbox.transactions.run((tx) => tx.insert(Parcel, parcel));
    await expect(work).rejects.toThrow(/parcel\.moved v1: data\/step must be >= 0/);
    expect(await exists(parcel)).toBe(false);
  });

  it('rejects a save outside a transaction before the row is written', async () => {
    const parcel = Parcel.make().move();
    await expect(outbox.dataSource.manager.insert(Parcel, parcel)).rejects.toThrow(
      'only inside a transaction',
    );
    expect(await exists(parcel)).toBe(false);
  });

  it('drops the events of a savepoint if only the savepoint rolls back', async () => {
    const kept = Parcel.make().move();
    const dropped = Parcel.make().move();
    const nested = Parcel.make().move();
    await outbox.transactions.run(async (tx) => {
      await tx.insert(Parcel, kept);
      const inner = outbox.transactions.run(async (savepoint) => {
        await savepoint.insert(Parcel, dropped);
        await outbox.transactions.run((deeper) => deeper.insert(Parcel, nested));
        throw new Error('only the inner work failed');
      });
      await expect(inner).rejects.toThrow('only the inner work failed');
    });
    expect(await messagesOf(kept)).toHaveLength(1);
    expect(await messagesOf(dropped)).toEqual([]);
    expect(await messagesOf(nested)).toEqual([]);
    expect(await exists(dropped)).toBe(false);
  });

  it('writes the events of a savepoint when everything commits', async () => {
    const outer = Parcel.make().move();
    const inner = Parcel.make().move();
    await outbox.transactions.run(async (tx) => {
      await tx.insert(Parcel, outer);
      await outbox.transactions.run((savepoint) => savepoint.insert(Parcel, inner));
    });
    expect(await messagesOf(outer)).toHaveLength(1);
    expect(await messagesOf(inner)).toHaveLength(1);
  });

  it('writes all events of a transaction in one statement', async () => {
    const parcels = [Parcel.make().move(), Parcel.make().move().move()];
    const statements = await outbox.transactions.run(async (tx) => {
      const connection = (await tx.queryRunner!.connect()) as PoolClient;
      const sent = jest.spyOn(connection, 'query');
      await tx.insert(Parcel, parcels);
      return sent;
    });
    const texts = statements.mock.calls.map(([statement]) => JSON.stringify(statement));
    statements.mockRestore();
    expect(texts.filter((text) => /INSERT INTO outbox/.test(text))).toHaveLength(1);
    expect(await messagesOf(parcels[1]!)).toHaveLength(2);
  });

  it('continues the sequence numbers of an aggregate that is saved again', async () => {
    const parcel = await outbox.place();
    await outbox.move(parcel.id);
    await outbox.move(parcel.id);
    const messages = await messagesOf(parcel);
    expect(messages.map((message) => message.sequence_number)).toEqual([1, 2, 3]);
  });

  it('writes the last event of an aggregate that is removed', async () => {
    const parcel = await outbox.place();
    await outbox.transactions.run(async (tx) => {
      const found = await tx.findOneByOrFail(Parcel, { id: parcel.id });
      await tx.remove(found.move());
    });
    expect(await exists(parcel)).toBe(false);
    const messages = await messagesOf(parcel);
    expect(messages.map((message) => message.sequence_number)).toEqual([1, 2]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SqlPool, Transactions } from '../../../src/database/index.js';
import { createTestDatabase } from '../../support/postgres/index.js';

describe('a callback after the commit', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let transactions: Transactions;
  let done: string[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createTestDatabase();
    dataSource = new DataSource({ type: 'postgres', url: database.url });
    await dataSource.initialize();
    transactions = new Transactions(dataSource, new SqlPool(dataSource));
    await dataSource.query(`CREATE TABLE note (text text)`);
  });
  beforeEach(() => {
    done = [];
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const note = (text: string): void => transactions.afterCommit(() => void done.push(text));

  it('runs when the changes are visible to others, in the order of registration', async () => {
    const seen: Promise<unknown[]>[] = [];
    await transactions.run(async (tx) => {
      transactions.afterCommit(() => seen.push(dataSource.query(`SELECT text FROM note`)));
      note('second');
      await tx.query(`INSERT INTO note VALUES ('written')`);
      expect(done).toEqual([]);
    });
    expect(await Promise.all(seen)).toEqual([[{ text: 'written' }]]);
    expect(done).toEqual(['second']);
  });

  it('runs immediately outside a transaction, and after one', async () => {
    note('before');
    expect(done).toEqual(['before']);
    await transactions.run(() => Promise.resolve());
    note('after');
    expect(done).toEqual(['before', 'after']);
  });

  it('is dropped with the transaction', async () => {
    const failure = new Error('rolled back');
    const failed = transactions.run(() => {
      note('never');
      return Promise.reject(failure);
    });
    await expect(failed).rejects.toBe(failure);
    await transactions.run(() => Promise.resolve());
    expect(done).toEqual([]);
  });

  it('is dropped when the commit itself fails', async () => {
    await dataSource.query(
      `CREATE TABLE unique_at_commit (n integer UNIQUE DEFERRABLE INITIALLY DEFERRED)`,
    );
    const failed = transactions.run(async (tx) => {
      note('never');
      await tx.query(`INSERT INTO unique_at_commit VALUES (1), (1)`);
    });
    await expect(failed).rejects.toMatchObject({ code: '23505' });
    expect(done).toEqual([]);
  });

  it('of a savepoint waits for the enclosing transaction', async () => {
    await transactions.run(async () => {
      note('outer');
      await transactions.run(async () => {
        await transactions.run(() => Promise.resolve(note('inner')));
      });
      expect(done).toEqual([]);
    });
    expect(done).toEqual(['outer', 'inner']);
  });

  it('is dropped if only its savepoint rolls back', async () => {
    await transactions.run(async () => {
      const undone = transactions.run(async () => {
        note('undone');
        await transactions.run(() => Promise.resolve(note('undone with it')));
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
      note('kept');
    });
    expect(done).toEqual(['kept']);
  });

  it('of a released savepoint is dropped if the enclosing transaction rolls back', async () => {
    const failed = transactions.run(async () => {
      await transactions.run(() => Promise.resolve(note('never')));
      throw new Error('undo all');
    });
    await expect(failed).rejects.toThrow('undo all');
    expect(done).toEqual([]);
  });

  it('that throws neither undoes the transaction nor prevents other callbacks', async () => {
    const result = await transactions.run(() => {
      transactions.afterCommit(() => {
        throw new Error('a hint failed');
      });
      note('next');
      return Promise.resolve('result');
    });
    expect(result).toBe('result');
    expect(done).toEqual(['next']);
  });

  it('runs outside of the transaction that has ended', async () => {
    let changed: Promise<unknown> | undefined;
    await transactions.run(() => {
      transactions.afterCommit(() => {
        changed = transactions.run(() => Promise.resolve(note('a separate transaction')));
      });
      return Promise.resolve();
    });
    await changed;
    expect(done).toEqual(['a separate transaction']);
  });
});

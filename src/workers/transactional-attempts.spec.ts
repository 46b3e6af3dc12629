import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { Transactions } from '../database/index.js';
import { TransactionalAttempts } from './transactional-attempts.js';

const withCode = (code: string): Error => Object.assign(new Error('it went wrong'), { code });

describe('a transactional attempt', () => {
  // The outage of PostgreSQL is logged once per process.
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(['error']));

  let lines: string[];
  let transactions: number;
  let failures: unknown[];
  beforeEach(() => {
    [lines, transactions, failures] = [[], 0, []];
  });

  const write = ({ msg }: { readonly msg: string }): void => void lines.push(msg);
  const attempts = new TransactionalAttempts({
    transactions: {
      run: (work: (tx: EntityManager) => unknown) => work({} as EntityManager),
      client: () => Promise.resolve({}),
    } as unknown as Transactions,
    random: { next: () => 0 },
    logger: { log: write, warn: write, error: write } as unknown as Logger,
    subject: 'handler',
  });
  /** Runs an attempt whose n-th transaction has the n-th outcome. */
  const run = (...outcomes: (boolean | Error)[]): Promise<boolean> =>
    attempts.run({
      ids: { id: 1 },
      number: 1,
      context: { correlationId: 'c', causationId: null, actor: 'system', traceparent: null },
      transaction: () => {
        const outcome = outcomes[Math.min(transactions, outcomes.length - 1)];
        transactions += 1;
        if (typeof outcome === 'boolean') return Promise.resolve(outcome);
        throw outcome as Error;
      },
      recordFailure: (error) => {
        failures.push(error);
        return Promise.resolve(true);
      },
    });

  it.each([true, false])('resolves to whether the work was completed: %s', async (completed) => {
    expect(await run(completed)).toBe(completed);
    expect([lines, failures]).toEqual([[], []]);
  });

  it('repeats a conflict immediately', async () => {
    expect(await run(withCode('40P01'), withCode('40001'), true)).toBe(true);
    expect([transactions, failures]).toEqual([3, []]);
    expect(lines).toEqual(['handler transaction conflicted', 'handler transaction conflicted']);
  });

  it('leaves the work due when conflicts do not end', async () => {
    expect(await run(withCode('40P01'))).toBe(false);
    expect([transactions, failures]).toEqual([11, []]);
  });

  it.each([
    ['a server shutdown', '57P01'],
    ['a standby', '25006'],
    ['a lock that others hold', '55P03'],
  ])('does not count an outage: %s', async (_case, code) => {
    expect(await run(withCode(code))).toBe(false);
    expect([transactions, failures]).toEqual([1, []]);
  });

  it.each([
    ['a violated constraint', withCode('23505')],
    ['a cancelled statement', withCode('57014')],
    ['a network error of the work itself', withCode('ECONNRESET')],
    ['an invalid value', withCode('22003')],
    ['any other error', new Error('no')],
  ])('counts any other failure: %s', async (_case, error) => {
    expect(await run(error)).toBe(false);
    expect([transactions, failures]).toEqual([1, [error]]);
    expect(lines).toEqual(['handler failed', 'handler failed for good']);
  });
});

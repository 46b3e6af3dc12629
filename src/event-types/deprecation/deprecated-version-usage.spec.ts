import { beforeEach, describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { ManualClock } from '../../../test/support/manual-clock.js';
import type { SqlPool, Statement } from '../../database/index.js';
import { defineEvent, EventRegistry } from '../../events/index.js';
import { DeprecatedVersionUsage } from './deprecated-version-usage.js';
import { RECENT_USES, UPSERT_USES } from './deprecated-version-usage.sql.js';

const moved = defineEvent({
  type: 'parcel.moved',
  source: 'parcels',
  description: 'A parcel has been moved.',
  versions: {
    1: {
      schema: Type.Object({ step: Type.String() }),
      example: { step: '1' },
      deprecated: { since: '2025-10-01T00:00:00Z', sunset: '2027-04-01T00:00:00Z' },
    },
    2: { schema: Type.Object({ step: Type.Integer() }), example: { step: 1 } },
  },
  upcast: { 1: ({ step }) => ({ step: Number(step) }) },
  downcast: { 2: ({ step }) => ({ step: String(step) }) },
});

/** A database whose writes wait until the test resolves or rejects them. */
class SlowDatabase {
  rows: unknown[] = [];
  readonly waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  async query({ name }: Statement, [value]: readonly unknown[]): Promise<unknown[]> {
    if (name === UPSERT_USES.name) {
      await new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
      this.rows.push(...(JSON.parse(String(value)) as object[]).map(toUse));
    }
    return name === RECENT_USES.name ? this.rows : [];
  }
}

const toUse = (row: object): object => ({ eventType: 'parcel.moved', version: 1, ...row });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the recent uses of deprecated versions', () => {
  let database: SlowDatabase;
  let usage: DeprecatedVersionUsage;

  beforeEach(() => {
    const registry = new EventRegistry();
    registry.register(moved);
    database = new SlowDatabase();
    usage = new DeprecatedVersionUsage(registry, database as unknown as SqlPool, new ManualClock());
    const reader = { keyId: 'key', tenantId: 'default' };
    usage.record('rest', reader, { selects: () => true, wanted: () => 1 });
  });

  it('include those that a flush in progress is writing', async () => {
    const [first, second] = [usage.recent(), usage.recent()];
    await turn();
    expect(database.waiting).toHaveLength(1);
    database.waiting[0]?.resolve();
    expect(await first).toHaveLength(1);
    expect(await second).toHaveLength(1);
  });

  it('include those of a failed flush, which are written again', async () => {
    const both = Promise.allSettled([usage.recent(), usage.recent()]);
    await turn();
    database.waiting[0]?.reject(new Error('gone'));
    await turn();
    database.waiting[1]?.resolve();
    const [first, second] = await both;
    expect(first).toEqual({ status: 'rejected', reason: new Error('gone') });
    expect(second).toMatchObject({ status: 'fulfilled', value: [{ version: 1 }] });
  });
});

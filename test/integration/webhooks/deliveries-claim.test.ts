import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../../src/common/index.js';
import { CLAIM_DUE } from '../../../src/webhooks/deliveries/claim/claim-due.sql.js';
import { CIRCUIT_OPENS_AFTER } from '../../../src/webhooks/subscriptions/circuit.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { OPTIONS } from './claim-context.js';

jest.setTimeout(60_000);

const FIRST = '00000000-0000-0000-0000-000000000000';
const LIMIT = 128;
const PER_SUBSCRIPTION = 64;

interface Claimed {
  readonly subscriptionId: string;
}

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

describe('the claim', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({
      connectionString: database.url,
      options: OPTIONS,
    });
    await client.connect();
  });
  beforeEach(() => client.query('TRUNCATE webhook_subscriptions, webhook_deliveries'));
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function subscription(due: number, more: { status?: string; waiting?: number } = {}) {
    const id = newId();
    await client.query(
      `INSERT INTO webhook_subscriptions (id, tenant_id, url, event_types, format, versions, secrets, status,
                                          created_position, created_at, updated_at)
       VALUES ($1, 'default', 'http://x', '{*}', 'envelope', '{}', '[]', $2, 0, now(), now())`,
      [id, more.status ?? 'active'],
    );
    await client.query(
      `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                       tenant_id, due, next_attempt_at, created_at)
       SELECT gen_random_uuid(), $1, n, gen_random_uuid(), 'order.created', gen_random_uuid(), 'default',
              n <= $2, now(), now()
       FROM generate_series(1, $2::integer + $3::integer) AS n`,
      [id, due, more.waiting ?? 0],
    );
    return id;
  }
  const values = (known: Readonly<Record<string, number>> = {}, after = FIRST) => [
    after,
    LIMIT,
    PER_SUBSCRIPTION,
    Object.keys(known),
    Object.values(known),
    new Date(),
    new Date(),
    CIRCUIT_OPENS_AFTER,
    [],
    [],
  ];
  async function claim(...args: Parameters<typeof values>): Promise<Record<string, number>> {
    const { rows } = await client.query<Claimed>({ text: CLAIM_DUE.text, values: values(...args) });
    const counts: Record<string, number> = {};
    for (const { subscriptionId } of rows) {
      counts[subscriptionId] = (counts[subscriptionId] ?? 0) + 1;
    }
    return counts;
  }

  it('takes no more of a subscription than its share', async () => {
    const many = await subscription(500);
    const few = await subscription(3);
    expect(await claim()).toEqual({ [many]: PER_SUBSCRIPTION, [few]: 3 });
  });

  it('takes of known subscriptions what the worker still has capacity for', async () => {
    const hanging = await subscription(500);
    const other = await subscription(3);
    expect(await claim({ [hanging]: 0 })).toEqual({ [other]: 3 });
    expect(await claim({ [hanging]: 5 })).toEqual({ [hanging]: 5 });
  });

  it('continues with the subscription after the one where the last claim ended', async () => {
    const ids = [];
    for (let n = 0; n < 4; n++) ids.push(await subscription(100));
    ids.sort();
    expect(Object.keys(await claim())).toEqual([ids[0], ids[1]]);
    expect(Object.keys(await claim({}, ids[1]))).toEqual([ids[2], ids[3]]);
  });

  it('takes nothing of a paused or deleted subscription, and nothing that is not due', async () => {
    await subscription(5, { status: 'paused' });
    await client.query(`UPDATE webhook_subscriptions SET deleted_at = now() WHERE id = $1`, [
      await subscription(5),
    ]);
    const waiting = await subscription(1, { waiting: 5 });
    expect(await claim()).toEqual({ [waiting]: 1 });
  });

  it('costs the same next to 100 000 due deliveries of an unresponsive receiver', async () => {
    const hanging = await subscription(100_000);
    for (let n = 0; n < 200; n++) await subscription(0, { waiting: 1 });
    const live = await subscription(50);
    await client.query('BEGIN');
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${inlined(CLAIM_DUE.text, { [hanging]: 0 })}`,
    );
    await client.query('ROLLBACK');
    const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = rows[0]!['QUERY PLAN'][0].Plan;
    // About 20 pages per claimed delivery. Those of the other subscriptions fill more than 2 000.
    expect(hit + read).toBeLessThan(1_500);
    expect(await claim({ [hanging]: 0 })).toEqual({ [live]: 50 });
  });

  /** EXPLAIN takes no parameters. */
  function inlined(text: string, known: Readonly<Record<string, number>>): string {
    const literals = [
      `'${FIRST}'`,
      String(LIMIT),
      String(PER_SUBSCRIPTION),
      `'{${Object.keys(known).join(',')}}'`,
      `'{${Object.values(known).join(',')}}'`,
      'now()',
      'now()',
      String(CIRCUIT_OPENS_AFTER),
      `'{}'`,
      `'{}'`,
    ];
    return text.replace(/\$(\d+)/g, (_, n: string) => literals[Number(n) - 1] ?? '');
  }
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists1760000000024 } from '../../../migrations/0024-lists.js';
import { startDeliveringApp } from '../../support/delivering-app.js';
import type { DeliveringApp } from '../../support/delivering-app.js';

describe('the migration of lists', () => {
  let app: DeliveringApp;
  beforeAll(async () => {
    app = await startDeliveringApp({ settings: { ROLES: 'api' } });
  });
  afterAll(() => app.close());

  it('marks the deliveries that earlier recoveries have inserted', async () => {
    const [recovered, other] = [
      await app.subscribe('http://127.0.0.1:9/recovered'),
      await app.subscribe('http://127.0.0.1:9/other'),
    ];
    const runner = app.database.createQueryRunner();
    const migration = new Lists1760000000024();
    await migration.down(runner);
    await runner.query(`UPDATE webhook_subscriptions SET created_position = 2 WHERE id = $1`, [
      recovered.id,
    ]);
    await runner.query(
      `INSERT INTO webhook_recoveries (id, subscription_id, since, until, next_position, last_position,
                                       actor, created_at, worked_at)
       VALUES (gen_random_uuid(), $1, '1', '9', 10, 9, 'test', now(), now())`,
      [recovered.id],
    );
    // Positions 1 and 2 are from before the webhook; 4 was recovered after 5 had been created.
    for (const [position, second] of [
      [1, 50],
      [2, 51],
      [3, 30],
      [4, 52],
      [5, 31],
      [6, 60],
    ] as const) {
      for (const { id } of [recovered, other]) {
        await runner.query(
          `INSERT INTO webhook_deliveries (id, subscription_id, position, event_id, event_type, aggregate_id,
                                           tenant_id, status, next_attempt_at, created_at)
           SELECT gen_random_uuid(), $1, $2, gen_random_uuid(), 'order.created', gen_random_uuid(), 'default',
                  'succeeded', time, time
           FROM (SELECT timestamptz '2030-01-01Z' + $3::integer * interval '1 second') AS created (time)`,
          [id, position, id === recovered.id ? second : position],
        );
      }
    }
    await migration.up(runner);
    await runner.release();

    const marked = await app.database.query(
      `SELECT subscription_id, position FROM webhook_deliveries WHERE backfilled ORDER BY position`,
    );
    expect(marked).toEqual(
      [1, 2, 4].map((position) => ({ subscription_id: recovered.id, position })),
    );
    const listed = await app.deliveries(recovered, '&order=asc');
    const seconds = listed.map(({ createdAt }) => new Date(createdAt).getUTCSeconds());
    expect(seconds).toEqual([30, 31, 50, 51, 52, 0]);
    expect(await app.deliveries(other)).toHaveLength(6);
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of deliveries and dead letters are sorted by creation, and limited to a time range. */
export class Lists1760000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The fan-out inserts a webhook's deliveries in the order of their positions, so the unique
    // index on (subscription_id, position) sorts them by creation as well. A recovery or a replay
    // inserts deliveries of earlier events later; they are marked, and have an index of their own.
    // An index on the creation of all deliveries would make each insert and update slower.
    await db.query(
      `ALTER TABLE webhook_deliveries ADD COLUMN backfilled boolean NOT NULL DEFAULT false`,
    );
    // Marks the deliveries that earlier recoveries and replays have inserted: those of events from
    // before the webhook, and those created after one at a later position. Only webhooks with a
    // recovery or a replay can have them.
    await db.query(`
      UPDATE webhook_deliveries AS delivery SET backfilled = true
      FROM webhook_subscriptions AS subscription
      WHERE delivery.subscription_id = subscription.id
        AND delivery.position <= subscription.created_position`);
    await db.query(`
      UPDATE webhook_deliveries AS delivery SET backfilled = true
      FROM (
        SELECT id, created_at, min(created_at) OVER later AS next_created_at
        FROM webhook_deliveries
        WHERE subscription_id IN (
          SELECT subscription_id FROM webhook_recoveries
          UNION SELECT webhook_id FROM dead_letters WHERE status = 'replayed' AND webhook_id IS NOT NULL)
        WINDOW later AS (PARTITION BY subscription_id ORDER BY position
                         ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
      ) AS known
      WHERE delivery.id = known.id AND known.created_at > known.next_created_at`);
    await db.query(`
      CREATE INDEX webhook_deliveries_backfilled ON webhook_deliveries (subscription_id, created_at, id)
        WHERE backfilled`);

    // Sorted by creation: all, those of a webhook, and the open ones.
    await db.query(`CREATE INDEX dead_letters_newest ON dead_letters (created_at, id)`);
    await db.query(`DROP INDEX dead_letters_webhook`);
    await db.query(`
      CREATE INDEX dead_letters_webhook ON dead_letters (webhook_id, created_at, id)
        WHERE webhook_id IS NOT NULL`);
    await db.query(`DROP INDEX dead_letters_open`);
    await db.query(
      `CREATE INDEX dead_letters_open ON dead_letters (created_at, id) WHERE status = 'open'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX dead_letters_open, dead_letters_webhook, dead_letters_newest`);
    await db.query(`CREATE INDEX dead_letters_open ON dead_letters (id) WHERE status = 'open'`);
    await db.query(`
      CREATE INDEX dead_letters_webhook ON dead_letters (webhook_id, id)
        WHERE webhook_id IS NOT NULL`);
    await db.query(`DROP INDEX webhook_deliveries_backfilled`);
    await db.query(`ALTER TABLE webhook_deliveries DROP COLUMN backfilled`);
  }
}

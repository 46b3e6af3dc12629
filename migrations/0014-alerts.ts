import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Alerts to owners and operators, and the number of events of each subscription as an aggregate.
 */
export class Alerts1760000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE webhook_subscriptions ADD COLUMN event_count integer NOT NULL DEFAULT 0`);

    // One row per subject and channel: it gathers incidents, and becomes an alert at most once a
    // minute. A burst updates it many times: free space on the page allows HOT updates.
    await db.query(`
      CREATE TABLE alerts (
        subject text NOT NULL,
        channel text NOT NULL,
        tenant_id text NOT NULL,
        webhook_id uuid,
        dead_letters integer NOT NULL DEFAULT 0,
        last_dead_letter jsonb,
        disabled_reason text,
        since timestamptz(3),
        message jsonb,
        attempts integer NOT NULL DEFAULT 0,
        dropped integer NOT NULL DEFAULT 0,
        next_at timestamptz(3) NOT NULL,
        PRIMARY KEY (subject, channel)
      ) WITH (fillfactor = 50)`);
    await db.query(`CREATE INDEX alerts_next ON alerts (next_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE alerts`);
    await db.query(`ALTER TABLE webhook_subscriptions DROP COLUMN event_count`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recoveries: each schedules the events of a window that a webhook has not received, by pages. */
export class WebhookRecoveries1760000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // since, until: as requested, a position or a timestamp. next_position to last_position: the
    // range that is still to be scanned. worked_at: lets several recoveries alternate.
    await db.query(`
      CREATE TABLE webhook_recoveries (
        id uuid PRIMARY KEY,
        subscription_id uuid NOT NULL,
        since jsonb NOT NULL,
        until jsonb NOT NULL,
        next_position bigint NOT NULL,
        last_position bigint NOT NULL,
        scheduled integer NOT NULL DEFAULT 0,
        status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'completed', 'cancelled')),
        actor text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        worked_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      ) WITH (fillfactor = 50)`);
    await db.query(`
      CREATE INDEX webhook_recoveries_running ON webhook_recoveries (worked_at)
        WHERE status = 'running'`);
    // A recovered delivery closes its dead letter.
    await db.query(`
      CREATE INDEX dead_letters_delivery ON dead_letters (delivery_id) WHERE status = 'open'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX dead_letters_delivery`);
    await db.query(`DROP TABLE webhook_recoveries`);
  }
}

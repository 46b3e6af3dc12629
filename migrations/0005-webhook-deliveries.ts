import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be sent to whom, what became of it, and each attempt at it. */
export class WebhookDeliveries1760000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // No foreign keys: this is written once per event and subscriber, a check costs a fifth of the insert,
    // and subscriptions are never removed, only marked as deleted.
    // claim_count rises before an attempt and attempt_count after it: a row that kills its worker shows.
    await db.query(`
      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY,
        subscription_id uuid NOT NULL,
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        tenant_id text NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (
          status IN ('pending', 'delivering', 'succeeded', 'held', 'cancelled', 'dead')),
        attempt_count integer NOT NULL DEFAULT 0,
        claim_count integer NOT NULL DEFAULT 0,
        schedule_start integer NOT NULL DEFAULT 0,
        manual boolean NOT NULL DEFAULT false,
        next_attempt_at timestamptz(3) NOT NULL,
        lease_until timestamptz(3),
        event_copy json,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (subscription_id, position)
      )`);
    // A row changes twice within milliseconds: vacuum by the number of dead rows, not by a share of the table.
    await db.query(`ALTER TABLE webhook_deliveries SET (
      autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 20000,
      autovacuum_vacuum_cost_delay = 0)`);

    // The claim walks from one subscription to the next, and within each from the one due first.
    await db.query(`
      CREATE INDEX webhook_deliveries_line ON webhook_deliveries
        (subscription_id, next_attempt_at, position) WHERE status = 'pending'`);
    await db.query(`
      CREATE INDEX webhook_deliveries_lease ON webhook_deliveries (lease_until)
        WHERE status = 'delivering'`);
    await db.query(`
      CREATE INDEX webhook_deliveries_held ON webhook_deliveries (subscription_id)
        WHERE status = 'held'`);

    await db.query(`
      CREATE TABLE webhook_attempts (
        delivery_id uuid NOT NULL,
        number integer NOT NULL,
        at timestamptz(3) NOT NULL,
        duration_ms integer NOT NULL,
        status_code smallint,
        error text,
        error_class text,
        response_headers json,
        response_body text,
        manual boolean NOT NULL,
        PRIMARY KEY (delivery_id, number)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_attempts, webhook_deliveries`);
  }
}

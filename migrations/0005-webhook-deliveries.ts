import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhook deliveries with their status, and each of their attempts. */
export class WebhookDeliveries1760000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // No foreign keys: a row is written per event and subscriber, and subscriptions are never
    // removed, only marked as deleted. `due`: may be claimed; otherwise it waits for
    // next_attempt_at. claim_count rises before an attempt and attempt_count after it, which
    // exposes a row that repeatedly crashes its worker. schedule_start: attempts made before the
    // current retry schedule began. event_copy: the event of a replayed dead letter, which the log
    // may no longer contain.
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
          status IN ('pending', 'delivering', 'held', 'succeeded', 'cancelled', 'dead')),
        due boolean NOT NULL DEFAULT true,
        manual boolean NOT NULL DEFAULT false,
        attempt_count integer NOT NULL DEFAULT 0,
        claim_count integer NOT NULL DEFAULT 0,
        schedule_start integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3) NOT NULL,
        lease_until timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        event_copy json,
        UNIQUE (subscription_id, position)
      )`);
    // Each row changes twice within milliseconds: dead rows must be vacuumed before indexes bloat.
    await db.query(`ALTER TABLE webhook_deliveries SET (
      autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 20000,
      autovacuum_vacuum_cost_delay = 0)`);

    // The claim steps from one subscription with due deliveries to the next. Waiting deliveries are
    // not in this index, so thousands of subscribers with retries hours away cost the claim
    // nothing.
    await db.query(`
      CREATE INDEX webhook_deliveries_line ON webhook_deliveries (subscription_id, position)
        WHERE status = 'pending' AND due`);
    await db.query(`
      CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (next_attempt_at)
        WHERE status = 'pending' AND NOT due`);
    await db.query(`
      CREATE INDEX webhook_deliveries_waiting_line ON webhook_deliveries (subscription_id)
        WHERE status = 'pending' AND NOT due`);
    await db.query(`
      CREATE INDEX webhook_deliveries_lease ON webhook_deliveries (lease_until)
        WHERE status = 'delivering'`);
    await db.query(`
      CREATE INDEX webhook_deliveries_set_aside ON webhook_deliveries (subscription_id, position)
        WHERE status IN ('held', 'cancelled', 'dead')`);

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

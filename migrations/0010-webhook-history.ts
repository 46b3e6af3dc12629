import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The history of a webhook: each change of its status, and the request, address and timings of each
 * attempt.
 */
export class WebhookHistory1760000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhook_status_changes (
        id uuid PRIMARY KEY,
        subscription_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        actor text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        cause text NOT NULL,
        reason text,
        attempts jsonb NOT NULL DEFAULT '[]'
      )`);
    // Ids are UUIDv7: lists are ordered by id, newest first.
    await db.query(`
      CREATE INDEX webhook_status_changes_subscription ON webhook_status_changes (subscription_id, id)`);

    // The body is not stored: it can be rendered from event, version and format, and its SHA-256
    // verifies the result.
    await db.query(`
      ALTER TABLE webhook_attempts
        ADD COLUMN subscription_id uuid,
        ADD COLUMN resolved_address text,
        ADD COLUMN dns_ms real,
        ADD COLUMN connect_ms real,
        ADD COLUMN tls_ms real,
        ADD COLUMN first_byte_ms real,
        ADD COLUMN total_ms real,
        ADD COLUMN request_headers json,
        ADD COLUMN request_version smallint,
        ADD COLUMN request_format text,
        ADD COLUMN request_hash bytea`);
    await db.query(`
      UPDATE webhook_attempts SET subscription_id = delivery.subscription_id
      FROM webhook_deliveries AS delivery WHERE delivery.id = delivery_id`);
    await db.query(`ALTER TABLE webhook_attempts ALTER COLUMN subscription_id SET NOT NULL`);
    // Includes every column that statistics need, so that they never read the attempts themselves.
    await db.query(`
      CREATE INDEX webhook_attempts_recent ON webhook_attempts (subscription_id, at)
        INCLUDE (duration_ms, error_class)`);
    // For statistics, and for the purge, which proceeds by subscription because each may have its
    // own retention.
    await db.query(`
      CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (subscription_id, finished_at)
        INCLUDE (status) WHERE finished_at IS NOT NULL`);
    // Attempts are only inserted and purged. Frequent vacuums allow index-only counts, and reuse
    // purged space before the table grows.
    await db.query(`ALTER TABLE webhook_attempts SET (
      autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 20000,
      autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_status_changes`);
    await db.query(`DROP INDEX webhook_deliveries_finished`);
    await db.query(`ALTER TABLE webhook_attempts RESET (
      autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_insert_scale_factor,
      autovacuum_vacuum_cost_delay)`);
    await db.query(`
      ALTER TABLE webhook_attempts
        DROP COLUMN subscription_id, DROP COLUMN resolved_address, DROP COLUMN dns_ms,
        DROP COLUMN connect_ms, DROP COLUMN tls_ms, DROP COLUMN first_byte_ms, DROP COLUMN total_ms,
        DROP COLUMN request_headers, DROP COLUMN request_version, DROP COLUMN request_format,
        DROP COLUMN request_hash`);
  }
}

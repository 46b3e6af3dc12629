import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inbound messages: stored as received, processed later, and kept so that repeats are recognised.
 */
export class InboundMessages1760000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE inbound_messages (
        id uuid PRIMARY KEY,
        provider text NOT NULL,
        message_id text NOT NULL,
        fingerprint bytea,
        headers jsonb,
        body bytea,
        traceparent text,
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'processed', 'ignored', 'dead', 'discarded')),
        attempts smallint NOT NULL DEFAULT 0,
        received_at timestamptz(3) NOT NULL,
        due_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        UNIQUE (provider, message_id),
        UNIQUE (provider, fingerprint)
      )`);
    await db.query(`
      CREATE INDEX inbound_messages_due ON inbound_messages (due_at, id) WHERE state = 'pending'`);
    // For the purge, which skips messages whose body has been removed.
    await db.query(`
      CREATE INDEX inbound_messages_finished ON inbound_messages (finished_at)
        WHERE finished_at IS NOT NULL AND body IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE inbound_messages`);
  }
}

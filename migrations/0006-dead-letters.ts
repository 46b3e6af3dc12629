import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dead letters, each with its own copy of the event. */
export class DeadLetters1760000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE dead_letters (
        id uuid PRIMARY KEY,
        source text NOT NULL CHECK (source IN ('webhook', 'consumer', 'broker', 'inbound')),
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'replayed', 'discarded')),
        reason text NOT NULL,
        tenant_id text NOT NULL,
        event_type text NOT NULL,
        event json NOT NULL,
        webhook_id uuid,
        delivery_id uuid,
        group_name text,
        attempts integer NOT NULL,
        replays jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz(3) NOT NULL
      )`);
    // Ids are UUIDv7: lists are ordered by id, newest first.
    await db.query(`CREATE INDEX dead_letters_open ON dead_letters (id) WHERE status = 'open'`);
    await db.query(`
      CREATE INDEX dead_letters_webhook ON dead_letters (webhook_id, id)
        WHERE webhook_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE dead_letters`);
  }
}

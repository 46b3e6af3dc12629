import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The id of the request that delivered a message; its events have it as their `correlationId`. */
export class InboundCorrelation1760000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Null: stored by an earlier version; the id of the message is used instead.
    await db.query(`ALTER TABLE inbound_messages ADD COLUMN correlation_id text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE inbound_messages DROP COLUMN correlation_id`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The request that brought a message: its events carry it as their `correlationId`. */
export class InboundCorrelation1760000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Null: stored by a version that did not know of it; the message's own id stands for it then.
    await db.query(`ALTER TABLE inbound_messages ADD COLUMN correlation_id text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE inbound_messages DROP COLUMN correlation_id`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The technical text of a failed attempt, beside the one for people. */
export class WebhookAttemptErrorDetails1760000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE webhook_attempts ADD COLUMN error_detail text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE webhook_attempts DROP COLUMN error_detail`);
  }
}

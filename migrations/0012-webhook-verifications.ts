import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The webhooks whose URL has not passed its ownership challenge yet, with the time of the next
 * challenge.
 */
export class WebhookVerifications1760000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // becomes: the status once the URL is verified. next_attempt_at: null if no further challenge
    // is scheduled.
    await db.query(`
      CREATE TABLE webhook_verifications (
        subscription_id uuid PRIMARY KEY,
        becomes text NOT NULL CHECK (becomes IN ('active', 'paused')),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz(3)
      )`);
    await db.query(`
      CREATE INDEX webhook_verifications_due ON webhook_verifications (next_attempt_at)
        WHERE next_attempt_at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_verifications`);
  }
}

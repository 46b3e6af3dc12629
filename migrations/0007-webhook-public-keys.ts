import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An index for the public keys of webhooks: anyone may request them, and a request must not scan
 * all webhooks.
 */
export class WebhookPublicKeys1760000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX webhook_subscriptions_public_keys ON webhook_subscriptions (id)
        WHERE signature = 'ed25519' AND deleted_at IS NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX webhook_subscriptions_public_keys`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public keys of webhooks are there for anybody to ask: that must not cost a scan of all
 * webhooks.
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

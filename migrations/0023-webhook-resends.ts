import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deliveries that succeeded and are to be sent once more, by hand. */
export class WebhookResends1760000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A table of its own: the claim of deliveries, its columns and its indexes know nothing of it.
    // claims rises with every claim, so that only the last claimant records what came of it.
    await db.query(`
      CREATE TABLE webhook_resends (
        delivery_id uuid PRIMARY KEY,
        subscription_id uuid NOT NULL,
        requested_at timestamptz(3) NOT NULL,
        claims integer NOT NULL DEFAULT 0,
        lease_until timestamptz(3)
      )`);
    await db.query(`
      CREATE INDEX webhook_resends_subscription
        ON webhook_resends (subscription_id, requested_at, delivery_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_resends`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Manual resends of deliveries that succeeded. */
export class WebhookResends1760000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A separate table, so that the claim of deliveries, its columns and its indexes do not change.
    // claims rises with every claim, so that only the last claimant records the outcome.
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

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes and rows with which the claim keeps aggregate queues in order, limits rates, and finds
 * the probe of an open circuit.
 */
export class OrderedAndRationedDeliveries1760000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The head of each aggregate queue is its first entry here.
    await db.query(`
      CREATE INDEX webhook_deliveries_unfinished
        ON webhook_deliveries (subscription_id, aggregate_id, position)
        WHERE status IN ('pending', 'delivering', 'held')`);
    // Due deliveries that are sent although the circuit is open: all except first attempts.
    await db.query(`
      CREATE INDEX webhook_deliveries_probe ON webhook_deliveries (subscription_id, position)
        WHERE status = 'pending' AND due AND (attempt_count > 0 OR manual)`);
    // By subscription, to count deliveries in flight. Expired leases are found by scanning all
    // entries, which are few: no more than the workers hold.
    await db.query(`DROP INDEX webhook_deliveries_lease`);
    await db.query(`
      CREATE INDEX webhook_deliveries_under_way ON webhook_deliveries (subscription_id, lease_until)
        WHERE status = 'delivering'`);

    // One row per limited subscription, separate from the subscription's row, which outcomes and
    // owners lock. claims rises with every claim: a worker that counted before another claimed
    // detects that its count is stale. free_at: when the next request is permitted.
    await db.query(`
      CREATE TABLE webhook_rations (
        subscription_id uuid PRIMARY KEY,
        claims integer NOT NULL DEFAULT 0,
        free_at timestamptz NOT NULL DEFAULT '-infinity'
      ) WITH (fillfactor = 20)`);
    // A trigger, so that no change of a limit can omit the row: without it nothing would be
    // claimed.
    await db.query(`
      CREATE FUNCTION webhook_subscription_limited() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO webhook_rations (subscription_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER webhook_subscription_limited
        AFTER INSERT OR UPDATE OF rate_limit, concurrency ON webhook_subscriptions
        FOR EACH ROW WHEN (NEW.rate_limit IS NOT NULL OR NEW.concurrency IS NOT NULL)
        EXECUTE FUNCTION webhook_subscription_limited()`);
    await db.query(`
      INSERT INTO webhook_rations (subscription_id)
      SELECT id FROM webhook_subscriptions WHERE rate_limit IS NOT NULL OR concurrency IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER webhook_subscription_limited ON webhook_subscriptions`);
    await db.query(`DROP FUNCTION webhook_subscription_limited`);
    await db.query(`DROP TABLE webhook_rations`);
    await db.query(`
      DROP INDEX webhook_deliveries_unfinished, webhook_deliveries_probe, webhook_deliveries_under_way`);
    await db.query(`
      CREATE INDEX webhook_deliveries_lease ON webhook_deliveries (lease_until)
        WHERE status = 'delivering'`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Webhook subscriptions, and the version number by which the fan-out recognises that its copy of
 * them is stale.
 */
export class WebhookSubscriptions1760000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Each failed attempt increments a counter in its row: free space on the page allows HOT
    // updates.
    await db.query(`
      CREATE TABLE webhook_subscriptions (
        id uuid PRIMARY KEY,
        tenant_id text NOT NULL,
        url text NOT NULL,
        event_types text[] NOT NULL,
        description text,
        format text NOT NULL CHECK (format IN ('envelope', 'cloudevents', 'cloudevents-binary')),
        versions jsonb NOT NULL,
        headers text,
        filter jsonb,
        ordering text NOT NULL DEFAULT 'none' CHECK (ordering IN ('none', 'aggregate')),
        retry_schedule bigint[],
        rate_limit integer,
        concurrency integer,
        signature text NOT NULL DEFAULT 'hmac' CHECK (signature IN ('hmac', 'ed25519')),
        secrets jsonb NOT NULL,
        notify_url text,
        notify_email text,
        status text NOT NULL CHECK (status IN ('active', 'paused', 'disabled')),
        disabled_reason text,
        consecutive_failures integer NOT NULL DEFAULT 0,
        created_position bigint NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3)
      ) WITH (fillfactor = 70)`);
    await db.query(`
      CREATE INDEX webhook_subscriptions_tenant ON webhook_subscriptions (tenant_id, id)
        WHERE deleted_at IS NULL`);

    await db.query(`
      CREATE TABLE webhook_subscriptions_version (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        version bigint NOT NULL
      ) WITH (fillfactor = 10)`);
    await db.query(`INSERT INTO webhook_subscriptions_version (version) VALUES (0)`);

    // A trigger, so that no change of what matches can omit it: a copy that is stale and seems
    // current would lose events permanently. Columns that do not affect matching (status, failures,
    // URL) do not change the number.
    await db.query(`
      CREATE FUNCTION webhook_subscriptions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE webhook_subscriptions_version SET version = version + 1;
        RETURN NULL;
      END $$`);
    await db.query(`
      CREATE TRIGGER webhook_subscriptions_changed
        AFTER INSERT OR DELETE OR TRUNCATE
          OR UPDATE OF tenant_id, event_types, filter, created_position, deleted_at
        ON webhook_subscriptions
        FOR EACH STATEMENT EXECUTE FUNCTION webhook_subscriptions_changed()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE webhook_subscriptions, webhook_subscriptions_version`);
    await db.query(`DROP FUNCTION webhook_subscriptions_changed`);
  }
}

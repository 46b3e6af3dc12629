import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A filter reads the data in the version that the webhook is pinned to, so pins now affect matching
 * as well.
 */
export class WebhookDataFilters1760000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await replaceTrigger(
      db,
      'tenant_id, event_types, filter, versions, created_position, deleted_at',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await replaceTrigger(db, 'tenant_id, event_types, filter, created_position, deleted_at');
  }
}

async function replaceTrigger(db: QueryRunner, columns: string): Promise<void> {
  await db.query(`
    CREATE OR REPLACE TRIGGER webhook_subscriptions_changed
      AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF ${columns}
      ON webhook_subscriptions
      FOR EACH STATEMENT EXECUTE FUNCTION webhook_subscriptions_changed()`);
}

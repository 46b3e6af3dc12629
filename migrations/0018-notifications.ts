import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mails caused by events, one per event, until they are sent. */
export class Notifications1760000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notifications (
        event_id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        given_up_at timestamptz,
        last_error text
      )`);
    await db.query(`
      CREATE INDEX notifications_due ON notifications (due_at)
      WHERE sent_at IS NULL AND given_up_at IS NULL`);
    await db.query(`
      CREATE INDEX notifications_over ON notifications ((coalesce(sent_at, given_up_at)))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE notifications`);
  }
}

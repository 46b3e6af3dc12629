import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The events that handler groups have still to handle; a row is deleted as its effects commit. */
export class HandlerInbox1760000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE handler_inbox (
        group_name text NOT NULL,
        position bigint NOT NULL,
        aggregate_id uuid NOT NULL,
        attempts smallint NOT NULL DEFAULT 0,
        due_at timestamptz(3) NOT NULL,
        parked boolean NOT NULL,
        PRIMARY KEY (group_name, position)
      )`);
    // Rows live for milliseconds: vacuum by the number of dead rows, not by a share of the table.
    await db.query(`ALTER TABLE handler_inbox SET (
      autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
      autovacuum_vacuum_cost_delay = 0)`);
    // A scan visits one entry per aggregate queue; parked rows cost it nothing.
    await db.query(`
      CREATE INDEX handler_inbox_lines ON handler_inbox (group_name, aggregate_id, position)
        WHERE NOT parked`);
    await db.query(`
      CREATE INDEX handler_inbox_parked ON handler_inbox (group_name, aggregate_id, position)
        WHERE parked`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE handler_inbox`);
    await db.query(`DELETE FROM log_cursor WHERE name LIKE 'handlers:%'`);
  }
}

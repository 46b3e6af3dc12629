import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The epochs of the event log: one for each restore from a backup. Epoch 0 has no row. */
export class LogEpochs1760000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE event_log_epoch (
        epoch integer PRIMARY KEY CHECK (epoch BETWEEN 1 AND 999999999),
        head bigint NOT NULL CHECK (head >= 0),
        started_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE event_log_epoch`);
  }
}

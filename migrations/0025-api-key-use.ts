import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each API key was last used. */
export class ApiKeyUse1760000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Written up to once a minute: free space on the page allows HOT updates.
    await db.query(`ALTER TABLE api_key ADD COLUMN last_used_at timestamptz(3)`);
    await db.query(`ALTER TABLE api_key SET (fillfactor = 85)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE api_key RESET (fillfactor)`);
    await db.query(`ALTER TABLE api_key DROP COLUMN last_used_at`);
  }
}

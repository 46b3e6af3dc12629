import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The table of sample things. */
export class SampleThings1760000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sample_things (
        id uuid PRIMARY KEY,
        tenant_id text NOT NULL,
        version integer NOT NULL,
        name text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      )`);
    // Newest first within a tenant; for all tenants (admin), the primary key has this order.
    await db.query(`CREATE INDEX sample_things_newest ON sample_things (tenant_id, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE sample_things`);
  }
}

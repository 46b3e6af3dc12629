import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The deprecated event versions that were announced, and the consumers that still read them. */
export class EventVersions1760000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A row marks the announcement: of several processes, the one that inserts it publishes the
    // event in the same transaction.
    await db.query(`
      CREATE TABLE event_version_deprecation (
        id uuid PRIMARY KEY,
        event_type text NOT NULL,
        version integer NOT NULL,
        announced_at timestamptz(3) NOT NULL,
        UNIQUE (event_type, version)
      )`);

    // A few rows that change every few seconds: free space on the page allows HOT updates.
    await db.query(`
      CREATE TABLE event_version_use (
        channel text NOT NULL CHECK (channel IN ('stream', 'rest')),
        key_id text NOT NULL,
        event_type text NOT NULL,
        version integer NOT NULL,
        tenant_id text NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        PRIMARY KEY (channel, key_id, event_type, version)
      ) WITH (fillfactor = 50)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE event_version_use, event_version_deprecation`);
  }
}

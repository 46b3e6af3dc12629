import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bulk replays of dead letters, and the dead letters that each has still to replay. */
export class DeadLetterJobs1760000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Every batch updates the counts: free space on the page allows HOT updates.
    await db.query(`
      CREATE TABLE dead_letter_jobs (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('running', 'completed', 'cancelled')),
        filter jsonb NOT NULL,
        rate_per_second integer,
        actor text NOT NULL,
        matched integer NOT NULL,
        replayed integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        skipped integer NOT NULL DEFAULT 0,
        reasons jsonb NOT NULL DEFAULT '{}',
        next_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      ) WITH (fillfactor = 50)`);
    await db.query(`
      CREATE INDEX dead_letter_jobs_running ON dead_letter_jobs (id) WHERE status = 'running'`);

    // The dead letters of a job are fixed at its creation; each is removed when it is replayed.
    await db.query(`
      CREATE TABLE dead_letter_job_letters (
        job_id uuid NOT NULL REFERENCES dead_letter_jobs (id) ON DELETE CASCADE,
        letter_id uuid NOT NULL,
        PRIMARY KEY (job_id, letter_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE dead_letter_job_letters, dead_letter_jobs`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** API keys, and the responses stored under an Idempotency-Key. */
export class ApiKeysAndIdempotency1760000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A revoked key keeps its row: events and the audit name its id.
    await db.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
        name text NOT NULL,
        tenant_id text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3),
        revoked_at timestamptz(3)
      )`);

    await db.query(`
      CREATE TABLE idempotency_key (
        id bytea PRIMARY KEY,
        fingerprint bytea NOT NULL,
        answer text NOT NULL,
        expires_at timestamptz(3) NOT NULL
      )`);
    await db.query(`CREATE INDEX idempotency_key_expiry ON idempotency_key (expires_at)`);

    // Looks up the stored response, or claims the key, in one round trip. It looks again once it
    // has the lock: the previous holder has committed by then, and each statement of a volatile
    // function sees what is committed when it starts. A stored response needs no lock, so replays
    // never block each other.
    await db.query(`
      CREATE FUNCTION idempotency_claim(
        wanted bytea, lock_key bigint, at timestamptz, for_session boolean,
        OUT claimed boolean, OUT fingerprint bytea, OUT answer text
      ) LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        claimed := false;
        SELECT k.fingerprint, k.answer INTO fingerprint, answer
          FROM idempotency_key k WHERE k.id = wanted AND k.expires_at > at;
        IF FOUND THEN RETURN; END IF;
        IF for_session THEN claimed := pg_try_advisory_lock(lock_key);
        ELSE claimed := pg_try_advisory_xact_lock(lock_key);
        END IF;
        IF NOT claimed THEN RETURN; END IF;
        SELECT k.fingerprint, k.answer INTO fingerprint, answer
          FROM idempotency_key k WHERE k.id = wanted AND k.expires_at > at;
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION idempotency_claim`);
    await db.query(`DROP TABLE idempotency_key, api_key`);
  }
}

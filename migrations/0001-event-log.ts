import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox, the partitioned append-only event log, its head, its checkpoints and its readers'
 * cursors.
 */
export class EventLog1760000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        version smallint NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        source text NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        sequence_number integer NOT NULL,
        tenant_id text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        actor text NOT NULL,
        traceparent text,
        attributes jsonb NOT NULL,
        data json NOT NULL
      )`);
    // Rows live for milliseconds: vacuum by the number of dead rows, not by a share of the table.
    await db.query(`ALTER TABLE outbox SET (
      autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
      autovacuum_vacuum_cost_delay = 0)`);

    await db.query(`
      CREATE TABLE event_log (
        position bigint NOT NULL,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        version smallint NOT NULL,
        occurred_at timestamptz(3) NOT NULL,
        source text NOT NULL,
        aggregate_type text NOT NULL,
        aggregate_id uuid NOT NULL,
        sequence_number integer NOT NULL,
        tenant_id text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        actor text NOT NULL,
        traceparent text,
        attributes jsonb NOT NULL,
        data json NOT NULL,
        PRIMARY KEY (position)
      ) PARTITION BY RANGE (position)`);
    await db.query(`CREATE INDEX event_log_event_id ON event_log (event_id)`);
    await db.query(`CREATE INDEX event_log_aggregate ON event_log (aggregate_id, sequence_number)`);

    await db.query(`
      CREATE FUNCTION event_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the event log is append-only: % refused', TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$`);
    await db.query(`
      CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE ON event_log
        FOR EACH ROW EXECUTE FUNCTION event_log_refuse()`);
    await db.query(`
      CREATE TRIGGER event_log_no_truncate BEFORE TRUNCATE ON event_log
        FOR EACH STATEMENT EXECUTE FUNCTION event_log_refuse()`);

    // A partition is made alone and then attached: CREATE … PARTITION OF would lock out readers.
    await db.query(`
      CREATE FUNCTION event_log_add_partition(first bigint, size bigint) RETURNS boolean
      LANGUAGE plpgsql AS $$
      DECLARE
        partition text := 'event_log_' || first;
      BEGIN
        IF to_regclass(partition) IS NOT NULL THEN RETURN false; END IF;
        EXECUTE format('CREATE TABLE %I (LIKE event_log INCLUDING DEFAULTS INCLUDING INDEXES)', partition);
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (position >= %s AND position < %s)',
                       partition, partition || '_range', first, first + size);
        EXECUTE format('ALTER TABLE event_log ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
                       partition, first, first + size);
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', partition, partition || '_range');
        EXECUTE format('CREATE TRIGGER event_log_no_truncate BEFORE TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION event_log_refuse()', partition);
        RETURN true;
      END $$`);
    await db.query(`SELECT event_log_add_partition(1, 1000000)`);

    // What the hash chain covers of an event: every field, in a form that no session setting
    // changes.
    await db.query(`
      CREATE FUNCTION event_digest(
        event_id uuid, event_type text, version smallint, occurred_at timestamptz, source text,
        aggregate_type text, aggregate_id uuid, sequence_number integer, tenant_id text,
        correlation_id text, causation_id text, actor text, data json
      ) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT sha256(convert_to(jsonb_build_array(
          event_id, event_type, version, (extract(epoch FROM occurred_at) * 1000)::bigint, source,
          aggregate_type, aggregate_id, sequence_number, tenant_id,
          correlation_id, causation_id, actor, data::text)::text, 'UTF8'))
      $$`);

    await db.query(`
      CREATE TABLE event_log_head (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        position bigint NOT NULL,
        chain bytea NOT NULL
      ) WITH (fillfactor = 10)`);
    await db.query(`INSERT INTO event_log_head (position, chain) VALUES (0, sha256(''::bytea))`);
    await db.query(`
      CREATE TABLE event_log_checkpoint (
        position bigint PRIMARY KEY,
        size integer NOT NULL,
        chain bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`
      CREATE TABLE log_cursor (
        name text PRIMARY KEY,
        position bigint NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 10)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE log_cursor, event_log_checkpoint, event_log_head, event_log, outbox`,
    );
    await db.query(`DROP FUNCTION event_digest, event_log_add_partition, event_log_refuse`);
  }
}

/**
 * Writes all of a transaction's events in one statement, with one parameter: a JSON array of rows. Ids rise
 * in the order of the array, which is the order of recording. A `json` field keeps its text, so `data` is
 * stored byte for byte as it was made. Prepared once per connection: parsing and planning it anew costs
 * PostgreSQL three times what the insert itself does.
 */
export const INSERT_OUTBOX = {
  name: 'outbox-insert',
  text: `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, causation_id, actor, traceparent,
                      attributes, data)
  SELECT event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
         sequence_number, tenant_id, correlation_id, causation_id, actor, traceparent, attributes, data
  FROM ROWS FROM (json_to_recordset($1::json) AS (
    event_id uuid, event_type text, version smallint, occurred_at timestamptz, source text,
    aggregate_type text, aggregate_id uuid, sequence_number integer, tenant_id text,
    correlation_id text, causation_id text, actor text, traceparent text, attributes jsonb, data json
  )) WITH ORDINALITY AS row
  ORDER BY ordinality`,
};

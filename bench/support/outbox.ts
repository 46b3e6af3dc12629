/**
 * Inserts $2 events of type $1 into the outbox, spread over $3 aggregates that alternate. Nothing
 * handles `order.delivered` and `order.payment_received` in the application.
 */
export const PUT_IN_OUTBOX = `
  WITH aggregate AS MATERIALIZED (
    SELECT number, gen_random_uuid() AS id FROM generate_series(0, $3::integer - 1) AS number)
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT gen_random_uuid(), $1, 1, clock_timestamp(), 'tidings/orders', 'order', aggregate.id,
         n / $3::integer + 1, 'default', 'bench', 'bench', '{"customerId":"c-1"}',
         '{"customerId":"c-1","signedBy":null}'
  FROM generate_series(0, $2::integer - 1) AS n JOIN aggregate ON aggregate.number = n % $3::integer
  ORDER BY n`;

import { newId } from '../../src/common/index.js';
import type { DeliveringApp } from './delivering-app.js';

/**
 * Inserts one event per entry into the outbox, in this order, for the named aggregate; resolves to
 * their ids.
 */
export async function publishTo(
  app: DeliveringApp,
  aggregates: readonly string[],
): Promise<string[]> {
  const ids = aggregates.map(() => newId());
  await app.database.query(PUT_IN_OUTBOX, [ids, aggregates]);
  return ids;
}

const PUT_IN_OUTBOX = `
  INSERT INTO outbox (event_id, event_type, version, occurred_at, source, aggregate_type, aggregate_id,
                      sequence_number, tenant_id, correlation_id, actor, attributes, data)
  SELECT event_id, 'order.delivered', 1, now(), 'tidings/orders', 'order', aggregate_id,
         (SELECT count(*) FROM event_log WHERE event_log.aggregate_id = event.aggregate_id)
           + row_number() OVER (PARTITION BY aggregate_id ORDER BY place),
         'default', event_id, 'test', '{}', '{"customerId":"c-1","signedBy":null}'
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS event (event_id, aggregate_id, place)
  ORDER BY place`;

import type { UntypedStatement } from '../database/index.js';

/** One round trip, whoever else stores the same message at this moment: a row only for the first. */
export const STORE_MESSAGE: UntypedStatement = {
  name: 'inbound-store-message',
  text: `
    INSERT INTO inbound_messages (id, provider, message_id, fingerprint, headers, body, correlation_id, traceparent,
                                  received_at, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    ON CONFLICT DO NOTHING
    RETURNING true AS stored`,
};

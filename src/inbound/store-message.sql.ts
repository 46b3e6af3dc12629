import type { Statement } from '../database/index.js';

/** A message as it is stored when it is accepted. */
type NewMessage = [
  id: string,
  provider: string,
  messageId: string,
  fingerprint: Buffer | null,
  headers: string,
  body: Buffer,
  correlationId: string,
  traceparent: string | null,
  receivedAt: Date,
];

/** Stores a message, and returns a row only for the first of concurrent or repeated requests. */
export const STORE_MESSAGE: Statement<{ readonly stored: true }, NewMessage> = {
  name: 'inbound-store-message',
  text: `
    INSERT INTO inbound_messages (id, provider, message_id, fingerprint, headers, body, correlation_id, traceparent,
                                  received_at, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    ON CONFLICT DO NOTHING
    RETURNING true AS stored`,
};

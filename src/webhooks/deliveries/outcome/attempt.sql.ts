import type { Statement } from '../../../database/index.js';

/** The columns of a recorded attempt; `attemptValues` returns the values in this order. */
export const ATTEMPT_COLUMNS = `
  delivery_id, subscription_id, number, at, manual, duration_ms, status_code, error_class, resolved_address,
  dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms, request_version, request_format, request_hash, error,
  error_detail, request_headers, response_headers, response_body`;

export const RECORD_ATTEMPT: Statement<never, readonly unknown[]> = {
  name: 'webhook-attempt-record',
  text: `
    INSERT INTO webhook_attempts (${ATTEMPT_COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, decode($17, 'hex'), $18, $19,
            $20, $21, $22)`,
};

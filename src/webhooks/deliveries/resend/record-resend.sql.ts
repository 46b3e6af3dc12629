import type { Statement } from '../../../database/index.js';
import { ATTEMPT_COLUMNS } from '../outcome/attempt.sql.js';

/**
 * Records the attempt of a resend and ends the resend, if $23 is still its latest claim. Of the
 * delivery, only the number of attempts changes; the webhook's statistics count the attempt.
 */
export const RECORD_RESEND: Statement<never, readonly unknown[]> = {
  name: 'webhook-resend-record',
  text: `
    WITH resend AS (
      DELETE FROM webhook_resends WHERE delivery_id = $1::uuid AND claims = $23::integer
      RETURNING delivery_id
    ), delivery AS (
      UPDATE webhook_deliveries AS delivery SET attempt_count = $3::integer
      FROM resend
      WHERE delivery.id = resend.delivery_id AND delivery.status = 'succeeded'
        AND delivery.attempt_count = $3::integer - 1
      RETURNING delivery.id
    )
    INSERT INTO webhook_attempts (${ATTEMPT_COLUMNS})
    SELECT delivery.id, $2::uuid, $3::integer, $4::timestamptz, $5::boolean, $6::integer, $7::smallint,
           $8, $9, $10::real, $11::real, $12::real, $13::real, $14::real, $15::smallint, $16,
           decode($17, 'hex'), $18, $19, $20::json, $21::json, $22
    FROM delivery`,
};

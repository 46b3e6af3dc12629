import type { Statement } from '../database/index.js';
import type { DeadLetterSource } from './dead-letter.entity.js';

/** `event` is JSON text, stored byte for byte. */
export const RECORD_DEAD_LETTER: Statement<
  never,
  [
    id: string,
    source: DeadLetterSource,
    reason: string,
    tenantId: string,
    eventType: string,
    event: string,
    webhookId: string | null,
    deliveryId: string | null,
    group: string | null,
    attempts: number,
    createdAt: Date,
  ]
> = {
  name: 'dead-letter-record',
  text: `
    INSERT INTO dead_letters (id, source, reason, tenant_id, event_type, event, webhook_id, delivery_id,
                              group_name, attempts, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

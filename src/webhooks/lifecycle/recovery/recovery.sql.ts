import type { Statement } from '../../../database/index.js';
import { EVENT_COLUMNS } from '../../../event-log/index.js';
import type { LogRow } from '../../../event-log/index.js';
import type { MatchCriteria } from '../../fan-out/index.js';
import type { LogPoint } from './log-point.js';
import type { RecoveryStatus } from './webhook-recovery.entity.js';

/** A recovery that a worker has locked. */
export interface RecoveryRow {
  readonly id: string;
  readonly subscriptionId: string;
  readonly since: LogPoint;
  readonly until: LogPoint;
  readonly nextPosition: number | string;
  readonly lastPosition: number | string;
  readonly actor: string;
}

/**
 * Locks the recovery that has waited longest and that no other worker has locked, so that several
 * progress side by side.
 */
export const LOCK_RECOVERY: Statement<RecoveryRow> = {
  name: 'webhook-recovery-lock',
  text: `
    SELECT id, subscription_id AS "subscriptionId", since, until, next_position AS "nextPosition",
           last_position AS "lastPosition", actor
    FROM webhook_recoveries WHERE status = 'running'
    ORDER BY worked_at LIMIT 1
    FOR UPDATE SKIP LOCKED`,
};

/**
 * The current criteria of the subscription. The lock excludes a pause or resume, which would miss
 * the deliveries that this transaction inserts.
 */
export const LOCK_CRITERIA: Statement<MatchCriteria & { readonly status: string }, [id: string]> = {
  name: 'webhook-recovery-criteria',
  text: `
    SELECT id AS "subscriptionId", tenant_id AS "tenantId", event_types AS "eventTypes", filter, versions,
           status
    FROM webhook_subscriptions WHERE id = $1 AND deleted_at IS NULL
    FOR SHARE`,
};

/**
 * The events from $2 to $3 that may be missed: of the tenant, within the times of the window if it
 * has any, and neither received nor waiting. The positions limit what one statement reads, however
 * little it finds.
 */
export const READ_MISSED: Statement<
  LogRow,
  [
    subscriptionId: string,
    first: number,
    last: number,
    tenantId: string,
    since: Date | null,
    until: Date | null,
  ]
> = {
  name: 'webhook-recovery-read',
  text: `
    SELECT ${EVENT_COLUMNS} FROM event_log
    WHERE position BETWEEN $2 AND $3 AND tenant_id = $4
      AND ($5::timestamptz IS NULL OR occurred_at >= $5)
      AND ($6::timestamptz IS NULL OR occurred_at <= $6)
      AND NOT EXISTS (
        SELECT FROM webhook_deliveries AS delivery
        WHERE delivery.subscription_id = $1 AND delivery.position = event_log.position
          AND delivery.status NOT IN ('dead', 'cancelled'))
    ORDER BY position`,
};

export const RECORD_PROGRESS: Statement<
  never,
  [id: string, nextPosition: number, scheduled: number, status: RecoveryStatus, now: Date]
> = {
  name: 'webhook-recovery-progress',
  text: `
    UPDATE webhook_recoveries
    SET next_position = $2, scheduled = scheduled + $3, status = $4, worked_at = $5,
        finished_at = CASE WHEN $4 <> 'running' THEN $5::timestamptz END
    WHERE id = $1`,
};

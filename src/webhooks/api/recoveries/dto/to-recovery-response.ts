import type { WebhookRecovery } from '../../../lifecycle/index.js';
import type { RecoveryResponse } from './recovery.response.js';

export function toRecoveryResponse(recovery: WebhookRecovery): RecoveryResponse {
  const { id, since, until, status, scheduled, nextPosition, lastPosition } = recovery;
  return {
    id,
    webhookId: recovery.subscriptionId,
    since,
    until,
    status,
    scheduled,
    nextPosition,
    lastPosition,
    requestedBy: recovery.actor,
    createdAt: recovery.createdAt.toISOString(),
    finishedAt: recovery.finishedAt?.toISOString() ?? null,
  };
}

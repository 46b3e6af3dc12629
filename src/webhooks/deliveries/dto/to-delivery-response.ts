import type { DeliveryWithAttempts } from '../deliveries.service.js';
import type { WebhookAttempt } from '../webhook-attempt.entity.js';
import type { AttemptResponse, DeliveryResponse } from './delivery.response.js';

export function toDeliveryResponse({ delivery, attempts }: DeliveryWithAttempts): DeliveryResponse {
  const isPending = delivery.status === 'pending';
  return {
    id: delivery.id,
    webhookId: delivery.subscriptionId,
    eventId: delivery.eventId,
    eventType: delivery.eventType,
    status: delivery.status,
    attemptCount: delivery.attemptCount,
    nextAttemptAt: isPending ? delivery.nextAttemptAt.toISOString() : null,
    attempts: attempts.map(toAttemptResponse),
  };
}

function toAttemptResponse(attempt: WebhookAttempt): AttemptResponse {
  return {
    number: attempt.number,
    at: attempt.at.toISOString(),
    durationMs: attempt.durationMs,
    statusCode: attempt.statusCode,
    error: attempt.error,
    errorClass: attempt.errorClass,
    responseHeaders: attempt.responseHeaders,
    responseBody: attempt.responseBody,
    manual: attempt.manual,
  };
}

import type { DeliveryWithAttempts, WebhookAttempt } from '../../../deliveries/index.js';
import type { AttemptResponse, DeliveryResponse } from './delivery.response.js';
import { visibleAttempt } from './visible-attempt.js';

/** @param isAdmin whether the caller may see names and addresses of the operator's network */
export function toDeliveryResponse(
  { delivery, attempts, requestBodies, waitingFor }: DeliveryWithAttempts,
  isAdmin: boolean,
): DeliveryResponse {
  const isPending = delivery.status === 'pending';
  return {
    id: delivery.id,
    webhookId: delivery.subscriptionId,
    eventId: delivery.eventId,
    eventType: delivery.eventType,
    status: delivery.status,
    attemptCount: delivery.attemptCount,
    nextAttemptAt: isPending ? delivery.nextAttemptAt.toISOString() : null,
    waitingFor,
    createdAt: delivery.createdAt.toISOString(),
    attempts: attempts.map((attempt) =>
      visibleAttempt(toAttemptResponse(attempt, requestBodies.get(attempt) ?? null), isAdmin),
    ),
  };
}

function toAttemptResponse(attempt: WebhookAttempt, requestBody: string | null): AttemptResponse {
  return {
    number: attempt.number,
    at: attempt.at.toISOString(),
    durationMs: attempt.durationMs,
    timings: {
      dnsMs: attempt.dnsMs,
      connectMs: attempt.connectMs,
      tlsMs: attempt.tlsMs,
      firstByteMs: attempt.firstByteMs,
      totalMs: attempt.totalMs,
    },
    resolvedAddress: attempt.resolvedAddress,
    requestHeaders: attempt.requestHeaders,
    requestBody,
    statusCode: attempt.statusCode,
    error: attempt.error,
    errorDetail: attempt.errorDetail,
    errorClass: attempt.errorClass,
    responseHeaders: attempt.responseHeaders,
    responseBody: attempt.responseBody,
    manual: attempt.manual,
  };
}

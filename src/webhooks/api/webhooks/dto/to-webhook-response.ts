import { formatDuration } from '../../../../common/index.js';
import { circuitOf, HEADER_MASK, overlapEnd } from '../../../subscriptions/index.js';
import type { WebhookSubscription } from '../../../subscriptions/index.js';
import type { WebhookResponse } from './webhook.response.js';

/** Lists each field, so that a column added to the row is not exposed by accident. */
export function toWebhookResponse(subscription: WebhookSubscription, now: Date): WebhookResponse {
  const { id, tenantId, url, eventTypes, description, format, versions, headers, filter } =
    subscription;
  const { ordering, retrySchedule, rateLimit, concurrency, signature } = subscription;
  const { notifyUrl, notifyEmail, status, disabledReason, consecutiveFailures } = subscription;
  return {
    id,
    tenantId,
    url,
    eventTypes,
    description,
    format,
    versions,
    headers: headers && maskedHeaders(headers),
    filter,
    ordering,
    retrySchedule: retrySchedule && retrySchedule.map(formatDuration),
    rateLimit,
    concurrency,
    signature,
    publicKey: subscription.secrets[0]?.publicKey ?? null,
    previousSecretExpiresAt: overlapEnd(subscription.secrets, now),
    notifyUrl,
    notifyEmail,
    status,
    disabledReason,
    consecutiveFailures,
    circuit: circuitOf(subscription),
    createdAt: subscription.createdAt.toISOString(),
    updatedAt: subscription.updatedAt.toISOString(),
  };
}

/** The names help to find mistakes; the values are secrets of the receiver. */
function maskedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, HEADER_MASK]));
}

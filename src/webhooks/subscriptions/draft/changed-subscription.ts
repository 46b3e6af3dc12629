import type { EventRegistry } from '../../../events/index.js';
import { BrokenRules } from './broken-rules.js';
import { readHeaders } from './custom-headers.js';
import { readEventTypes } from './event-type-list.js';
import { pinVersions } from './pinned-versions.js';
import { readRetrySchedule } from './retry-schedule.js';
import type { SubscriptionChanges } from './subscription-draft.js';
import { readFilter } from '../subscription-filter.js';
import type { SubscriptionSecrets } from '../secrets/subscription-secrets.js';
import { InvalidWebhook } from '../subscription.errors.js';
import type { WebhookSubscription } from '../webhook-subscription.entity.js';

/**
 * Applies changes to a subscription, all or none. `active` is not among them, because deliveries
 * depend on it. Event types that are added get pins; those that are removed lose theirs.
 * @throws {DestinationRefused} when the new URL is not allowed
 * @throws {InvalidWebhook} with all other validation errors
 */
export function applyChanges(
  subscription: WebhookSubscription,
  changes: SubscriptionChanges,
  registry: EventRegistry,
  secrets: SubscriptionSecrets,
): void {
  const rules = new BrokenRules();
  const { url, eventTypes, versions, retrySchedule, description, format, filter, headers } =
    changes;
  const { ordering, rateLimit, concurrency } = changes;
  const { notifyUrl, notifyEmail } = changes;
  const next: Partial<WebhookSubscription> = {};
  if (url !== undefined) next.url = url.allowed;
  if (description !== undefined) next.description = description;
  if (notifyUrl !== undefined) next.notifyUrl = notifyUrl && notifyUrl.allowed;
  if (notifyEmail !== undefined) next.notifyEmail = notifyEmail;
  if (format !== undefined) next.format = format;
  if (ordering !== undefined) next.ordering = ordering;
  if (rateLimit !== undefined) next.rateLimit = rateLimit;
  if (concurrency !== undefined) next.concurrency = concurrency;
  if (filter !== undefined) next.filter = readFilter(filter, rules);
  if (headers !== undefined) {
    next.headers = headers && secrets.sealHeaders(subscription.id, readHeaders(headers, rules));
  }
  if (retrySchedule !== undefined) {
    next.retrySchedule = retrySchedule && readRetrySchedule(retrySchedule, rules);
  }
  if (eventTypes !== undefined) next.eventTypes = readEventTypes(eventTypes, registry, rules);
  if ((eventTypes !== undefined || versions !== undefined) && rules.all.length === 0) {
    const types = next.eventTypes ?? subscription.eventTypes;
    const pins = { eventTypes: types, requested: versions ?? {}, kept: subscription.versions };
    next.versions = pinVersions(pins, registry, rules);
  }
  if (rules.all.length > 0) throw new InvalidWebhook(rules.all);
  Object.assign(subscription, next);
}

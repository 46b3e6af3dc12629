import type { EventRegistry } from '../../../events/index.js';
import type { NewSecret } from '../../signing/index.js';
import { BrokenRules } from './broken-rules.js';
import { readHeaders } from './custom-headers.js';
import type { CustomHeaders } from './custom-headers.js';
import { readEventTypes } from './event-type-list.js';
import { pinVersions } from './pinned-versions.js';
import { readSecret } from '../secrets/read-secret.js';
import { readRetrySchedule } from './retry-schedule.js';
import type { SubscriptionDraft } from './subscription-draft.js';
import { readFilter } from '../subscription-filter.js';
import { InvalidWebhook } from '../subscription.errors.js';
import type { WebhookSubscription } from '../webhook-subscription.entity.js';

/** The validated content of a draft. */
type Content = Pick<
  WebhookSubscription,
  | 'url'
  | 'eventTypes'
  | 'description'
  | 'format'
  | 'versions'
  | 'filter'
  | 'retrySchedule'
  | 'ordering'
  | 'rateLimit'
  | 'concurrency'
  | 'signature'
  | 'notifyUrl'
  | 'notifyEmail'
  | 'status'
>;

/**
 * Validates the draft of a subscription.
 * @returns the content of its row, and what the row stores sealed: its custom headers (null: none)
 * and its signing secret
 * @throws {DestinationRefused} when the URL is not allowed
 * @throws {InvalidWebhook} with all other validation errors
 */
export function readDraft(
  draft: SubscriptionDraft,
  registry: EventRegistry,
): { content: Content; headers: CustomHeaders | null; secret: NewSecret } {
  const url = draft.url.allowed;
  const rules = new BrokenRules();
  const eventTypes = readEventTypes(draft.eventTypes, registry, rules);
  const requested = draft.versions ?? {};
  // Without valid event types, every requested version would be reported as not covered.
  const versions =
    rules.all.length === 0 ? pinVersions({ eventTypes, requested, kept: {} }, registry, rules) : {};
  const schedule = draft.retrySchedule ?? null;
  const content: Content = {
    url,
    eventTypes,
    description: draft.description ?? null,
    format: draft.format ?? 'envelope',
    versions,
    filter: readFilter(draft.filter, rules),
    retrySchedule: schedule && readRetrySchedule(schedule, rules),
    ordering: draft.ordering ?? 'none',
    rateLimit: draft.rateLimit ?? null,
    concurrency: draft.concurrency ?? null,
    signature: draft.signature ?? 'hmac',
    notifyUrl: draft.notifyUrl?.allowed ?? null,
    notifyEmail: draft.notifyEmail ?? null,
    status: draft.active === false ? 'paused' : 'active',
  };
  const headers = draft.headers ? readHeaders(draft.headers, rules) : null;
  const secret = readSecret(content.signature, draft.secret, rules);
  if (!secret || rules.all.length > 0) throw new InvalidWebhook(rules.all);
  return { content, headers, secret };
}

export { CIRCUITS, CIRCUIT_OPENS_AFTER, circuitOf } from './circuit.js';
export type { Circuit } from './circuit.js';
export { DeliveryTargets } from './delivery-targets.js';
export type { DeliveryTarget } from './delivery-targets.js';
export { applyChanges } from './draft/changed-subscription.js';
export { CheckedUrl } from './draft/checked-url.js';
export { HEADER_MASK, maskHeaders } from './draft/header-rules.js';
export { readDraft } from './draft/new-subscription.js';
export type { SubscriptionChanges, SubscriptionDraft } from './draft/subscription-draft.js';
export { overlapEnd } from './secrets/overlapping-secrets.js';
export { PublicKeys } from './secrets/public-keys.js';
export { SecretRotation } from './secrets/secret-rotation.js';
export { SubscriptionSecrets } from './secrets/subscription-secrets.js';
export { dataPartOf, passesFilter } from './subscription-filter.js';
export type { SubscriptionFilter } from './subscription-filter.js';
export { SubscriptionFinder } from './subscription-finder.js';
export {
  ChallengeOutdated,
  UrlNotVerified,
  WebhookIsDisabled,
  WebhookNotFound,
  WebhookNotVerified,
} from './subscription.errors.js';
export {
  ORDERINGS,
  WEBHOOK_FORMATS,
  WEBHOOK_STATUSES,
  WebhookSubscription,
} from './webhook-subscription.entity.js';
export type { Ordering, WebhookFormat, WebhookStatus } from './webhook-subscription.entity.js';
export { DestinationsModule } from './destinations.module.js';
export { SubscriptionsModule } from './subscriptions.module.js';
export { webhookRules } from './webhook-rules.js';

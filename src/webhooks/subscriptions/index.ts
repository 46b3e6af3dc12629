export { CIRCUIT_OPENS_AFTER } from './circuit.js';
// What deliveries and the fan-out need. The services and controllers stay inside: they use deliveries themselves.
export { DeliveryTargets } from './delivery-target.js';
export type { DeliveryTarget, TargetKey } from './delivery-target.js';
export { maskHeaders } from './header-rules.js';
export { dataPartOf, passesFilter } from './subscription-filter.js';
export type { SubscriptionFilter } from './subscription-filter.js';
export { SubscriptionFinder } from './subscription-finder.js';
export { SubscriptionSecrets } from './subscription-secrets.js';
export { WebhookNotFound } from './subscription.errors.js';
export { WebhookSubscription } from './webhook-subscription.entity.js';
export type { WebhookStatus } from './webhook-subscription.entity.js';

export { Deliveries } from './deliveries.service.js';
export type { DeliveryWithAttempts } from './deliveries.service.js';
export { DELIVERY_STATUSES } from './delivery-status.js';
export type { DeliveryStatus } from './delivery-status.js';
export { DeliveryQueue } from './queue/delivery-queue.js';
export { Trials } from './test-delivery/test-deliveries.js';
export type { Trial } from './test-delivery/test-deliveries.js';
export type { WebhookAttempt } from './webhook-attempt.entity.js';

export { SharedEvent } from './claim/shared-event.js';
export { deliveriesFeature } from './deliveries-feature.js';
export { DeliveryRecovery } from './delivery-recovery.js';
export type { DeliveryStatus } from './delivery-status.js';
export { DeliveryStore } from './delivery-store.js';
export type { Match } from './delivery-store.js';
export { AttemptResponse } from './dto/delivery.response.js';
export { DeliveryQueue } from './queue/delivery-queue.js';
export { DeliveryAttempts } from './work/delivery-attempts.js';

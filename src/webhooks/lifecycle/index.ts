export { OwnershipChallenges } from './ownership/ownership-challenges.js';
export type { OwnershipProof } from './ownership/ownership-challenges.js';
export { Verifications } from './ownership/verifications.js';
export { DeliveryRecovery } from './recovery/delivery-recovery.js';
export { Recoveries } from './recovery/recoveries.service.js';
export { RECOVERY_STATUSES } from './recovery/webhook-recovery.entity.js';
export type { RecoveryStatus, WebhookRecovery } from './recovery/webhook-recovery.entity.js';
export { SubscriptionState } from './subscription-state.service.js';
export { Subscriptions } from './subscriptions.service.js';

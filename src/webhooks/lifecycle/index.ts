export { LifecycleModule } from './lifecycle.module.js';
export { OwnershipChallenges } from './ownership/ownership-challenges.js';
export type { OwnershipProof } from './ownership/ownership-challenges.js';
export { Verifications } from './ownership/verifications.js';
export { RecoveriesService } from './recovery/recoveries.service.js';
export { RECOVERY_STATUSES } from './recovery/webhook-recovery.entity.js';
export type { RecoveryStatus, WebhookRecovery } from './recovery/webhook-recovery.entity.js';
export { SubscriptionStateService } from './subscription-state.service.js';
export { SubscriptionsService } from './subscriptions.service.js';

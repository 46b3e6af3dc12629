export { STATUS_CAUSES } from './status-change.js';
export type { AttemptRef, StatusCause, StatusChange } from './status-change.js';
export { StatusChanges } from './status-changes.js';
export { SubscriptionStatus } from './subscription-status.js';
export type { WebhookStatusChange } from './webhook-status-change.entity.js';
export { StatusModule } from './status.module.js';

export type { AttemptRef, StatusCause, StatusChange } from './status-change.js';
export { StatusChanges } from './status-changes.js';
export { StatusChangesController } from './status-changes.controller.js';
export { SubscriptionStatus } from './subscription-status.js';
export { webhookDisabled } from './webhook-disabled.event.js';
export { WebhookStatusChange } from './webhook-status-change.entity.js';

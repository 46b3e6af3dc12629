export { WebhookStats } from './webhook-stats.js';
export { WebhookStatsController } from './webhook-stats.controller.js';

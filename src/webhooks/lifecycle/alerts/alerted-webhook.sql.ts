import type { AlertedWebhook } from '../../../alerts/index.js';
import type { Statement } from '../../../database/index.js';

/** What an alert shows of the webhook $1. */
export const ALERTED_WEBHOOK: Statement<AlertedWebhook, [id: string]> = {
  name: 'webhook-alerted',
  text: `SELECT url, description FROM webhook_subscriptions WHERE id = $1`,
};

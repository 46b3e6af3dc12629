export { HttpWebhookSender } from './http-webhook-sender.js';
export type { HttpWebhookSenderOptions } from './http-webhook-sender.js';
export { WebhookSender } from './webhook-sender.js';
export type { SendRequest } from './webhook-sender.js';
export type { SendResult } from './send-result.js';
export { failureText, HOST_FAILURE, isAboutHost, shownFailure } from './shown-failure.js';

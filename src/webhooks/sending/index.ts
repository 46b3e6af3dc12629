export { HttpWebhookSender } from './http-webhook-sender.js';
export type { HttpWebhookSenderOptions } from './http-webhook-sender.js';
export { WebhookSender } from './webhook-sender.js';
export type { SendRequest, SendResult } from './webhook-sender.js';
export { HOST_FAILURE, isAboutHost, shownFailure } from './shown-failure.js';

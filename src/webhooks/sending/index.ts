export { ERROR_CLASSES } from './error-class.js';
export type { ErrorClass } from './error-class.js';
export { HttpWebhookSender } from './http-webhook-sender.js';
export type { HttpWebhookSenderOptions } from './http-webhook-sender.js';
export { WebhookSender } from './webhook-sender.js';
export type { SendRequest, SendResult, SendTimings } from './webhook-sender.js';

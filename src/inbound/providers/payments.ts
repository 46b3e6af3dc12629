import { refuseStandardWebhook } from '../signatures/standard-webhook.js';
import type { Provider } from './provider.js';
import { asToken, idFromHash } from './provider.js';

/** A payment provider that keeps to Standard Webhooks. */
export const payments: Provider = {
  name: 'payments',
  keptHeaders: ['content-type', 'webhook-timestamp'],
  refuse: refuseStandardWebhook,
  messageIdOf: (request) => request.header('webhook-id') ?? idFromHash(request.body),
  fingerprintOf: () => null,
  jsonOf: (_headers, body) => body,
  typeOf: (_headers, { type }) => asToken(type),
};

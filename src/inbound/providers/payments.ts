import { verifyStandardWebhook } from '../signatures/standard-webhook.js';
import type { Provider } from './provider.js';
import { asToken, idFromHash } from './provider.js';

/** A payment provider that uses Standard Webhooks. */
export const payments: Provider = {
  name: 'payments',
  keptHeaders: ['content-type', 'webhook-timestamp'],
  verify: verifyStandardWebhook,
  messageIdOf: (request) => request.header('webhook-id') ?? idFromHash(request.body),
  fingerprintOf: () => null,
  jsonOf: (_headers, body) => body,
  typeOf: (_headers, { type }) => asToken(type),
};

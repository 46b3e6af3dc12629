import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ETAG_HEADER, etagOf, LOCATION_HEADER } from '../../../http/index.js';
import { toWebhookResponse } from './dto/to-webhook-response.js';
import { WebhookResponse, WebhookWithSecretResponse } from './dto/webhook.response.js';
import type { WebhookSubscription } from '../../subscriptions/index.js';

/** Sets the `ETag` to the revision of the webhook, as in every response with a webhook. */
export function respondWithWebhook(
  reply: FastifyReply,
  webhook: WebhookSubscription,
  now: Date,
): WebhookResponse {
  void reply.header('etag', etagOf(webhook.revision));
  return toWebhookResponse(webhook, now);
}

/** Documents a response with a webhook and its secret. */
export function ApiWebhookWithSecret(status: 200 | 201, description: string): MethodDecorator {
  return ApiResponse({
    status,
    description,
    type: WebhookWithSecretResponse,
    headers: {
      ETag: ETAG_HEADER,
      ...(status === 201 ? { Location: LOCATION_HEADER } : {}),
    },
  });
}

/** Documents a response with a webhook. */
export function ApiWebhookResponse(): MethodDecorator {
  return ApiResponse({
    status: 200,
    description: 'The webhook.',
    type: WebhookResponse,
    headers: { ETag: ETAG_HEADER },
  });
}

import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../../http/index.js';
import { toWebhookResponse } from './dto/to-webhook-response.js';
import { WebhookResponse, WebhookWithSecretResponse } from './dto/webhook.response.js';
import type { WebhookSubscription } from './webhook-subscription.entity.js';

const etag = { description: 'The revision, for `If-Match`.', schema: { type: 'string' } } as const;
const location = { description: 'Where it is.', schema: { type: 'string' } } as const;

/** Every answer that shows a webhook says which revision of it in its `ETag`. */
export function answerWebhook(reply: FastifyReply, webhook: WebhookSubscription): WebhookResponse {
  void reply.header('etag', etagOf(webhook.revision));
  return toWebhookResponse(webhook);
}

/** Documents an answer that shows a webhook and, this once, its secret. */
export function ApiWebhookWithSecret(status: 200 | 201, description: string): MethodDecorator {
  return ApiResponse({
    status,
    description,
    type: WebhookWithSecretResponse,
    headers: { ETag: etag, ...(status === 201 ? { Location: location } : {}) },
  });
}

/** Documents an answer that shows a webhook. */
export function ApiWebhookResponse(): MethodDecorator {
  return ApiResponse({
    status: 200,
    description: 'The webhook.',
    type: WebhookResponse,
    headers: { ETag: etag },
  });
}

/** Documents the header by which a change is refused when somebody else was quicker. */
export function ApiWebhookIfMatch(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The `ETag` that the caller has seen; 412 when the webhook has changed since.',
      schema: { type: 'string' },
    }),
  );
}

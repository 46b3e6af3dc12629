import { Type } from 'typebox';
import { defineEvent } from '../events/index.js';
import { DEAD_LETTER_SOURCES } from './dead-letter.entity.js';

const id = Type.String({ format: 'uuid' });
const nullableId = Type.Union([id, Type.Null()]);
const text = Type.String({ maxLength: 2_000 });

export const deadLetterCreated = defineEvent({
  type: 'system.dead_letter_created',
  source: 'dead-letters',
  aggregate: 'dead_letter',
  description:
    'Something failed for good and was kept as a dead letter. Not published for a `system.*` event that fails.',
  versions: {
    1: {
      schema: Type.Object(
        {
          deadLetterId: id,
          source: Type.Union(DEAD_LETTER_SOURCES.map((source) => Type.Literal(source))),
          reason: text,
          eventType: text,
          webhookId: nullableId,
          deliveryId: nullableId,
          group: Type.Union([text, Type.Null()]),
          attempts: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
      example: {
        deadLetterId: '0190b0a0-0000-7000-8000-000000000001',
        source: 'webhook',
        reason: 'the receiver responded with HTTP 500 (Internal Server Error)',
        eventType: 'order.created',
        webhookId: '0190b0a0-0000-7000-8000-000000000002',
        deliveryId: '0190b0a0-0000-7000-8000-000000000003',
        group: null,
        attempts: 6,
      },
    },
  },
});

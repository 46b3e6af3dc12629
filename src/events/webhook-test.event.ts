import { Type } from 'typebox';
import { defineEvent } from './event-definition.js';
import { closedObject, textSchema } from './schema-builders.js';

/**
 * The event that `POST /webhooks/:id/test` sends by default. It is neither in the log nor in the
 * registry, because it is not a fact.
 */
export const webhookTest = defineEvent({
  type: 'webhook.test',
  source: 'webhooks',
  description: 'A test event for a webhook. It is not in the log: its `position` is 0.',
  versions: {
    1: {
      schema: closedObject({
        webhookId: Type.String({ format: 'uuid' }),
        message: textSchema({ min: 0, max: 1_000 }),
      }),
      example: {
        webhookId: '0190b0a0-0000-7000-8000-000000000002',
        message: 'This is a test event.',
      },
    },
  },
});

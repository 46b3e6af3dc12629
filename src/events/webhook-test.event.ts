import { Type } from 'typebox';
import { defineEvent } from './event-definition.js';

/** What `POST /webhooks/:id/test` sends when no type is asked for. It is in no log and no registry: nothing has happened. */
export const webhookTest = defineEvent({
  type: 'webhook.test',
  source: 'webhooks',
  description: 'A test of a webhook, in no log: its `position` is 0.',
  versions: {
    1: {
      schema: Type.Object(
        {
          webhookId: Type.String({ format: 'uuid' }),
          message: Type.String({ maxLength: 1_000 }),
        },
        { additionalProperties: false },
      ),
      example: {
        webhookId: '0190b0a0-0000-7000-8000-000000000002',
        message: 'This is a test: nothing has happened.',
      },
    },
  },
});

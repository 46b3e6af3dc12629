import { Type } from 'typebox';
import { defineEvent } from '../../events/index.js';

export const webhookDisabled = defineEvent({
  type: 'system.webhook_disabled',
  source: 'webhooks',
  aggregate: 'webhook',
  description: 'A webhook was disabled: its events are held until somebody enables it.',
  versions: {
    1: {
      schema: Type.Object(
        {
          webhookId: Type.String({ format: 'uuid' }),
          reason: Type.String({ maxLength: 1_000 }),
          consecutiveFailures: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
      example: {
        webhookId: '0190b0a0-0000-7000-8000-000000000002',
        reason: 'A delivery failed for good after 6 failed attempts in a row.',
        consecutiveFailures: 6,
      },
    },
  },
});

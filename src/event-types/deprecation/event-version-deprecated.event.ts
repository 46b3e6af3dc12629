import { Type } from 'typebox';
import { defineEvent } from '../../events/index.js';

const Version = Type.Integer({ minimum: 1 });
const Time = Type.String({ format: 'date-time' });

export const eventVersionDeprecated = defineEvent({
  type: 'system.event_version_deprecated',
  source: 'events',
  aggregate: 'event_version',
  description:
    'A version of an event is to be read no longer. It is told once, to the tenant `default`; whoever is pinned to the version keeps getting it.',
  versions: {
    1: {
      schema: Type.Object(
        {
          eventType: Type.String({ maxLength: 200 }),
          version: Version,
          latestVersion: Version,
          deprecatedAt: Time,
          sunsetAt: Time,
          message: Type.String({ maxLength: 1_000 }),
        },
        { additionalProperties: false },
      ),
      example: {
        eventType: 'order.created',
        version: 1,
        latestVersion: 2,
        deprecatedAt: '2025-10-01T00:00:00.000Z',
        sunsetAt: '2027-04-01T00:00:00.000Z',
        message:
          'order.created version 1 is deprecated: read version 2. Who is pinned to version 1 keeps getting it, after 2027-04-01 too.',
      },
    },
  },
});

import { Type } from 'typebox';
import { closedObject, defineEvent, textSchema } from '../../events/index.js';

const Version = Type.Integer({ minimum: 1 });
const Time = Type.String({ format: 'date-time' });

/** Published by the deprecation announcer. */
export const eventVersionDeprecated = defineEvent({
  type: 'system.event_version_deprecated',
  source: 'events',
  aggregate: 'event_version',
  description:
    'An event version has been deprecated. Published once, to the tenant `default`; consumers pinned to the version keep receiving it.',
  versions: {
    1: {
      schema: closedObject({
        eventType: textSchema({ min: 0, max: 200 }),
        version: Version,
        latestVersion: Version,
        deprecatedAt: Time,
        sunsetAt: Time,
        message: textSchema({ min: 0, max: 1_000 }),
      }),
      example: {
        eventType: 'order.created',
        version: 1,
        latestVersion: 2,
        deprecatedAt: '2025-10-01T00:00:00.000Z',
        sunsetAt: '2027-04-01T00:00:00.000Z',
        message:
          'order.created version 1 is deprecated; use version 2. Consumers pinned to version 1 will keep receiving it after 2027-04-01.',
      },
    },
  },
});

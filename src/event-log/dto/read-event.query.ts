import { EVENT_FORMATS } from '../../events/index.js';
import type { EventFormat } from '../../events/index.js';
import { EnumField, IntegerField } from '../../http/index.js';

/** The query of `GET /events/:eventId`. */
export class ReadEvent {
  @EnumField(EVENT_FORMATS, {
    name: 'EventFormat',
    description: 'The format of events; default: `envelope`.',
    optional: true,
  })
  readonly format?: EventFormat;

  @IntegerField({
    description: 'The version of events whose type has it; other events have their latest version.',
    min: 1,
    max: 9_999,
    optional: true,
  })
  readonly version?: number;
}

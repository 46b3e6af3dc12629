import { EVENT_FORMATS } from '../../events/index.js';
import type { EventFormat } from '../../events/index.js';
import { EnumField, IntegerField } from '../../http/index.js';

/** Query of `GET /events/:eventId`: how the event is shown. */
export class ReadEvent {
  @EnumField(EVENT_FORMATS, {
    description: 'How it is written; default `envelope`.',
    optional: true,
  })
  readonly format?: EventFormat;

  @IntegerField({
    description: 'The version of events whose type has it; others come in their latest.',
    min: 1,
    max: 9_999,
    optional: true,
  })
  readonly version?: number;
}

import { EVENT_FORMATS } from '../../events/index.js';
import type { EventFormat } from '../../events/index.js';
import { EnumField, IntegerField, StringField, UuidField } from '../../http/index.js';

/** The query parameters of a stream. */
export class StreamQuery {
  @StringField({
    description:
      'Comma-separated event types, `resource.*` or `*`, each optionally with `@<version>`. The ' +
      'default `*` excludes `system.*`.',
    example: 'order.*,inventory.low_stock@1',
    max: 4_096,
    optional: true,
  })
  readonly types?: string;

  @UuidField({ description: 'Only events of this aggregate.', optional: true })
  readonly aggregateId?: string;

  @IntegerField({
    description:
      'The version, for event types that have it; others are sent in their latest version.',
    min: 1,
    max: 9_999,
    optional: true,
  })
  readonly version?: number;

  @EnumField(EVENT_FORMATS, {
    name: 'EventFormat',
    description: 'The format of `data`; default `envelope`.',
    optional: true,
  })
  readonly format?: EventFormat;
}

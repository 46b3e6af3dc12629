import { EVENT_FORMATS } from '../../events/index.js';
import type { EventFormat } from '../../events/index.js';
import { EnumField, IntegerField, StringField, UuidField } from '../../http/index.js';

/** What of the log a stream shows, and how. */
export class StreamQuery {
  @StringField({
    description:
      'Comma-separated: exact types, `resource.*` or `*`, each optionally `@<version>`. `*`, which is the default, ' +
      'leaves out `system.*`.',
    example: 'order.*,inventory.low_stock@1',
    max: 4_096,
    optional: true,
  })
  readonly types?: string;

  @UuidField({ description: 'Only events of this aggregate.', optional: true })
  readonly aggregateId?: string;

  @IntegerField({
    description: 'The version of events whose type has it; others come in their latest.',
    min: 1,
    max: 9_999,
    optional: true,
  })
  readonly version?: number;

  @EnumField(EVENT_FORMATS, {
    description: 'How `data` is written; default `envelope`.',
    optional: true,
  })
  readonly format?: EventFormat;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow } from 'class-validator';
import { EVENT_FORMATS } from '../../events/index.js';
import type { EventFormat } from '../../events/index.js';
import { EnumField, IntegerField, StringField, UuidField } from '../../http/index.js';

/** What of the log a stream shows, and from where on. */
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

  /** Anything goes: a resume point that is of no use gets a `stream.reset`, and no error. */
  @Transform(({ value }) => String(value))
  @Allow()
  @ApiPropertyOptional({
    type: 'string',
    description:
      'The resume point where `Last-Event-ID` cannot be sent: a position, or `earliest`.',
  })
  readonly lastEventId?: string;

  @StringField({
    description: 'A stream token, where no `Authorization` header can be sent.',
    max: 8_192,
    optional: true,
  })
  readonly access_token?: string;
}

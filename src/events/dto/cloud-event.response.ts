import {
  JsonField,
  PageResponse,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/** An event as a CloudEvent (1.0, JSON format), for the OpenAPI document: what is sent is made by the renderer. */
export class CloudEventResponse {
  @StringField({ description: 'The version of CloudEvents.', max: 3, example: '1.0' })
  readonly specversion!: string;

  @UuidField({ description: 'The `eventId`.' })
  readonly id!: string;

  @StringField({ description: 'Type and version.', max: 255, example: 'order.shipped.v1' })
  readonly type!: string;

  @StringField({ description: 'Which module told it.', max: 255, example: 'tidings/orders' })
  readonly source!: string;

  @UuidField({ description: 'The `aggregateId`.' })
  readonly subject!: string;

  @TimestampField({ description: 'When it happened.' })
  readonly time!: string;

  @StringField({ description: 'Of `data`.', max: 255, example: 'application/json' })
  readonly datacontenttype!: string;

  @StringField({ description: 'Where the schema of `data` is.', max: 2048, optional: true })
  readonly dataschema?: string;

  @StringField({
    description: 'The `position`, as text that sorts as it does.',
    min: 16,
    max: 16,
    example: '0000000000001042',
  })
  readonly sequence!: string;

  @StringField({ description: 'The `aggregateId`.', max: 255 })
  readonly partitionkey!: string;

  @StringField({ description: 'W3C Trace Context.', max: 255, optional: true })
  readonly traceparent?: string;

  @TimestampField({ description: 'Since when the version is deprecated.', optional: true })
  readonly deprecatedat?: string;

  @TimestampField({ description: 'Until when it is supported.', optional: true })
  readonly sunsetat?: string;

  @JsonField({ description: 'What happened, as its schema at `/event-types` says.' })
  readonly data!: Record<string, unknown>;
}

export const CloudEventPageResponse = PageResponse(CloudEventResponse);

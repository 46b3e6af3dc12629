import {
  JsonField,
  PageResponse,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/**
 * The OpenAPI schema of an event as a CloudEvent (1.0, JSON format); the renderer builds the JSON.
 */
export class CloudEventResponse {
  @StringField({ description: 'CloudEvents version.', max: 3, example: '1.0' })
  readonly specversion!: string;

  @UuidField({ description: 'Id of the event (`eventId`).' })
  readonly id!: string;

  @StringField({ description: 'Event type and version.', max: 255, example: 'order.shipped.v1' })
  readonly type!: string;

  @StringField({
    description: 'The module that published the event.',
    max: 255,
    example: 'tidings/orders',
  })
  readonly source!: string;

  @UuidField({ description: 'Id of the aggregate (`aggregateId`).' })
  readonly subject!: string;

  @TimestampField({ description: 'Time of the event.' })
  readonly time!: string;

  @StringField({ description: 'Media type of `data`.', max: 255, example: 'application/json' })
  readonly datacontenttype!: string;

  @StringField({
    description: 'URL of the JSON Schema of `data`.',
    example: 'https://tidings.example/event-types/order.shipped/versions/1',
    max: 2048,
    optional: true,
  })
  readonly dataschema?: string;

  @StringField({
    description: 'The `position`, zero-padded so that it sorts as text.',
    min: 16,
    max: 16,
    example: '0000000000001042',
  })
  readonly sequence!: string;

  @StringField({
    description: 'Id of the aggregate (`aggregateId`).',
    example: '0199d8a2-7c1d-7f3a-8e2b-1c4d5e6f7a8b',
    max: 255,
  })
  readonly partitionkey!: string;

  @StringField({
    description: 'W3C Trace Context of the request.',
    example: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    max: 255,
    optional: true,
  })
  readonly traceparent?: string;

  @TimestampField({ description: 'Time when the version was deprecated.', optional: true })
  readonly deprecatedat?: string;

  @TimestampField({ description: 'Time until which the version is supported.', optional: true })
  readonly sunsetat?: string;

  @JsonField({
    description: 'The data of the event; its schema is listed at `/event-types`.',
    example: { carrier: 'DHL', trackingNumber: '00340434161094042557' },
  })
  readonly data!: Record<string, unknown>;
}

export const CloudEventPageResponse = PageResponse(CloudEventResponse);

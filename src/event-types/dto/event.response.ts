import { MAX_INT32 } from '../../common/index.js';
import {
  IntegerField,
  JsonField,
  PageResponse,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/** The OpenAPI schema of an event's envelope; the renderer builds the JSON. */
export class EventResponse {
  @UuidField({
    description: 'Unique id of the event. The same on every channel, attempt and replay.',
  })
  readonly eventId!: string;

  @StringField({
    description: 'Event type: `resource.action`.',
    max: 255,
    example: 'order.shipped',
  })
  readonly eventType!: string;

  @IntegerField({ description: 'Version of `data`.', example: 1, min: 1, max: 9_999 })
  readonly version!: number;

  @TimestampField({ description: 'Time of the event.' })
  readonly timestamp!: string;

  @StringField({
    description: 'The module that published the event.',
    max: 255,
    example: 'tidings/orders',
  })
  readonly source!: string;

  @StringField({ description: 'Type of the aggregate.', max: 255, example: 'order' })
  readonly aggregateType!: string;

  @UuidField({ description: 'Id of the aggregate.' })
  readonly aggregateId!: string;

  @IntegerField({
    description: 'Sequence number within the aggregate: 1, 2, 3… without gaps.',
    min: 1,
    max: MAX_INT32,
  })
  readonly sequenceNumber!: number;

  @IntegerField({
    description:
      'Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log.',
    example: 1042,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  })
  readonly position!: number;

  @StringField({ description: 'The tenant of the event.', max: 255, example: 'default' })
  readonly tenantId!: string;

  @StringField({
    description: 'The `X-Request-Id` of the request that caused the event.',
    example: 'req-7',
    max: 255,
  })
  readonly correlationId!: string;

  @StringField({
    description: 'Id of the event that caused this one. Null if a request caused it.',
    example: '0199d8a2-7c1e-7a4b-9f0e-3a5c6b7d8e9f',
    max: 255,
    nullable: true,
  })
  readonly causationId!: string | null;

  @StringField({ description: 'Who caused the event.', max: 255, example: 'api-key:admin' })
  readonly actor!: string;

  @JsonField({
    description: 'The data of the event; its schema is listed at `/event-types`.',
    example: { carrier: 'DHL', trackingNumber: '00340434161094042557' },
  })
  readonly data!: Record<string, unknown>;
}

export const EventPageResponse = PageResponse(EventResponse);

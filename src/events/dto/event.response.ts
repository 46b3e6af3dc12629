import {
  IntegerField,
  JsonField,
  PageResponse,
  StringField,
  TimestampField,
  UuidField,
} from '../../http/index.js';

/** The envelope of an event, for the OpenAPI document: what is sent is made by the renderer. */
export class EventResponse {
  @UuidField({ description: 'The same on every channel, attempt and replay.' })
  readonly eventId!: string;

  @StringField({ description: '`resource.action`.', max: 255, example: 'order.shipped' })
  readonly eventType!: string;

  @IntegerField({ description: 'The version of `data`.', min: 1, max: 9_999 })
  readonly version!: number;

  @TimestampField({ description: 'When it happened.' })
  readonly timestamp!: string;

  @StringField({ description: 'Which module told it.', max: 255, example: 'tidings/orders' })
  readonly source!: string;

  @StringField({ description: 'What it happened to.', max: 255, example: 'order' })
  readonly aggregateType!: string;

  @UuidField({ description: 'To which one.' })
  readonly aggregateId!: string;

  @IntegerField({ description: '1, 2, 3… without gaps per aggregate.', min: 1, max: 2_147_483_647 })
  readonly sequenceNumber!: number;

  @IntegerField({
    description:
      '1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log.',
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  })
  readonly position!: number;

  @StringField({ description: 'Whose it is.', max: 255, example: 'default' })
  readonly tenantId!: string;

  @StringField({ description: 'The `X-Request-Id` of the request behind it.', max: 255 })
  readonly correlationId!: string;

  @StringField({ description: 'The event that caused it.', max: 255, nullable: true })
  readonly causationId!: string | null;

  @StringField({ description: 'Who did it.', max: 255, example: 'api-key:admin' })
  readonly actor!: string;

  @JsonField({ description: 'What happened, as its schema at `/event-types` says.' })
  readonly data!: Record<string, unknown>;
}

export const EventPageResponse = PageResponse(EventResponse);

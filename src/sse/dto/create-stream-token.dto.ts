import {
  ExampleBody,
  IntegerField,
  StringField,
  StringListField,
  UuidField,
} from '../../http/index.js';

/** The request body that creates a stream token. */
@ExampleBody<CreateStreamToken>({ types: ['order.*'], ttlSeconds: 300 })
export class CreateStreamToken {
  @StringListField({
    description:
      'The event types and patterns that its streams may request, and that a stream which names none ' +
      'contains; default: any. At least one must be known; `X-Unknown-Types` names the others.',
    example: ['order.*'],
    min: 1,
    max: 50,
    itemMax: 100,
    optional: true,
  })
  readonly types?: readonly string[];

  @StringField({
    description: 'Limits its streams to the events of this customer.',
    example: 'c-1',
    max: 64,
    optional: true,
  })
  readonly customerId?: string;

  @UuidField({ description: 'Limits its streams to the events of this aggregate.', optional: true })
  readonly aggregateId?: string;

  @IntegerField({
    description: 'How long the token opens streams. A stream that is open stays open.',
    min: 1,
    max: 3_600,
    default: 300,
    optional: true,
  })
  readonly ttlSeconds: number = 300;
}

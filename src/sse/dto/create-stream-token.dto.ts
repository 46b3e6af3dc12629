import { IntegerField, StringListField } from '../../http/index.js';

/** The request body that creates a stream token. */
export class CreateStreamToken {
  @StringListField({
    description: 'The event types that its streams may request; default: any.',
    example: ['order.*'],
    min: 1,
    max: 50,
    itemMax: 100,
    optional: true,
  })
  readonly types?: readonly string[];

  @IntegerField({
    description: 'How long the token opens streams. A stream that is open stays open.',
    min: 1,
    max: 3_600,
    default: 300,
    optional: true,
  })
  readonly ttlSeconds: number = 300;
}

import { IntegerField, StringListField } from '../../http/index.js';

/** A stream token as it is asked for. */
export class CreateStreamToken {
  @StringListField({
    description: 'The event types that its streams may ask for; absent: any.',
    example: ['order.*'],
    min: 1,
    max: 50,
    itemMax: 100,
    optional: true,
  })
  readonly types?: readonly string[];

  @IntegerField({
    description: 'For how long streams can be opened with it; an open stream stays open.',
    min: 1,
    max: 3_600,
    default: 300,
    optional: true,
  })
  readonly ttlSeconds: number = 300;
}

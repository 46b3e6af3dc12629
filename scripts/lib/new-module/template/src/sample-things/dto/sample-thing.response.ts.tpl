import { IntegerField, StringField, TimestampField, UuidField } from '../../http/index.js';
import type { SampleThing } from '../sample-thing.entity.js';

/** A sample thing. */
export class SampleThingResponse {
  @UuidField({ description: 'Its id.' })
  readonly id!: string;

  @StringField({ description: 'What it is called.', max: 200, example: 'An example' })
  readonly name!: string;

  @IntegerField({ description: 'Its last event; the `ETag`.', min: 1, max: 2_147_483_647 })
  readonly version!: number;

  @TimestampField({ description: 'When it was created.' })
  readonly createdAt!: string;

  @TimestampField({ description: 'When it last changed.' })
  readonly updatedAt!: string;
}

/** Names each field: what is kept besides is not for callers. */
export function toSampleThingResponse(sampleThing: SampleThing): SampleThingResponse {
  const { id, name, version, createdAt, updatedAt } = sampleThing;
  return {
    id,
    name,
    version,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

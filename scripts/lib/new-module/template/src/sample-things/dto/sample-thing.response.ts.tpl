import { MAX_INT32 } from '../../common/index.js';
import { IntegerField, StringField, TimestampField, UuidField } from '../../http/index.js';
import type { SampleThing } from '../sample-thing.entity.js';
import { sampleThingRules } from '../sample-thing-rules.js';

/** A sample thing. */
export class SampleThingResponse {
  @UuidField({ description: 'Id of the sample thing.' })
  readonly id!: string;

  @StringField({ ...sampleThingRules.name, description: 'Display name.', example: 'An example' })
  readonly name!: string;

  @IntegerField({ description: 'Sequence number of the last event; the `ETag`.', min: 1, max: MAX_INT32 })
  readonly version!: number;

  @TimestampField({ description: 'Creation time.' })
  readonly createdAt!: string;

  @TimestampField({ description: 'Time of the last change.' })
  readonly updatedAt!: string;
}

/** Lists each field, so that internal columns are never exposed. */
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

import { StringField } from '../../http/index.js';
import { sampleThingRules } from '../sample-thing-rules.js';

/** Body of `PATCH /sample-things/:id`; omitted fields stay unchanged. */
export class UpdateSampleThing {
  @StringField({
    ...sampleThingRules.name,
    description: 'Display name.',
    optional: true,
    example: 'Another example',
  })
  readonly name?: string;
}

import { StringField } from '../../http/index.js';

/** Body of `PATCH /sample-things/:id`; omitted fields stay unchanged. */
export class UpdateSampleThing {
  @StringField({
    description: 'Display name.',
    max: 200,
    optional: true,
    example: 'Another example',
  })
  readonly name?: string;
}

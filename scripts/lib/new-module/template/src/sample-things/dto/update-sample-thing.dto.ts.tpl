import { StringField } from '../../http/index.js';

/** Body of `PATCH /sample-things/:id`: what is left out stays as it is. */
export class UpdateSampleThing {
  @StringField({
    description: 'What it is called.',
    max: 200,
    optional: true,
    example: 'Another example',
  })
  readonly name?: string;
}

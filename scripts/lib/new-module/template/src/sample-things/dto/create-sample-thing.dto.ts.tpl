import { StringField } from '../../http/index.js';

/** Body of `POST /sample-things`. */
export class CreateSampleThing {
  @StringField({ description: 'Display name.', max: 200, example: 'An example' })
  readonly name!: string;
}

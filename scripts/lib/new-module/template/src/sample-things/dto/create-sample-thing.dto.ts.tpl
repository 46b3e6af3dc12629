import { StringField } from '../../http/index.js';

/** Body of `POST /sample-things`. */
export class CreateSampleThing {
  @StringField({ description: 'What it is called.', max: 200, example: 'An example' })
  readonly name!: string;
}

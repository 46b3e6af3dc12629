import { StringField } from '../../http/index.js';
import { sampleThingRules } from '../sample-thing-rules.js';

/** Body of `POST /sample-things`. */
export class CreateSampleThing {
  @StringField({ ...sampleThingRules.name, description: 'Display name.', example: 'An example' })
  readonly name!: string;
}

import { NotFound } from '../common/index.js';

/** 404: the sample thing does not exist, or belongs to another tenant. */
export class SampleThingNotFound extends NotFound {
  constructor(id: string) {
    super('sample_thing_not_found', `No such sample thing: '${id}'.`);
  }
}

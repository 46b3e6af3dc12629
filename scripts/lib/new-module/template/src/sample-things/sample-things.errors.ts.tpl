import { NotFound } from '../common/index.js';

/** 404: no such sample thing, or none of the caller's tenant. */
export class SampleThingNotFound extends NotFound {
  constructor() {
    super('sample_thing_not_found', 'There is no such sample thing.');
  }
}

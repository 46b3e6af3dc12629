import { defineProblems, noSuch, NotFound } from '../common/index.js';

/** The error codes of this module, as `/docs/errors` describes them. */
const problems = defineProblems({
  sample_thing_not_found: noSuch('sample thing', '/sample-things'),
});

/** 404: the sample thing does not exist, or belongs to another tenant. */
export class SampleThingNotFound extends NotFound {
  constructor(id: string) {
    super(problems.sample_thing_not_found, `No such sample thing: '${id}'.`);
  }
}

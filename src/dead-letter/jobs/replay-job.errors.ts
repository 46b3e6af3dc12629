import { Conflict, NotFound, Unprocessable } from '../../common/index.js';

/** 404: no such job. */
export class ReplayJobNotFound extends NotFound {
  constructor(id: string) {
    super('replay_job_not_found', `No such replay job: '${id}'.`);
  }
}

/** 409: a completed job cannot be cancelled. */
export class ReplayJobFinished extends Conflict {
  constructor() {
    super('replay_job_finished', 'The replay job has completed and cannot be cancelled.');
  }
}

/** 422: only open dead letters can be replayed. */
export class OnlyOpenLetters extends Unprocessable {
  constructor() {
    const errors = [{ path: 'filter.status', message: 'must be `open` or omitted' }];
    super('only_open_letters', 'Only open dead letters can be replayed.', { errors });
  }
}

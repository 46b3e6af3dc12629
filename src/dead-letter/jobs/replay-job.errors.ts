import { Conflict, NotFound, Unprocessable } from '../../common/index.js';

/** 404: there is no such job. */
export class ReplayJobNotFound extends NotFound {
  constructor() {
    super('replay_job_not_found', 'There is no replay job with this id.');
  }
}

/** 409: there is nothing left to cancel. */
export class ReplayJobFinished extends Conflict {
  constructor() {
    super('replay_job_finished', 'The job is completed; there is nothing left to cancel.');
  }
}

/** 422: only open dead letters can be replayed. */
export class OnlyOpenLetters extends Unprocessable {
  constructor() {
    const errors = [{ path: 'filter.status', message: 'must be open, or absent' }];
    super('only_open_letters', 'Only open dead letters can be replayed.', { errors });
  }
}

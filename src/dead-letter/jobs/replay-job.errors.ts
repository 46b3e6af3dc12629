import { Conflict, defineProblems, noSuch, NotFound, Unprocessable } from '../../common/index.js';

const problems = defineProblems({
  replay_job_not_found: noSuch('replay job', '/jobs'),
  replay_job_finished: {
    status: 409,
    meaning: 'The replay job has completed, so it cannot be cancelled.',
    cause: 'It was faster than the request.',
    action: 'Nothing. `GET /jobs/:id` shows its result.',
    example: {
      detail: 'The replay job has completed and cannot be cancelled.',
      path: '/jobs/0190b0a0-0000-7000-8000-000000000001/cancel',
    },
  },
  only_open_letters: {
    status: 422,
    meaning: 'Only open dead letters can be replayed.',
    cause: '`filter.status` names another status.',
    action: 'Leave `status` out of the filter.',
    example: {
      detail: 'Only open dead letters can be replayed.',
      path: '/dead-letters/replay',
      errors: [{ path: 'filter.status', message: 'must be `open` or omitted' }],
    },
  },
});

/** 404: no such job. */
export class ReplayJobNotFound extends NotFound {
  constructor(id: string) {
    super(problems.replay_job_not_found, `No such replay job: '${id}'.`);
  }
}

/** 409: a completed job cannot be cancelled. */
export class ReplayJobFinished extends Conflict {
  constructor() {
    super(problems.replay_job_finished, 'The replay job has completed and cannot be cancelled.');
  }
}

/** 422: only open dead letters can be replayed. */
export class OnlyOpenLetters extends Unprocessable {
  constructor() {
    const errors = [{ path: 'filter.status', message: 'must be `open` or omitted' }];
    super(problems.only_open_letters, 'Only open dead letters can be replayed.', { errors });
  }
}

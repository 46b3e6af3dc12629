import {
  BadRequest,
  commonProblems,
  defineProblems,
  Gone,
  noSuch,
  NotFound,
} from '../common/index.js';

const problems = defineProblems({
  event_not_found: noSuch('event', '/events'),
  resume_point_lost: {
    status: 410,
    meaning: 'The log was restored from a backup that does not include this resume point.',
    cause: 'An operator restored the database after a loss.',
    action:
      'Read the current state of what you follow, then continue from a current position: see `docs/restore.md`.',
    example: {
      detail:
        'The log was restored from a backup that does not include this resume point. Read the current state and resume from a point of the current epoch.',
      path: '/events?after=1042',
    },
  },
});

/** 400: a query parameter is well-formed, but names something that does not exist. */
export class InvalidEventQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super(commonProblems.invalid_request, `${path}: ${message}`, {
      ...options,
      errors: [{ path, message }],
    });
  }
}

/** 410: the resume point is beyond the position that a restore from a backup brought back. */
export class ResumePointLost extends Gone {
  constructor() {
    super(
      problems.resume_point_lost,
      'The log was restored from a backup that does not include this resume point. Read the current state and ' +
        'resume from a point of the current epoch.',
    );
  }
}

/** 404: the event does not exist or belongs to another tenant. */
export class EventNotFound extends NotFound {
  constructor(eventId: string) {
    super(problems.event_not_found, `No such event: '${eventId}'.`);
  }
}

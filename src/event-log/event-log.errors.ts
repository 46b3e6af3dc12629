import { BadRequest, Gone } from '../common/index.js';

/** 400: a field of the query is well formed, and names what does not exist. */
export class InvalidEventQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super('invalid_request', `${path}: ${message}`, { ...options, errors: [{ path, message }] });
  }
}

/** 410: the resume point belongs to a timeline that a restore from a backup has ended. */
export class ResumePointLost extends Gone {
  constructor() {
    super(
      'resume_point_lost',
      'The log was restored from a backup that does not reach this resume point. Read the present state and ' +
        'resume from a point of the current epoch.',
    );
  }
}

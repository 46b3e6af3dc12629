import { BadRequest, Gone } from '../common/index.js';

/** 400: a query parameter is well-formed, but names something that does not exist. */
export class InvalidEventQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super('invalid_request', `${path}: ${message}`, { ...options, errors: [{ path, message }] });
  }
}

/** 410: the resume point is beyond the position that a restore from a backup brought back. */
export class ResumePointLost extends Gone {
  constructor() {
    super(
      'resume_point_lost',
      'The log was restored from a backup that does not include this resume point. Read the current state and ' +
        'resume from a point of the current epoch.',
    );
  }
}

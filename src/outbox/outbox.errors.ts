import { BadRequest } from '../common/index.js';

/** 400: a field of the query is well formed, and names what does not exist. */
export class InvalidEventQuery extends BadRequest {
  constructor(path: string, message: string, options?: ErrorOptions) {
    super('invalid_request', `${path}: ${message}`, { ...options, errors: [{ path, message }] });
  }
}

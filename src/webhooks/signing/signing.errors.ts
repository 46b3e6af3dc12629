import { Unprocessable } from '../../common/index.js';

/** 422: a key that no webhook may have. The message never repeats it. */
export class InvalidSecret extends Unprocessable {
  constructor(reason: string) {
    super('invalid_secret', `The secret ${reason}.`, {
      errors: [{ path: 'secret', message: reason }],
    });
  }
}

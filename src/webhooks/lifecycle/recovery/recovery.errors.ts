import { NotFound, Unprocessable } from '../../../common/index.js';
import type { FieldError } from '../../../common/index.js';

/** 404: there is no such recovery of this webhook. */
export class RecoveryNotFound extends NotFound {
  constructor() {
    super('recovery_not_found', 'The webhook has no recovery with this id.');
  }
}

/** 422: the window is none. */
export class InvalidWindow extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super('invalid_window', 'There is no such window of the log.', { errors });
  }
}

import { NotFound, Unprocessable } from '../../../common/index.js';
import type { FieldError } from '../../../common/index.js';

/** 404: the webhook has no such recovery. */
export class RecoveryNotFound extends NotFound {
  constructor() {
    super('recovery_not_found', 'The webhook has no recovery with this id.');
  }
}

/** 422: the window is invalid. */
export class InvalidWindow extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super('invalid_window', 'The window is invalid.', { errors });
  }
}

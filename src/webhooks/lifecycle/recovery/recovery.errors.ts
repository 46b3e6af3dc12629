import { NotFound, Unprocessable } from '../../../common/index.js';
import type { FieldError } from '../../../common/index.js';

/** 404: the webhook has no such recovery. */
export class RecoveryNotFound extends NotFound {
  constructor(id: string) {
    super('recovery_not_found', `No such recovery of this webhook: '${id}'.`);
  }
}

/** 422: the window is invalid. */
export class InvalidWindow extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super('invalid_window', 'The window is invalid.', { errors });
  }
}

import { defineProblems, noSuch, NotFound, Unprocessable } from '../../../common/index.js';
import type { FieldError } from '../../../common/index.js';

const problems = defineProblems({
  recovery_not_found: noSuch(
    'recovery of this webhook',
    '/webhooks/0190b0a0-0000-7000-8000-000000000001/recoveries',
  ),
  invalid_window: {
    status: 422,
    meaning: 'The window of the recovery is invalid.',
    cause: '`since` is in the future or after the end of the log, or `until` is before `since`.',
    action: 'Correct what `errors` lists.',
    example: {
      detail: 'The window is invalid.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/recover',
      errors: [{ path: 'until', message: 'must not be before `since`' }],
    },
  },
});

/** 404: the webhook has no such recovery. */
export class RecoveryNotFound extends NotFound {
  constructor(id: string) {
    super(problems.recovery_not_found, `No such recovery of this webhook: '${id}'.`);
  }
}

/** 422: the window is invalid. */
export class InvalidWindow extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super(problems.invalid_window, 'The window is invalid.', { errors });
  }
}

import { Conflict, NotFound, Unprocessable } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';

/** 404: there is no such webhook, it was deleted, or it is another tenant's. */
export class WebhookNotFound extends NotFound {
  constructor() {
    super('webhook_not_found', 'There is no webhook with this id.');
  }
}

/** 422: well formed, and something that no webhook can be. */
export class InvalidWebhook extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super('invalid_webhook', 'The webhook breaks the rules of its fields.', { errors });
  }
}

/** 409: what was asked for is not for a disabled webhook. */
export class WebhookIsDisabled extends Conflict {
  constructor() {
    super('webhook_disabled', 'The webhook is disabled; only `enable` ends that.');
  }
}

/** 422: the new secret of a rotation is none. */
export class SecretInUse extends Unprocessable {
  constructor() {
    const errors = [{ path: 'secret', message: 'signs already' }];
    super('secret_in_use', 'The webhook has this secret already.', { errors });
  }
}

/** 409: rotations came so quickly that too many secrets would sign at once. */
export class TooManySecrets extends Conflict {
  constructor() {
    super(
      'too_many_secrets',
      'Too many secrets overlap: wait until one expires, or rotate with an `overlap` of 0s.',
    );
  }
}

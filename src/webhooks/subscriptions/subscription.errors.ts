import { Conflict, NotFound, Unprocessable } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';

/** 404: the webhook does not exist, was deleted, or belongs to another tenant. */
export class WebhookNotFound extends NotFound {
  constructor(id: string) {
    super('webhook_not_found', `No such webhook: '${id}'.`);
  }
}

/** 422: the request is well formed, but its values are invalid for a webhook. */
export class InvalidWebhook extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super('invalid_webhook', 'Webhook validation failed.', { errors });
  }
}

/** 409: the operation does not apply to a disabled webhook. */
export class WebhookIsDisabled extends Conflict {
  constructor() {
    super('webhook_disabled', 'The webhook is disabled; call `enable` first.');
  }
}

/** 422: the webhook already signs with the secret of a rotation. */
export class SecretInUse extends Unprocessable {
  constructor() {
    const errors = [{ path: 'secret', message: 'is already in use' }];
    super('secret_in_use', 'The webhook already signs with this secret.', { errors });
  }
}

/** 409: too many secrets would sign at a time, because rotations followed each other closely. */
export class TooManySecrets extends Conflict {
  constructor() {
    super(
      'too_many_secrets',
      'Too many secrets overlap: wait until one expires, or rotate with an `overlap` of 0s.',
    );
  }
}

/** 409: the ownership of the URL is not verified. */
export class WebhookNotVerified extends Conflict {
  constructor() {
    super(
      'webhook_not_verified',
      'The URL of the webhook is not verified; `enable` sends its receiver the challenge again.',
    );
  }
}

/** 422: the receiver did not echo the challenge. */
export class UrlNotVerified extends Unprocessable {
  constructor(failure: string) {
    const errors = [{ path: 'url', message: `did not echo the challenge: ${failure}` }];
    super('url_not_verified', `The URL did not echo the challenge: ${failure}.`, { errors });
  }
}

/** 409: the URL of the webhook changed during the challenge. */
export class ChallengeOutdated extends Conflict {
  constructor() {
    super('challenge_outdated', 'The URL of the webhook changed during the challenge; try again.');
  }
}

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
    super('invalid_webhook', 'Webhook validation failed.', { errors });
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

/** 409: it is not known to be its owner's wish to get webhooks. */
export class WebhookNotVerified extends Conflict {
  constructor() {
    super(
      'webhook_not_verified',
      'The URL of the webhook is not verified; `enable` sends its receiver the challenge once more.',
    );
  }
}

/** 422: the receiver was asked, and did not echo the challenge. */
export class UrlNotVerified extends Unprocessable {
  constructor(failure: string) {
    const errors = [{ path: 'url', message: `did not echo the challenge: ${failure}` }];
    super('url_not_verified', `The URL did not echo the challenge: ${failure}.`, { errors });
  }
}

/** 409: while the receiver was asked, the webhook got another URL. */
export class ChallengeOutdated extends Conflict {
  constructor() {
    super('challenge_outdated', 'The URL of the webhook was changed meanwhile; try again.');
  }
}

import { Conflict, defineProblems, noSuch, NotFound, Unprocessable } from '../../common/index.js';
import type { FieldError } from '../../common/index.js';

const problems = defineProblems({
  webhook_not_found: noSuch('webhook', '/webhooks'),
  invalid_webhook: {
    status: 422,
    meaning: 'Values of the webhook violate its rules.',
    cause:
      'An event type is unknown, a filter or a header is not allowed, or versions and types do not match.',
    action: 'Correct what `errors` lists.',
    example: {
      detail: 'Webhook validation failed.',
      path: '/webhooks',
      errors: [
        { path: 'retrySchedule.0', message: 'must be a duration such as 250ms, 15s, 5m, 2h or 1d' },
      ],
    },
  },
  webhook_disabled: {
    status: 409,
    meaning: 'The operation does not apply to a disabled webhook.',
    cause: 'The webhook was disabled, as `disabledReason` says.',
    action: 'Correct the receiver, then call `POST /webhooks/:id/enable`.',
    example: {
      detail: 'The webhook is disabled; call `enable` first.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/pause',
    },
  },
  secret_in_use: {
    status: 422,
    meaning: 'The webhook already signs with this secret.',
    cause: 'The request was repeated, or the secret was not changed.',
    action: 'Send another secret, or none: then one is generated.',
    example: {
      detail: 'The webhook already signs with this secret.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/rotate-secret',
      errors: [{ path: 'secret', message: 'is already in use' }],
    },
  },
  too_many_secrets: {
    status: 409,
    meaning: 'Too many secrets would sign at a time.',
    cause: 'Rotations followed each other faster than their overlaps end.',
    action: 'Wait until an overlap ends, or rotate with an `overlap` of 0s.',
    example: {
      detail:
        'Too many secrets overlap: wait until one expires, or rotate with an `overlap` of 0s.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/rotate-secret',
    },
  },
  webhook_not_verified: {
    status: 409,
    meaning: 'The URL of the webhook is not verified.',
    cause: 'Its receiver has not echoed the challenge (`WEBHOOK_VERIFY`).',
    action: 'Have the receiver echo the challenge, then call `POST /webhooks/:id/enable`.',
    example: {
      detail:
        'The URL of the webhook is not verified; `enable` sends its receiver the challenge again.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/resume',
    },
  },
  url_not_verified: {
    status: 422,
    meaning: 'The receiver did not echo the challenge.',
    cause: 'It does not run, or does not implement the echo.',
    action:
      'Return the `challenge` of the request in the body of the response: see `docs/receiving.md`.',
    example: {
      detail:
        'The URL did not echo the challenge: the receiver responded with HTTP 404 (Not Found).',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/enable',
      errors: [
        {
          path: 'url',
          message: 'did not echo the challenge: the receiver responded with HTTP 404 (Not Found)',
        },
      ],
    },
  },
  challenge_outdated: {
    status: 409,
    meaning: 'The URL of the webhook changed during the challenge.',
    cause: 'Two requests changed the webhook at the same time.',
    action: 'Send the request again.',
    example: {
      detail: 'The URL of the webhook changed during the challenge; try again.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/enable',
    },
  },
});

/** 404: the webhook does not exist, was deleted, or belongs to another tenant. */
export class WebhookNotFound extends NotFound {
  constructor(id: string) {
    super(problems.webhook_not_found, `No such webhook: '${id}'.`);
  }
}

/** 422: the request is well formed, but its values are invalid for a webhook. */
export class InvalidWebhook extends Unprocessable {
  constructor(errors: readonly FieldError[]) {
    super(problems.invalid_webhook, 'Webhook validation failed.', { errors });
  }
}

/** 409: the operation does not apply to a disabled webhook. */
export class WebhookIsDisabled extends Conflict {
  constructor() {
    super(problems.webhook_disabled, 'The webhook is disabled; call `enable` first.');
  }
}

/** 422: the webhook already signs with the secret of a rotation. */
export class SecretInUse extends Unprocessable {
  constructor() {
    const errors = [{ path: 'secret', message: 'is already in use' }];
    super(problems.secret_in_use, 'The webhook already signs with this secret.', { errors });
  }
}

/** 409: too many secrets would sign at a time, because rotations followed each other closely. */
export class TooManySecrets extends Conflict {
  constructor() {
    super(
      problems.too_many_secrets,
      'Too many secrets overlap: wait until one expires, or rotate with an `overlap` of 0s.',
    );
  }
}

/** 409: the ownership of the URL is not verified. */
export class WebhookNotVerified extends Conflict {
  constructor() {
    super(
      problems.webhook_not_verified,
      'The URL of the webhook is not verified; `enable` sends its receiver the challenge again.',
    );
  }
}

/** 422: the receiver did not echo the challenge. */
export class UrlNotVerified extends Unprocessable {
  constructor(failure: string) {
    const errors = [{ path: 'url', message: `did not echo the challenge: ${failure}` }];
    super(problems.url_not_verified, `The URL did not echo the challenge: ${failure}.`, { errors });
  }
}

/** 409: the URL of the webhook changed during the challenge. */
export class ChallengeOutdated extends Conflict {
  constructor() {
    super(
      problems.challenge_outdated,
      'The URL of the webhook changed during the challenge; try again.',
    );
  }
}

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

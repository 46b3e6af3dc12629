import { Conflict, Unprocessable } from '../../../common/index.js';

/** 422: the event type is unknown, so there is no example of it. */
export class NoSuchExample extends Unprocessable {
  /** @param message says which type, and which one was probably meant */
  constructor(message: string) {
    super('unknown_event_type', 'The event type is unknown.', {
      errors: [{ path: 'eventType', message }],
    });
  }
}

/** 409: nothing can be signed until the secret is rotated or the key that sealed it is restored. */
export class WebhookUnreadable extends Conflict {
  constructor() {
    super('webhook_unreadable', "The webhook's secret or headers cannot be decrypted.");
  }
}

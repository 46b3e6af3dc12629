import { Conflict, Unprocessable } from '../../../common/index.js';

/** 422: there is no example of it. */
export class NoSuchExample extends Unprocessable {
  constructor(eventType: string) {
    const message = `there is no event type "${eventType}"`;
    super('unknown_event_type', 'The event type is not known.', {
      errors: [{ path: 'eventType', message }],
    });
  }
}

/** 409: nothing can be signed for it until its secret is rotated, or the key is back that sealed it. */
export class WebhookUnreadable extends Conflict {
  constructor() {
    super('webhook_unreadable', "The webhook's secret or headers cannot be decrypted.");
  }
}

import { Conflict, defineProblems, Unprocessable } from '../../../common/index.js';

const problems = defineProblems({
  unknown_event_type: {
    status: 422,
    meaning: 'There is no such event type, so there is no example of it.',
    cause: 'The type is misspelt, or another release has it.',
    action: 'Use a type of `GET /event-types`, or leave `eventType` out.',
    example: {
      detail: 'The event type is unknown.',
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/test',
      errors: [{ path: 'eventType', message: 'there is no event type "order.create"' }],
    },
  },
  webhook_unreadable: {
    status: 409,
    meaning: "The webhook's secret or headers cannot be decrypted.",
    cause: '`ENCRYPTION_KEY` was replaced without keeping the old key.',
    action:
      'Rotate the secret and set the headers again, or restore the old key as a second one in `ENCRYPTION_KEY`.',
    example: {
      detail: "The webhook's secret or headers cannot be decrypted.",
      path: '/webhooks/0190b0a0-0000-7000-8000-000000000001/test',
    },
  },
});

/** 422: the event type is unknown, so there is no example of it. */
export class NoSuchExample extends Unprocessable {
  /** @param message says which type, and which one was probably meant */
  constructor(message: string) {
    super(problems.unknown_event_type, 'The event type is unknown.', {
      errors: [{ path: 'eventType', message }],
    });
  }
}

/** 409: nothing can be signed until the secret is rotated or the key that sealed it is restored. */
export class WebhookUnreadable extends Conflict {
  constructor() {
    super(problems.webhook_unreadable, "The webhook's secret or headers cannot be decrypted.");
  }
}

import { Conflict, defineProblems, noSuch, NotFound } from '../../common/index.js';
import type { DeliveryStatus } from './delivery-status.js';

const problems = defineProblems({
  delivery_not_found: noSuch('delivery', '/deliveries'),
  not_retryable: {
    status: 409,
    meaning: 'The status of the delivery does not allow a manual retry.',
    cause: 'It is being sent now, is held or cancelled, or is a dead letter.',
    action: 'Follow `detail`: resume the webhook, or replay the dead letter.',
    example: {
      detail: 'The delivery cannot be retried. It failed for good; replay its dead letter.',
      path: '/deliveries/0190b0a0-0000-7000-8000-000000000001/retry',
    },
  },
  webhook_deleted: {
    status: 409,
    meaning: 'The webhook of the delivery was deleted.',
    cause: 'Its owner removed it.',
    action:
      'Nothing is sent to a deleted webhook. Create a new one, and `recover` what it has missed.',
    example: {
      detail: 'The webhook of this delivery was deleted.',
      path: '/deliveries/0190b0a0-0000-7000-8000-000000000001/retry',
    },
  },
  webhook_not_active: {
    status: 409,
    meaning: 'The webhook is paused or disabled, so nothing is sent to it.',
    cause: 'Its owner paused it, or its receiver failed too often.',
    action: 'Resume or enable it first.',
    example: {
      detail: 'The webhook is paused or disabled; resume or enable it first.',
      path: '/deliveries/0190b0a0-0000-7000-8000-000000000001/retry',
    },
  },
  event_not_kept: {
    status: 409,
    meaning: 'The event is no longer kept, so it cannot be sent again.',
    cause: 'It is older than the oldest event that is kept.',
    action: 'Read the current state from the API instead.',
    example: {
      detail: 'The event has passed its retention and cannot be sent again.',
      path: '/deliveries/0190b0a0-0000-7000-8000-000000000001/retry',
    },
  },
  delivery_not_dead: {
    status: 409,
    meaning: 'The delivery is no longer dead.',
    cause: 'It has been replayed or recovered meanwhile.',
    action: 'Nothing. `GET /deliveries/:id` shows its attempts.',
    example: {
      detail: 'The delivery is no longer dead.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001/replay',
    },
  },
});

/** 404: the delivery does not exist or belongs to another tenant. */
export class DeliveryNotFound extends NotFound {
  constructor(id: string) {
    super(problems.delivery_not_found, `No such delivery: '${id}'.`);
  }
}

/** The statuses in which a delivery can be retried manually. */
type Retryable = 'pending' | 'succeeded';

const WHY: Readonly<Record<Exclude<DeliveryStatus, Retryable>, string>> = {
  delivering: 'A worker has claimed it; an attempt is in flight or about to start.',
  held: 'Its webhook is paused or disabled; resume or enable the webhook to send it.',
  cancelled: 'It was cancelled.',
  dead: 'It failed for good; replay its dead letter.',
};

/** 409: the status of the delivery does not allow a manual retry. */
export class NotRetryable extends Conflict {
  constructor(status: Exclude<DeliveryStatus, Retryable>) {
    super(problems.not_retryable, `The delivery cannot be retried. ${WHY[status]}`);
  }
}

/** 409: the webhook of the delivery was deleted. */
export class WebhookDeleted extends Conflict {
  constructor() {
    super(problems.webhook_deleted, 'The webhook of this delivery was deleted.');
  }
}

/** 409: the webhook is paused or disabled, so nothing is sent to it. */
export class WebhookNotActive extends Conflict {
  constructor() {
    super(
      problems.webhook_not_active,
      'The webhook is paused or disabled; resume or enable it first.',
    );
  }
}

/** 409: the retention has removed the event from the log. */
export class EventNotKept extends Conflict {
  constructor() {
    super(problems.event_not_kept, 'The event has passed its retention and cannot be sent again.');
  }
}

/** 409: the delivery has been replayed or recovered since. */
export class DeliveryNotDead extends Conflict {
  constructor() {
    super(problems.delivery_not_dead, 'The delivery is no longer dead.');
  }
}

import { Conflict, NotFound } from '../../common/index.js';
import type { DeliveryStatus } from './delivery-status.js';

/** 404: the delivery does not exist or belongs to another tenant. */
export class DeliveryNotFound extends NotFound {
  constructor(id: string) {
    super('delivery_not_found', `No such delivery: '${id}'.`);
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
    super('not_retryable', `The delivery cannot be retried. ${WHY[status]}`);
  }
}

/** 409: the webhook of the delivery was deleted. */
export class WebhookDeleted extends Conflict {
  constructor() {
    super('webhook_deleted', 'The webhook of this delivery was deleted.');
  }
}

/** 409: the webhook is paused or disabled, so nothing is sent to it. */
export class WebhookNotActive extends Conflict {
  constructor() {
    super('webhook_not_active', 'The webhook is paused or disabled; resume or enable it first.');
  }
}

/** 409: the retention has removed the event from the log. */
export class EventNotKept extends Conflict {
  constructor() {
    super('event_not_kept', 'The event has passed its retention and cannot be sent again.');
  }
}

/** 409: the delivery has been replayed or recovered since. */
export class DeliveryNotDead extends Conflict {
  constructor() {
    super('delivery_not_dead', 'The delivery is no longer dead.');
  }
}

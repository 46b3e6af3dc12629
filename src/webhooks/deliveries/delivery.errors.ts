import { Conflict, NotFound } from '../../common/index.js';
import type { DeliveryStatus } from './delivery-status.js';

/** 404: there is no such delivery, or it is another tenant's. */
export class DeliveryNotFound extends NotFound {
  constructor() {
    super('delivery_not_found', 'There is no delivery with this id.');
  }
}

/** In these a delivery can be sent by hand. */
type Retryable = 'pending' | 'succeeded';

const WHY: Readonly<Record<Exclude<DeliveryStatus, Retryable>, string>> = {
  delivering: 'An attempt is under way.',
  held: 'Its webhook is paused or disabled; it is sent when that ends.',
  cancelled: 'It was cancelled.',
  dead: 'Its retry schedule is used up; replay its dead letter.',
};

/** 409: the delivery is in a state in which it is not sent by hand. */
export class NotRetryable extends Conflict {
  constructor(status: Exclude<DeliveryStatus, Retryable>) {
    super('not_retryable', `The delivery cannot be retried. ${WHY[status]}`);
  }
}

/** 409: its webhook is gone, so there is nowhere to send it. */
export class WebhookDeleted extends Conflict {
  constructor() {
    super('webhook_deleted', 'The webhook was deleted; there is nowhere to send it.');
  }
}

/** 409: nothing is sent by hand to a webhook that is paused or disabled. */
export class WebhookNotActive extends Conflict {
  constructor() {
    super('webhook_not_active', 'The webhook is paused or disabled; resume or enable it first.');
  }
}

/** 409: the event was dropped from the log by its retention. */
export class EventNotKept extends Conflict {
  constructor() {
    super('event_not_kept', 'The event is no longer kept, so it cannot be sent again.');
  }
}

/** 409: the delivery has been taken up again since. */
export class DeliveryNotDead extends Conflict {
  constructor() {
    super('delivery_not_dead', 'The delivery is not dead any more.');
  }
}

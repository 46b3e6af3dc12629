import { Conflict, NotFound } from '../../common/index.js';
import type { DeliveryStatus } from './delivery-status.js';

/** 404: there is no such delivery, or it is another tenant's. */
export class DeliveryNotFound extends NotFound {
  constructor() {
    super('delivery_not_found', 'There is no delivery with this id.');
  }
}

const WHY: Readonly<Record<Exclude<DeliveryStatus, 'pending'>, string>> = {
  delivering: 'An attempt is under way.',
  held: 'Its webhook is paused or disabled; it is sent when that ends.',
  succeeded: 'It was delivered.',
  cancelled: 'It was cancelled.',
  dead: 'Its retry schedule is used up; replay its dead letter.',
};

/** 409: only what waits for an attempt can be retried. */
export class NotRetryable extends Conflict {
  constructor(status: Exclude<DeliveryStatus, 'pending'>) {
    super('not_retryable', `The delivery cannot be retried. ${WHY[status]}`);
  }
}

/** 409: its webhook is gone, so there is nowhere to send it. */
export class WebhookDeleted extends Conflict {
  constructor() {
    super('webhook_deleted', 'The webhook was deleted; there is nowhere to send it.');
  }
}

/** 409: the delivery has been taken up again since. */
export class DeliveryNotDead extends Conflict {
  constructor() {
    super('delivery_not_dead', 'The delivery is not dead any more.');
  }
}

import { Conflict, Gone, NotFound, Unavailable, Unprocessable } from '../common/index.js';

/** 409: the order's status does not allow what was asked. */
export class IllegalOrderTransition extends Conflict {
  constructor({ from, command }: { readonly from: string; readonly command: string }) {
    super('illegal_order_transition', `Cannot ${command} an order that is ${from}.`);
  }
}

/** 404: no such order, or none of the caller's tenant. */
export class OrderNotFound extends NotFound {
  constructor() {
    super('order_not_found', 'There is no such order.');
  }
}

/** 404: the order exists, and did not yet at that point of its past (or has not come so far). */
export class OrderNotThen extends NotFound {
  constructor() {
    super('order_not_found', 'The order did not exist at that point.');
  }
}

/** 410: that point lies before the oldest events that are kept. */
export class OrderPastGone extends Gone {
  constructor() {
    super('before_retention', 'The events of that time are no longer kept.');
  }
}

/** 503: the events exist and wait for their place in the log. */
export class OrderPastNotReady extends Unavailable {
  constructor() {
    super('log_behind', 'The latest events of the order are not in the log yet. Try again.', {
      headers: { 'retry-after': '1' },
    });
  }
}

/** 422: more than a JSON number can say exactly (2^53 - 1 minor units). */
export class TotalTooLarge extends Unprocessable {
  constructor() {
    super('total_too_large', 'The total is beyond 2^53 - 1.', {
      errors: [{ path: 'items', message: 'must not add up to more than 9007199254740991' }],
    });
  }
}

/** 422: three capital letters that name no currency. */
export class UnknownCurrency extends Unprocessable {
  constructor() {
    super('unknown_currency', 'The currency is not one of ISO 4217.', {
      errors: [{ path: 'currency', message: 'must be a currency of ISO 4217 such as EUR' }],
    });
  }
}

/** 422: a payment pays the whole order, no less and no more. */
export class WrongPaymentAmount extends Unprocessable {
  constructor(totalAmount: number) {
    super('wrong_payment_amount', `The order's total is ${totalAmount}.`, {
      errors: [{ path: 'amount', message: `must equal the total of ${totalAmount}` }],
    });
  }
}

import { Conflict, Gone, NotFound, Unavailable, Unprocessable } from '../common/index.js';
import { orderRules } from './order-rules.js';

/** 409: the order's status does not allow the transition. */
export class IllegalOrderTransition extends Conflict {
  constructor({ from, command }: { readonly from: string; readonly command: string }) {
    super('illegal_order_transition', `Cannot ${command} an order that is ${from}.`);
  }
}

/** 404: no such order, or one of another tenant. */
export class OrderNotFound extends NotFound {
  constructor(id: string) {
    super('order_not_found', `No such order: '${id}'.`);
  }
}

/**
 * 404: the order was placed after the requested time, or has no event with that sequence number.
 */
export class NoOrderStateAt extends NotFound {
  constructor() {
    super('order_not_found', 'The order did not exist at the point in time given by asOf.');
  }
}

/** 410: the events up to the requested point have expired. */
export class OrderHistoryExpired extends Gone {
  constructor() {
    super('before_retention', 'The events up to that point have expired.');
  }
}

/** 503: the events are committed, and not in the log yet. */
export class OrderHistoryNotReady extends Unavailable {
  constructor() {
    super('log_behind', 'The latest events of the order are not in the log yet. Try again later.', {
      headers: { 'retry-after': '1' },
    });
  }
}

/** 422: the total exceeds the largest exact JSON number (2^53 - 1 minor units). */
export class TotalTooLarge extends Unprocessable {
  constructor() {
    super('total_too_large', 'The total exceeds 2^53 - 1.', {
      errors: [{ path: 'items', message: `must not add up to more than ${orderRules.amount.max}` }],
    });
  }
}

/** 422: not an ISO 4217 currency code. */
export class UnknownCurrency extends Unprocessable {
  constructor() {
    super('unknown_currency', 'The currency is not a valid ISO 4217 code.', {
      errors: [{ path: 'currency', message: 'must be an ISO 4217 currency code, such as EUR' }],
    });
  }
}

/** 422: the amount does not equal the order's total. */
export class WrongPaymentAmount extends Unprocessable {
  constructor(totalAmount: number) {
    super('wrong_payment_amount', `The amount must equal the order's total of ${totalAmount}.`, {
      errors: [{ path: 'amount', message: `must equal the total of ${totalAmount}` }],
    });
  }
}

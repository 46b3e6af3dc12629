import {
  Conflict,
  defineProblems,
  Gone,
  noSuch,
  NotFound,
  Unavailable,
  Unprocessable,
} from '../common/index.js';
import { orderRules } from './order-rules.js';

const problems = defineProblems({
  illegal_order_transition: {
    status: 409,
    meaning: 'The status of the order does not allow this.',
    cause: 'The order has changed in between, or the calls are in the wrong order.',
    action: 'Read the order, and continue from its current status.',
    example: {
      detail: 'Cannot ship an order that is pending.',
      path: '/orders/0190b0a0-0000-7000-8000-000000000001/shipment',
    },
  },
  order_not_found: noSuch('order', '/orders'),
  before_retention: {
    status: 410,
    meaning: 'The events up to the requested point have expired.',
    cause: '`asOf` is before the oldest event that is kept.',
    action: 'Ask for a later point in time.',
    example: {
      detail: 'The events up to that point have expired.',
      path: '/orders/0190b0a0-0000-7000-8000-000000000001?asOf=1',
    },
  },
  log_behind: {
    status: 503,
    meaning: 'The latest events of the order are not in the log yet.',
    cause: 'The relay is behind, or not running.',
    action: 'Send the request again after the time in `Retry-After`.',
    example: {
      detail: 'The latest events of the order are not in the log yet. Try again later.',
      path: '/orders/0190b0a0-0000-7000-8000-000000000001?asOf=3',
    },
  },
  total_too_large: {
    status: 422,
    meaning: 'The total of the order is larger than JSON numbers are exact.',
    cause: 'Quantities and prices multiply to more than 2^53 - 1 minor units.',
    action: 'Split the order.',
    example: {
      detail: 'The total exceeds 2^53 - 1.',
      path: '/orders',
      errors: [{ path: 'items', message: 'must not add up to more than 9007199254740991' }],
    },
  },
  unknown_currency: {
    status: 422,
    meaning: 'The currency does not exist.',
    cause:
      'The code is misspelled: it has the form of a currency code, but ISO 4217 does not define it.',
    action: 'Send a code of ISO 4217, such as EUR.',
    example: {
      detail: 'The currency is not a valid ISO 4217 code.',
      path: '/orders',
      errors: [{ path: 'currency', message: 'must be an ISO 4217 currency code, such as EUR' }],
    },
  },
  wrong_payment_amount: {
    status: 422,
    meaning: 'The payment does not equal the total of the order.',
    cause:
      'The order was changed after its total was shown, or the amount is in major units (12.50) and not in minor ones (1250).',
    action: 'Read the order, and pay its `totalAmount`.',
    example: {
      detail: "The amount must equal the order's total of 2500.",
      path: '/orders/0190b0a0-0000-7000-8000-000000000001/payment',
      errors: [{ path: 'amount', message: 'must equal the total of 2500' }],
    },
  },
});

/** 409: the order's status does not allow the transition. */
export class IllegalOrderTransition extends Conflict {
  constructor({ from, command }: { readonly from: string; readonly command: string }) {
    super(problems.illegal_order_transition, `Cannot ${command} an order that is ${from}.`);
  }
}

/** 404: no such order, or one of another tenant. */
export class OrderNotFound extends NotFound {
  constructor(id: string) {
    super(problems.order_not_found, `No such order: '${id}'.`);
  }
}

/**
 * 404: the order was placed after the requested time, or has no event with that sequence number.
 */
export class NoOrderStateAt extends NotFound {
  constructor() {
    super(problems.order_not_found, 'The order did not exist at the point in time given by asOf.');
  }
}

/** 410: the events up to the requested point have expired. */
export class OrderHistoryExpired extends Gone {
  constructor() {
    super(problems.before_retention, 'The events up to that point have expired.');
  }
}

/** 503: the events are committed, and not in the log yet. */
export class OrderHistoryNotReady extends Unavailable {
  constructor() {
    super(
      problems.log_behind,
      'The latest events of the order are not in the log yet. Try again later.',
      {
        headers: { 'retry-after': '1' },
      },
    );
  }
}

/** 422: the total exceeds the largest exact JSON number (2^53 - 1 minor units). */
export class TotalTooLarge extends Unprocessable {
  constructor() {
    super(problems.total_too_large, 'The total exceeds 2^53 - 1.', {
      errors: [{ path: 'items', message: `must not add up to more than ${orderRules.amount.max}` }],
    });
  }
}

/** 422: not an ISO 4217 currency code. */
export class UnknownCurrency extends Unprocessable {
  constructor() {
    super(problems.unknown_currency, 'The currency is not a valid ISO 4217 code.', {
      errors: [{ path: 'currency', message: 'must be an ISO 4217 currency code, such as EUR' }],
    });
  }
}

/** 422: the amount does not equal the order's total. */
export class WrongPaymentAmount extends Unprocessable {
  constructor(totalAmount: number) {
    super(
      problems.wrong_payment_amount,
      `The amount must equal the order's total of ${totalAmount}.`,
      {
        errors: [{ path: 'amount', message: `must equal the total of ${totalAmount}` }],
      },
    );
  }
}

import { describe, expect, it } from '@jest/globals';
import { nextStatus, ORDER_COMMANDS, ORDER_STATUSES } from './order-lifecycle.js';
import { IllegalOrderTransition } from './orders.errors.js';

const LEGAL: Readonly<Record<string, string>> = {
  'pending amend': 'pending',
  'pending pay': 'paid',
  'pending cancel': 'cancelled',
  'paid ship': 'shipped',
  'paid cancel': 'cancelled',
  'shipped deliver': 'delivered',
};

describe('order transitions', () => {
  for (const from of ORDER_STATUSES) {
    for (const command of ORDER_COMMANDS) {
      const to = LEGAL[`${from} ${command}`];
      it(`${command} while ${from}: ${to ?? 'rejected'}`, () => {
        if (to) expect(nextStatus(from, command)).toBe(to);
        else expect(() => nextStatus(from, command)).toThrow(IllegalOrderTransition);
      });
    }
  }

  it('are rejected with a 409 that states the command and the status', () => {
    expect.assertions(1);
    try {
      nextStatus('shipped', 'cancel');
    } catch (error) {
      expect(error).toMatchObject({
        status: 409,
        code: 'illegal_order_transition',
        message: 'Cannot cancel an order that is shipped.',
      });
    }
  });
});

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

describe('the life of an order', () => {
  for (const from of ORDER_STATUSES) {
    for (const command of ORDER_COMMANDS) {
      const to = LEGAL[`${from} ${command}`];
      it(`${from}, ${command}: ${to ?? 'refused'}`, () => {
        if (to) expect(nextStatus(from, command)).toBe(to);
        else expect(() => nextStatus(from, command)).toThrow(IllegalOrderTransition);
      });
    }
  }

  it('says in the refusal what cannot be done, as a 409', () => {
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

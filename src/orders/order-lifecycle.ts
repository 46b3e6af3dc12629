import { IllegalOrderTransition } from './orders.errors.js';

export const ORDER_STATUSES = ['pending', 'paid', 'shipped', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_COMMANDS = ['amend', 'pay', 'ship', 'deliver', 'cancel'] as const;
export type OrderCommand = (typeof ORDER_COMMANDS)[number];

/** The commands that each status allows, and the status that follows. */
const TRANSITIONS: Readonly<
  Record<OrderStatus, Readonly<Partial<Record<OrderCommand, OrderStatus>>>>
> = {
  pending: { amend: 'pending', pay: 'paid', cancel: 'cancelled' },
  paid: { ship: 'shipped', cancel: 'cancelled' },
  shipped: { deliver: 'delivered' },
  delivered: {},
  cancelled: {},
};

/**
 * The status that a command leads to.
 * @throws {IllegalOrderTransition} if the current status does not allow it
 */
export function nextStatus(from: OrderStatus, command: OrderCommand): OrderStatus {
  const to = TRANSITIONS[from][command];
  if (!to) throw new IllegalOrderTransition({ from, command });
  return to;
}

import { EnumField, StringField, TimedPageQuery } from '../../http/index.js';
import { ORDER_STATUSES } from '../order-lifecycle.js';
import type { OrderStatus } from '../order-lifecycle.js';
import { orderRules } from '../order-rules.js';

/** Query of `GET /orders`. */
export class ListOrders extends TimedPageQuery {
  @EnumField(ORDER_STATUSES, {
    name: 'OrderStatus',
    description: 'Only orders with this status.',
    optional: true,
  })
  readonly status?: OrderStatus;

  @StringField({
    ...orderRules.customerId,
    description: 'Only orders of this customer.',
    optional: true,
  })
  readonly customerId?: string;
}

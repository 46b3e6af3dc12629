import { EnumField, PageQuery, StringField } from '../../http/index.js';
import { ORDER_STATUSES } from '../order-lifecycle.js';
import type { OrderStatus } from '../order-lifecycle.js';

/** Query of `GET /orders`. */
export class ListOrders extends PageQuery {
  @EnumField(ORDER_STATUSES, { description: 'Only orders in this status.', optional: true })
  readonly status?: OrderStatus;

  @StringField({ description: "Only this customer's orders.", max: 64, optional: true })
  readonly customerId?: string;
}

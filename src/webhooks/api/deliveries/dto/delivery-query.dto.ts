import { EnumField, StringField, TimedPageQuery } from '../../../../http/index.js';
import { DELIVERY_STATUSES } from '../../../deliveries/index.js';
import type { DeliveryStatus } from '../../../deliveries/index.js';

export class DeliveryQuery extends TimedPageQuery {
  @EnumField(DELIVERY_STATUSES, {
    name: 'DeliveryStatus',
    description: 'Only deliveries with this status.',
    optional: true,
  })
  readonly status?: DeliveryStatus;

  @StringField({
    description: 'Only deliveries of events of this type.',
    example: 'order.created',
    max: 200,
    optional: true,
  })
  readonly eventType?: string;
}

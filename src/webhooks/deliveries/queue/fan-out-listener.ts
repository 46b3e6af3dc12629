import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { DELIVERIES_ADDED } from '../../fan-out/index.js';
import { DeliveryQueue } from './delivery-queue.js';

/** Wakes the queue when the fan-out of this process has committed deliveries. */
@Injectable()
export class FanOutListener {
  constructor(private readonly queue: DeliveryQueue) {}

  @OnEvent(DELIVERIES_ADDED)
  onDeliveriesAdded(): void {
    this.queue.wake();
  }
}

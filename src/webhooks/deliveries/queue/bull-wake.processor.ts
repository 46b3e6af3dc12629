import { Process, Processor } from '@nestjs/bull';
import { BullDeliveryQueue, WAKE_JOB, WAKE_QUEUE } from './bull-delivery-queue.js';

/** Receives wake-ups from Redis. Provided in worker processes only. */
@Processor(WAKE_QUEUE)
export class BullWakeProcessor {
  constructor(private readonly queue: BullDeliveryQueue) {}

  @Process(WAKE_JOB)
  async claim(): Promise<void> {
    await this.queue.handle();
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, FailureLog } from '../../../common/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DueTimer } from './due-timer.js';

/**
 * The queue of a deployment without Redis: wakes the worker of this process, by a call or by a timer. Workers in
 * other processes find what is due by their polls.
 */
@Injectable()
export class PostgresDeliveryQueue extends DeliveryQueue implements BeforeApplicationShutdown {
  private readonly failures = new FailureLog(
    new Logger(PostgresDeliveryQueue.name),
    'wake-up of the delivery worker failed',
  );
  private readonly timer: DueTimer;
  private claim: (() => Promise<void>) | undefined;

  constructor(clock: Clock) {
    super();
    this.timer = new DueTimer(clock, () => this.wake());
  }

  override wake(): void {
    const failures = this.failures;
    this.claim?.().then(
      () => failures.succeeded(),
      (error: unknown) => failures.failed(error),
    );
  }

  override wakeAt(due: Date): void {
    if (this.claim) this.timer.set(due);
  }

  override consume(claim: () => Promise<void>): void {
    this.claim = claim;
  }

  beforeApplicationShutdown(): void {
    this.claim = undefined;
    this.timer.clear();
  }
}

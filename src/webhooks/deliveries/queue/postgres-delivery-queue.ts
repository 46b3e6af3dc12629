import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, FailureLog } from '../../../common/index.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DueTimer } from './due-timer.js';

/**
 * The queue of a deployment without Redis. Wakes the worker of this process directly or by a timer;
 * workers in other processes find due deliveries by polling.
 */
@Injectable()
export class PostgresDeliveryQueue extends DeliveryQueue implements BeforeApplicationShutdown {
  private readonly failures = new FailureLog(
    new Logger(PostgresDeliveryQueue.name),
    'wake-up of the delivery worker failed',
  );
  private readonly timer: DueTimer;
  private onWake: (() => Promise<void>) | undefined;

  constructor(clock: Clock) {
    super();
    this.timer = new DueTimer(clock, () => this.wake());
  }

  override wake(): void {
    const failures = this.failures;
    this.onWake?.().then(
      () => failures.succeeded(),
      (error: unknown) => failures.failed(error),
    );
  }

  override wakeAt(due: Date): void {
    if (this.onWake) this.timer.set(due);
  }

  override consume(onWake: () => Promise<void>): void {
    this.onWake = onWake;
  }

  beforeApplicationShutdown(): void {
    this.onWake = undefined;
    this.timer.clear();
  }
}

import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bull';
import { Clock, FailureLog } from '../../../common/index.js';
import { boundClose } from './bound-close.js';
import { DeliveryQueue } from './delivery-queue.js';
import { guardRejections } from './guard-rejections.js';
import { RedisWatch } from './redis-watch.js';

export const WAKE_QUEUE = 'webhook-deliveries';
/** The name of the jobs. A job means: claim what is due. */
export const WAKE_JOB = 'claim';

/** The sweeper announces deliveries again that fall due later than this. */
const MAX_DELAY_MS = 60_000;

/**
 * The queue of a deployment with Redis. A job is a wake-up for any worker, not a delivery. Wake-ups
 * that Redis loses are made good by the workers' polls. While Redis is unavailable, this process
 * wakes its own worker directly.
 */
@Injectable()
export class BullDeliveryQueue
  extends DeliveryQueue
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logger = new Logger(BullDeliveryQueue.name);
  private readonly wakeFailures = new FailureLog(
    this.logger,
    'wake-up of the delivery worker failed',
  );
  private onWake: (() => Promise<void>) | undefined;
  private adding: Promise<void> | undefined;
  private isRequested = false;
  private readonly watch: RedisWatch;

  constructor(
    @InjectQueue(WAKE_QUEUE) private readonly queue: Queue,
    private readonly clock: Clock,
  ) {
    super();
    this.watch = new RedisWatch(queue, this.logger);
    guardRejections(queue, (error) => this.noteError(error));
    boundClose(queue);
    queue.on('error', (error) => this.noteError(error));
  }

  /** Adds one wake-up at a time; all that are requested meanwhile become one more. */
  override wake(): void {
    if (!this.watch.isAnswering) {
      this.wakeHere();
      return;
    }
    this.isRequested = true;
    this.adding ??= this.addWhileRequested();
  }

  override wakeAt(due: Date): void {
    const delay = Math.max(0, due.getTime() - this.clock.now().getTime());
    if (!this.watch.isAnswering || delay > MAX_DELAY_MS) return;
    // All deliveries that fall due within the same second share one wake-up, at its end.
    const second = Math.ceil((Date.now() + delay) / 1_000);
    const options = { jobId: `due-${second}`, delay: second * 1_000 - Date.now() };
    this.queue.add(WAKE_JOB, {}, options).catch((error: unknown) => this.noteError(error));
  }

  override consume(onWake: () => Promise<void>): void {
    this.onWake = onWake;
  }

  /** Handles a wake-up that this process received. */
  async handle(): Promise<void> {
    await this.onWake?.();
  }

  onApplicationBootstrap(): void {
    this.watch.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.onWake = undefined;
    await this.watch.stop();
  }

  private async addWhileRequested(): Promise<void> {
    while (this.isRequested) {
      this.isRequested = false;
      try {
        // A wake-up that is still waiting starts later than now, and so sees all that is committed.
        if ((await this.queue.getWaitingCount()) === 0) await this.queue.add(WAKE_JOB, {});
      } catch (error) {
        this.noteError(error);
        this.wakeHere();
      }
    }
    this.adding = undefined;
  }

  private wakeHere(): void {
    const failures = this.wakeFailures;
    this.onWake?.().then(
      () => failures.succeeded(),
      (error: unknown) => failures.failed(error),
    );
  }

  /** An error on a connection that responds concerns one command, and is no outage. */
  private noteError(error: unknown): void {
    if (this.watch.isAnswering) this.logger.debug({ msg: 'Redis error', err: error });
    else this.watch.failed(error);
  }
}

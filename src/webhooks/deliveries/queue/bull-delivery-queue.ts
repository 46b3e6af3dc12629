import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bull';
import { Clock, FailureLog } from '../../../common/index.js';
import { boundClose } from './bounded-close.js';
import { DeliveryQueue } from './delivery-queue.js';
import { guardRejections } from './guard-rejections.js';
import { RedisWatch } from './redis-watch.js';

export const WAKE_QUEUE = 'webhook-deliveries';
/** Name of the jobs: "claim what is due". */
export const WAKE_JOB = 'claim';

/** What is due later than this is announced again by then. */
const MAX_DELAY_MS = 60_000;

/**
 * The queue of a deployment with Redis: a job is a wake-up for whichever worker is free, not a delivery. What
 * Redis forgets is found by the workers' polls; while it is away, the worker of this process is woken directly.
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
  private claim: (() => Promise<void>) | undefined;
  private adding: Promise<void> | undefined;
  private again = false;
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

  /** One wake-up is added at a time; those asked for meanwhile become one more. */
  override wake(): void {
    if (!this.watch.isAnswering) {
      this.wakeHere();
      return;
    }
    this.again = true;
    this.adding ??= this.addWhileAsked();
  }

  override wakeAt(due: Date): void {
    const delay = Math.max(0, due.getTime() - this.clock.now().getTime());
    if (!this.watch.isAnswering || delay > MAX_DELAY_MS) return;
    // All that fall due within the same second share one wake-up, at its end.
    const second = Math.ceil((Date.now() + delay) / 1_000);
    const options = { jobId: `due-${second}`, delay: second * 1_000 - Date.now() };
    this.queue.add(WAKE_JOB, {}, options).catch((error: unknown) => this.noteError(error));
  }

  override consume(claim: () => Promise<void>): void {
    this.claim = claim;
  }

  /** Handles a wake-up that reached this process. */
  async handle(): Promise<void> {
    await this.claim?.();
  }

  onApplicationBootstrap(): void {
    this.watch.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.claim = undefined;
    await this.watch.stop();
  }

  private async addWhileAsked(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        // A wake-up that is still waiting starts after this moment, and so sees all that is committed by now.
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
    this.claim?.().then(
      () => failures.succeeded(),
      (error: unknown) => failures.failed(error),
    );
  }

  /** An error on a connection that answers is about one command, and no outage. */
  private noteError(error: unknown): void {
    if (this.watch.isAnswering) this.logger.debug({ msg: 'Redis error', err: error });
    else this.watch.failed(error);
  }
}

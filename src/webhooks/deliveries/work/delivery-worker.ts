import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, FailureLog, Random } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { BackgroundWorker } from '../../../workers/index.js';
import { WebhookSender } from '../../sending/index.js';
import { DeliveryClaims } from '../claim/delivery-claims.js';
import type { PreparedDelivery } from '../claim/delivery-loader.js';
import type { MadeAttempt } from '../attempt-outcome.js';
import { OutcomeRecorder } from '../outcome/outcome-recorder.js';
import { DeliveryQueue } from '../queue/delivery-queue.js';
import { DueTimer } from '../queue/due-timer.js';
import { BacklogThrottle, eventLoopLoad } from '../scheduling/backlog-throttle.js';
import { FairScheduler } from '../scheduling/fair-scheduler.js';
import type { AttemptEnd } from '../scheduling/subscription-queue.js';
import { judge } from '../verdict/verdict.js';
import { DeliveryAttempts } from './delivery-attempts.js';

/** How often due deliveries are claimed without a hint. Hints only save time. */
const POLL_MS = 500;
/** An attempt without a response by then is slow, and its slot is free for others. */
const SLOW_AFTER_MS = 250;
/** How long a stop waits for responses. What is open then is released, and sent after a restart. */
const GRACE_MS = 1_500;
/** How long a stop then waits for outcomes to be recorded. */
const RECORD_MS = 700;
/** Rate limits that permit deliveries at nearly the same time share one claim. */
const PERMIT_STEP_MS = 5;

/**
 * Sends deliveries: claims what is due, as much as its slots can soon start, makes the attempts,
 * and records the outcomes. Whatever wakes it (the queue, the poll, a free slot) leads to the same
 * claim.
 */
@Injectable()
export class DeliveryWorker extends BackgroundWorker {
  private readonly releaseFailures = new FailureLog(this.logger, 'cannot release deliveries');
  private readonly throttle: BacklogThrottle;
  private readonly scheduler: FairScheduler<PreparedDelivery>;
  private readonly permitTimer: DueTimer;
  private readonly releases = new Set<Promise<void>>();
  private inFlight = 0;
  private onLastEnd: (() => void) | undefined;
  private stopping = false;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly claims: DeliveryClaims,
    private readonly attempts: DeliveryAttempts,
    private readonly outcomes: OutcomeRecorder,
    private readonly sender: WebhookSender,
    private readonly config: WebhooksConfig,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    super({
      name: 'deliveries',
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'cannot claim deliveries',
    });
    this.throttle = new BacklogThrottle(eventLoopLoad(), () => this.startNext());
    this.scheduler = new FairScheduler(
      config.concurrency,
      (deliveries) => this.release(deliveries),
      this.throttle,
    );
    this.permitTimer = new DueTimer(clock, () => this.wake());
  }

  override start(): void {
    this.queue.consume(() => this.handleHint());
    super.start();
  }

  /** Lets attempts in flight end, for a moment, and releases all other deliveries. */
  override async stop(): Promise<void> {
    this.stopping = true;
    this.permitTimer.clear();
    this.throttle.stop();
    await super.stop();
    this.scheduler.drain();
    await this.idleWithin(GRACE_MS);
    this.sender.close();
    await this.idleWithin(RECORD_MS);
    this.outcomes.stop();
    await this.idleWithin(RECORD_MS);
  }

  /** Claims, and starts what can start. @returns whether to claim again at once */
  override async runOnce(): Promise<boolean> {
    const capacity = this.scheduler.capacity();
    if (capacity.limit === 0 || !this.outcomes.keepsUp) return false;
    const claim = await this.claims.claim(capacity);
    this.scheduler.enqueue(claim);
    const { nextPermitAt } = claim;
    if (nextPermitAt && !this.stopping) {
      this.permitTimer.set(new Date(nextPermitAt.getTime() + PERMIT_STEP_MS));
    }
    this.startNext();
    return this.scheduler.needsClaim;
  }

  private async handleHint(): Promise<void> {
    this.wake();
    if ((await this.claims.promoteDue()) > 0) this.wake();
  }

  private startNext(): void {
    while (!this.stopping && this.outcomes.keepsUp) {
      const next = this.scheduler.next();
      if (!next) break;
      this.inFlight++;
      void this.deliver(next);
    }
    if (this.scheduler.needsClaim) this.wake();
  }

  private async deliver(prepared: PreparedDelivery): Promise<void> {
    const { delivery, event, target, subscriptionId } = prepared;
    const startedAt = this.clock.now();
    if (delivery.leaseUntilMs - startedAt.getTime() < this.config.timeoutMs) {
      this.finish(subscriptionId, { wasSlow: false, result: 'not sent' });
      this.release([prepared]);
      return;
    }
    let wasSlow = false;
    const slowTimer = setTimeout(() => {
      wasSlow = true;
      this.scheduler.markSlow(subscriptionId);
      this.startNext();
    }, SLOW_AFTER_MS);
    const number = delivery.attemptNumber;
    const made = await this.attempts.make({ event, target, number, at: startedAt });
    clearTimeout(slowTimer);
    const { result } = made;
    if (result.errorClass === 'aborted') this.release([prepared]);
    else this.record(prepared, startedAt, made);
    this.finish(subscriptionId, { wasSlow, result: endOf(result) });
  }

  private record(
    { delivery, target }: PreparedDelivery,
    startedAt: Date,
    { result, sent }: MadeAttempt,
  ): void {
    const finishedAt = this.clock.now();
    const verdict = judge({
      result,
      scheduledNumber: delivery.scheduledNumber,
      finishedAt,
      schedule: target.retrySchedule ?? this.config.retrySchedule,
      jitter: this.random.next(),
    });
    // A success may close the circuit. What waits behind it is claimed once that is durable.
    const unblocksOthers =
      delivery.unblocksOthers || this.scheduler.isFailing(delivery.subscriptionId);
    this.outcomes.record({
      delivery,
      startedAt,
      finishedAt,
      result,
      sent,
      verdict,
      unblocksOthers,
    });
  }

  private finish(subscriptionId: string, end: AttemptEnd): void {
    this.inFlight--;
    if (this.inFlight === 0) this.onLastEnd?.();
    if (this.scheduler.finished(subscriptionId, end)) this.wake();
    this.startNext();
  }

  private release(prepared: readonly PreparedDelivery[]): void {
    const released = this.claims
      .release(prepared.map(({ delivery }) => delivery))
      .then(() => this.releaseFailures.succeeded())
      // They become claimable by themselves when their leases expire.
      .catch((error: unknown) => this.releaseFailures.failed(error));
    this.releases.add(released);
    void released.finally(() => this.releases.delete(released));
  }

  /** Resolves when all attempts have ended and are recorded, after `limitMs` at the latest. */
  private async idleWithin(limitMs: number): Promise<void> {
    const idle = async (): Promise<void> => {
      if (this.inFlight > 0) await new Promise<void>((resolve) => (this.onLastEnd = resolve));
      await this.outcomes.settled();
      await Promise.all(this.releases);
    };
    await Promise.race([idle(), wait(limitMs, undefined, { ref: false })]);
  }
}

function endOf({ errorClass }: MadeAttempt['result']): AttemptEnd['result'] {
  if (errorClass === null) return 'succeeded';
  if (errorClass === 'aborted') return 'not sent';
  return errorClass === 'timeout' ? 'timed out' : 'failed';
}

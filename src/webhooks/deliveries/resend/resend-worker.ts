import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, FailureLog, isRejected } from '../../../common/index.js';
import { BackgroundWorker, TRANSACTION_RETRIES } from '../../../workers/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import { DeliveryEvents } from '../claim/delivery-events.js';
import type { RecordedAttempt } from '../outcome/attempt-encoder.js';
import { DeliveryAttempts } from '../work/delivery-attempts.js';
import { ResendClaims } from './resend-claims.js';
import type { ClaimedResend } from './claim-resends.sql.js';

/** How often the worker looks for requests of other processes. */
const POLL_MS = 500;
/** Resends in flight, in total and per subscription. */
const MAX_IN_FLIGHT = 64;
const PER_SUBSCRIPTION = 4;
/** The delay of a resend whose target cannot be loaded, as when a secret cannot be decrypted. */
const POSTPONED_MS = 60_000;
/** The delay before a failed recording is retried, unless the database rejected the attempt. */
const RETRY_MS = 250;
/** The time that a stop waits; what is not recorded by then is sent again after its lease. */
const STOP_MS = 3_000;

/**
 * Resends deliveries that have already succeeded. It shares the loading and sending of events with
 * the delivery worker, but not the claim, the queue or the verdict.
 *
 * It is not a `JobWorker`: a claim respects the limits of each subscription, and the statement that
 * records the attempt also completes the resend.
 */
@Injectable()
export class ResendWorker extends BackgroundWorker {
  private readonly recording = new FailureLog(this.logger, 'cannot resend deliveries, retrying');
  /** The resends in flight, with their subscriptions. */
  private readonly inFlight = new Map<Promise<void>, string>();
  private stopping = false;

  constructor(
    private readonly claims: ResendClaims,
    private readonly events: DeliveryEvents,
    private readonly targets: DeliveryTargets,
    private readonly attempts: DeliveryAttempts,
    private readonly clock: Clock,
  ) {
    super({
      name: 'resends',
      role: 'worker',
      intervalMs: POLL_MS,
      failureMessage: 'cannot claim resends',
    });
  }

  override async stop(): Promise<void> {
    this.stopping = true;
    await super.stop();
    const settled = Promise.all(this.inFlight.keys());
    await Promise.race([settled, wait(STOP_MS, undefined, { ref: false })]);
  }

  override async runOnce(): Promise<boolean> {
    const limit = MAX_IN_FLIGHT - this.inFlight.size;
    // A resend that ends wakes the worker.
    if (limit === 0) return false;
    const capacity = { limit, perSubscription: PER_SUBSCRIPTION, busy: this.busy() };
    const claimed = await this.claims.claim(capacity);
    for (const resend of claimed) this.begin(resend);
    return claimed.length === limit;
  }

  private begin(resend: ClaimedResend): void {
    const done = this.resend(resend).catch((error: unknown) => this.recording.failed(error));
    this.inFlight.set(done, resend.subscriptionId);
    void done.finally(() => {
      this.inFlight.delete(done);
      this.wake();
    });
  }

  /** Subscriptions that have as many resends in flight as one may have. */
  private busy(): string[] {
    const counts = new Map<string, number>();
    for (const id of this.inFlight.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= PER_SUBSCRIPTION).map(([id]) => id);
  }

  private async resend(resend: ClaimedResend): Promise<void> {
    const { id, subscriptionId, subscriptionRevision: revision, position } = resend;
    const event =
      position === null ? undefined : (await this.events.of([{ id, position }])).get(id);
    if (!event) {
      this.logger.warn({ msg: 'resend dropped, its event is gone', deliveryId: id });
      return await this.claims.drop(resend);
    }
    const target = (await this.targets.find([{ subscriptionId, revision }])).get(subscriptionId);
    if (!target || this.stopping) {
      return await this.claims.release(resend, target ? undefined : POSTPONED_MS);
    }
    const startedAt = this.clock.now();
    const number = resend.attemptNumber;
    const made = await this.attempts.make({ event, target, number, at: startedAt });
    if (made.result.errorClass === 'aborted') return await this.claims.release(resend);
    const delivery = { id, subscriptionId, attemptNumber: number, manual: true };
    await this.record(resend, { delivery, startedAt, ...made });
  }

  /**
   * Records the attempt, which ends the resend. Retries until it is durable, or until the process
   * stops: then the lease expires, and it is sent again. An attempt that the database rejects is
   * retried a few times and then dropped; it would otherwise be sent again after each lease, for
   * ever.
   */
  private async record(resend: ClaimedResend, attempt: RecordedAttempt): Promise<void> {
    for (let rejections = 0; ;) {
      let delayMs: number | undefined = RETRY_MS;
      try {
        await this.claims.record(resend, attempt);
        this.recording.succeeded();
        return;
      } catch (error) {
        if (this.stopping) throw error;
        if (isRejected(error)) delayMs = TRANSACTION_RETRIES[rejections++];
        if (delayMs === undefined) return await this.dropRejected(resend, error);
        this.recording.failed(error);
      }
      await wait(delayMs, undefined, { ref: false });
    }
  }

  private async dropRejected(resend: ClaimedResend, error: unknown): Promise<void> {
    const msg = 'resend dropped, the database rejected its attempt';
    this.logger.error({ msg, deliveryId: resend.id, err: error });
    await this.claims.drop(resend);
  }
}

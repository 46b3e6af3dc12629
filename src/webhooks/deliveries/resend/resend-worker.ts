import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig } from '../../../config/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import { DeliveryEvents } from '../claim/delivery-events.js';
import { DeliveryAttempts } from '../work/delivery-attempts.js';
import { ResendClaims } from './resend-claims.js';
import type { ClaimedResend } from './claim-resends.sql.js';

/** How often the worker looks for requests of other processes. */
const POLL_MS = 500;
/** Resends in flight, in total and per subscription. */
const CONCURRENCY = 64;
const PER_SUBSCRIPTION = 4;
/** The delay of a resend whose target cannot be loaded, as when a secret cannot be decrypted. */
const POSTPONED_MS = 60_000;
/** The delay before a failed recording is retried. */
const RETRY_MS = 250;
/** The time that a shutdown waits; what is not recorded by then is sent again after its lease. */
const STOP_MS = 3_000;

/**
 * Sends deliveries that succeeded again. It shares the loading and sending of events with the
 * delivery worker, but not the claim, the queue or the verdict.
 */
@Injectable()
export class ResendWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ResendWorker.name);
  private readonly failures = new FailureLog(this.logger, 'cannot resend deliveries, retrying');
  /** The resends in flight, with their subscriptions. */
  private readonly open = new Map<Promise<void>, string>();
  private stopping = false;
  private readonly loop = new PollLoop({
    intervalMs: POLL_MS,
    round: () => this.round(),
    failures: this.failures,
  });

  constructor(
    private readonly claims: ResendClaims,
    private readonly events: DeliveryEvents,
    private readonly targets: DeliveryTargets,
    private readonly attempts: DeliveryAttempts,
    private readonly clock: Clock,
    private readonly roles: RolesConfig,
  ) {}

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  /** A hint that a resend was requested; polling finds it, too. */
  wake(): void {
    this.loop.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
    const settled = Promise.all(this.open.keys());
    await Promise.race([settled, wait(STOP_MS, undefined, { ref: false })]);
  }

  private async round(): Promise<boolean> {
    const limit = CONCURRENCY - this.open.size;
    if (limit === 0) return false;
    const capacity = { limit, perSubscription: PER_SUBSCRIPTION, busy: this.busy() };
    const claimed = await this.claims.claim(capacity);
    for (const resend of claimed) {
      const done = this.resend(resend).catch((error: unknown) => this.failures.failed(error));
      this.open.set(done, resend.subscriptionId);
      void done.finally(() => {
        this.open.delete(done);
        this.loop.wake();
      });
    }
    return claimed.length === limit;
  }

  /** Subscriptions that have as many resends in flight as one may have. */
  private busy(): string[] {
    const counts = new Map<string, number>();
    for (const id of this.open.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
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
   * Retries until durable, or until the process stops: then the lease expires, and it is resent.
   */
  private async record(...recorded: Parameters<ResendClaims['record']>): Promise<void> {
    for (;;) {
      try {
        await this.claims.record(...recorded);
        this.failures.succeeded();
        return;
      } catch (error) {
        if (this.stopping) throw error;
        this.failures.failed(error);
      }
      await wait(RETRY_MS);
    }
  }
}

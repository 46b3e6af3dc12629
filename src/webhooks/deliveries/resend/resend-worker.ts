import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../../common/index.js';
import { RolesConfig } from '../../../config/index.js';
import { DeliveryTargets } from '../../subscriptions/index.js';
import { DeliveryEvents } from '../claim/delivery-events.js';
import { DeliveryAttempts } from '../work/delivery-attempts.js';
import { ResendClaims } from './resend-claims.js';
import type { ClaimedResend } from './resend-claims.js';

/** How often requests of other processes are looked for. */
const POLL_MS = 500;
/** Resends under way at once, in all and of one subscription. */
const AT_ONCE = 64;
const PER_SUBSCRIPTION = 4;
/** When a resend that cannot be sent for a fault of ours is tried again. */
const POSTPONED_MS = 60_000;
/** How long an outcome that cannot be recorded waits before it is tried again. */
const RETRY_MS = 250;
/** What is not recorded by then is sent again when its lease ends. */
const STOP_MS = 3_000;

/**
 * Sends deliveries that succeeded once more, beside the delivery worker: it shares how events are
 * loaded and sent, and nothing of the claim, the queue or the verdict.
 */
@Injectable()
export class ResendWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ResendWorker.name);
  private readonly failures = new FailureLog(this.logger, 'cannot resend deliveries yet');
  /** What is under way, with its subscription. */
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

  /** A resend was requested: a hint, the poll finds it too. */
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
    const limit = AT_ONCE - this.open.size;
    if (limit === 0) return false;
    const wish = { limit, perSubscription: PER_SUBSCRIPTION, busy: this.busy() };
    const claimed = await this.claims.claim(wish);
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

  /** Subscriptions that have their share under way. */
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
      this.logger.warn({ msg: 'resend dropped: its event is gone', deliveryId: id });
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

  /** Tries until it is durable or the process stops: then the lease ends and it is sent again. */
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

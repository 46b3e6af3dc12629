import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop, Random } from '../../../common/index.js';
import { RolesConfig, WebhooksConfig } from '../../../config/index.js';
import { WebhookSender } from '../../sending/index.js';
import { DeliveryClaims } from '../claim/delivery-claims.js';
import { OutcomeRecorder } from '../outcome/outcome-recorder.js';
import { judge } from '../verdict/verdict.js';
import { DeliveryQueue } from '../queue/delivery-queue.js';
import { DueTimer } from '../queue/due-timer.js';
import { BacklogPace } from './backlog-pace.js';
import { DeliveryAttempts } from './delivery-attempts.js';
import type { AttemptEnd } from './lane.js';
import { Lanes } from './lanes.js';
import type { MadeAttempt } from '../attempt-outcome.js';
import { Preparation } from './preparation.js';
import type { Sendable } from './sendable.js';
import { threadLoad } from './thread-load.js';

/** How often due deliveries are looked for when no hint came: the queue only hastens, this is the guarantee. */
const POLL_MS = 500;
/** An attempt that is not answered by then leaves its slot to others. */
const PATIENCE_MS = 250;
/** How long a stop waits for answers: what is then still open is given back, and repeated at the next start. */
const GRACE_MS = 1_500;
/** And for the database to take the outcomes. */
const LAST_WORDS_MS = 700;
/** What the rates of many subscriptions allow at nearly the same time is found by one claim. */
const RATE_STEP_MS = 5;

/**
 * Sends deliveries: claims what is due, as much as its slots can soon start, attempts it, and records what came of
 * it. Whatever wakes it – the queue, the poll, a free slot – leads to the same claim.
 */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryWorker.name);
  private readonly releaseFailures = new FailureLog(this.logger, 'cannot release deliveries');
  private readonly pace: BacklogPace;
  private readonly lanes: Lanes<Sendable>;
  private readonly loop: PollLoop;
  private readonly rateTimer: DueTimer;
  private readonly givingBack = new Set<Promise<void>>();
  private underWay = 0;
  private onLastEnd: (() => void) | undefined;
  private moreIsDue = false;
  private stopping = false;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly claims: DeliveryClaims,
    private readonly preparation: Preparation,
    private readonly attempts: DeliveryAttempts,
    private readonly outcomes: OutcomeRecorder,
    private readonly sender: WebhookSender,
    private readonly config: WebhooksConfig,
    private readonly roles: RolesConfig,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    this.pace = new BacklogPace(threadLoad(), () => this.startNext());
    this.lanes = new Lanes(config.concurrency, (items) => this.giveBack(items), this.pace);
    this.loop = new PollLoop({
      intervalMs: POLL_MS,
      round: () => this.claim(),
      failures: new FailureLog(this.logger, 'cannot claim deliveries'),
    });
    this.rateTimer = new DueTimer(clock, () => this.loop.wake());
  }

  onApplicationBootstrap(): void {
    if (!this.roles.has('worker')) return;
    this.queue.consume(() => this.wake());
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.rateTimer.clear();
    this.pace.stop();
    await this.loop.stop();
    this.lanes.drain();
    await this.idleWithin(GRACE_MS);
    this.sender.close();
    await this.idleWithin(LAST_WORDS_MS);
    this.outcomes.stop();
    await this.idleWithin(LAST_WORDS_MS);
  }

  private async wake(): Promise<void> {
    this.loop.wake();
    if ((await this.claims.promoteDue()) > 0) this.loop.wake();
  }

  /** @returns whether to claim again at once */
  private async claim(): Promise<boolean> {
    const rooms = this.lanes.rooms();
    if (rooms.limit === 0 || !this.outcomes.keepsUp) return false;
    const { deliveries, more, cameTo, freeAt } = await this.claims.claim({
      limit: rooms.limit,
      perSubscription: rooms.other,
      rooms: rooms.busy,
    });
    this.lanes.add(await this.preparation.prepare(deliveries), rooms, cameTo);
    this.moreIsDue = more;
    if (freeAt && !this.stopping) this.rateTimer.set(new Date(freeAt.getTime() + RATE_STEP_MS));
    this.startNext();
    return more && this.lanes.isLow;
  }

  private startNext(): void {
    while (!this.stopping && this.outcomes.keepsUp) {
      const item = this.lanes.next();
      if (!item) break;
      this.underWay++;
      void this.deliver(item);
    }
    if (this.moreIsDue && this.lanes.isLow) this.loop.wake();
  }

  private async deliver(item: Sendable): Promise<void> {
    const { delivery, event, target } = item;
    const startedAt = this.clock.now();
    if (delivery.leaseUntilMs - startedAt.getTime() < this.config.timeoutMs) {
      this.end(item, { wasSlow: false, result: 'not made' });
      this.giveBack([item]);
      return;
    }
    let wasSlow = false;
    const patience = setTimeout(() => {
      wasSlow = true;
      this.lanes.turnedSlow(item.subscriptionId);
      this.startNext();
    }, PATIENCE_MS);
    const number = delivery.attemptNumber;
    const made = await this.attempts.make({ event, target, number, at: startedAt });
    const { result } = made;
    clearTimeout(patience);
    if (result.errorClass === 'aborted') this.giveBack([item]);
    else this.record(item, startedAt, made);
    this.end(item, { wasSlow, result: endOf(result) });
  }

  private record({ delivery, target }: Sendable, startedAt: Date, made: MadeAttempt): void {
    const finishedAt = this.clock.now();
    const { result, sent } = made;
    const verdict = judge({
      result,
      scheduledNumber: delivery.scheduledNumber,
      finishedAt,
      schedule: target.retrySchedule ?? this.config.retrySchedule,
      jitter: this.random.next(),
    });
    // A success may close the circuit; what waits behind it waits for that to be durable.
    const isFollowed = delivery.isFollowed || this.lanes.isFailing(delivery.subscriptionId);
    this.outcomes.record({ delivery, startedAt, finishedAt, result, sent, verdict, isFollowed });
  }

  private end(item: Sendable, how: AttemptEnd): void {
    this.underWay--;
    if (this.underWay === 0) this.onLastEnd?.();
    if (this.lanes.ended(item.subscriptionId, how)) this.loop.wake();
    this.startNext();
  }

  private giveBack(items: readonly Sendable[]): void {
    const given = this.claims
      .giveBack(items.map(({ delivery }) => delivery))
      .then(() => this.releaseFailures.succeeded())
      // They come back by themselves when their leases end.
      .catch((error: unknown) => this.releaseFailures.failed(error));
    this.givingBack.add(given);
    void given.finally(() => this.givingBack.delete(given));
  }

  /** Resolves when all that it started is over and written down, at the latest after `limitMs`. */
  private async idleWithin(limitMs: number): Promise<void> {
    const idle = async (): Promise<void> => {
      if (this.underWay > 0) await new Promise<void>((resolve) => (this.onLastEnd = resolve));
      await this.outcomes.settled();
      await Promise.all(this.givingBack);
    };
    await Promise.race([idle(), wait(limitMs, undefined, { ref: false })]);
  }
}

function endOf({ errorClass }: MadeAttempt['result']): AttemptEnd['result'] {
  if (errorClass === null) return 'succeeded';
  if (errorClass === 'aborted') return 'not made';
  return errorClass === 'timeout' ? 'timed out' : 'failed';
}

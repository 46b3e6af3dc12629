import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { DeliveryClaims } from './claim/delivery-claims.js';
import { DeliverySessions } from './delivery-connections.js';
import { DeliveryQueue } from './queue/delivery-queue.js';
import { HOLD_STRAYS, NEXT_DUE, RELEASE_EXPIRED } from './sweep.sql.js';

const INTERVAL_MS = 500;

/**
 * Sees to it that nothing is forgotten, whatever became of hints and workers: releases expired leases, makes claimable
 * what has fallen due, sets aside what must not be sent, and has the queue wake somebody.
 */
@Injectable()
export class DeliverySweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverySweeper.name);
  private readonly loop: PollLoop;

  constructor(
    private readonly sessions: DeliverySessions,
    private readonly claims: DeliveryClaims,
    private readonly queue: DeliveryQueue,
    private readonly roles: RolesConfig,
    private readonly clock: Clock,
  ) {
    this.loop = new PollLoop({
      intervalMs: INTERVAL_MS,
      round: () => this.sweep(),
      failures: new FailureLog(this.logger, 'delivery sweep failed'),
    });
  }

  onApplicationBootstrap(): void {
    if (this.roles.has('worker')) this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** @returns whether there may be more to do at once */
  private async sweep(): Promise<boolean> {
    const now = this.clock.now();
    await this.sessions.claim(HOLD_STRAYS, [now]);
    const released = (await this.sessions.claim(RELEASE_EXPIRED, [now])).length;
    if (released > 0) this.logger.warn({ msg: 'leases of deliveries expired', count: released });
    const promoted = await this.claims.promoteDue();
    if (released + promoted > 0) this.queue.wake();
    await this.announceNext();
    return released === 1000 || promoted === 1000;
  }

  private async announceNext(): Promise<void> {
    const [next] = await this.sessions.claim<{ nextDue: Date }>(NEXT_DUE, []);
    if (next) this.queue.wakeAt(next.nextDue);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { PROMOTE_BATCH } from './claim/claim.sql.js';
import { DeliveryClaims } from './claim/delivery-claims.js';
import { DeliveryConnections } from './delivery-connections.js';
import { DeliveryQueue } from './queue/delivery-queue.js';
import { HOLD_STRAYS, NEXT_DUE, RELEASE_BATCH, RELEASE_EXPIRED } from './sweep.sql.js';

const INTERVAL_MS = 500;

/**
 * Finds what no hint announced, so that lost hints and crashed workers delay deliveries but do not
 * lose them: releases expired leases, marks scheduled attempts as due, holds what must not be sent,
 * and wakes the queue.
 */
@Injectable()
export class DeliverySweeper extends BackgroundWorker {
  constructor(
    private readonly connections: DeliveryConnections,
    private readonly claims: DeliveryClaims,
    private readonly queue: DeliveryQueue,
    private readonly clock: Clock,
  ) {
    super({
      name: 'delivery-sweeper',
      role: 'worker',
      intervalMs: INTERVAL_MS,
      failureMessage: 'delivery sweep failed',
    });
  }

  override async runOnce(): Promise<boolean> {
    const now = this.clock.now();
    await this.connections.claim(HOLD_STRAYS, [now]);
    const released = (await this.connections.claim(RELEASE_EXPIRED, [now])).length;
    if (released > 0) this.logger.warn({ msg: 'delivery leases expired', count: released });
    const promoted = await this.claims.promoteDue();
    if (released + promoted > 0) this.queue.wake();
    await this.announceNext();
    return released === RELEASE_BATCH || promoted === PROMOTE_BATCH;
  }

  private async announceNext(): Promise<void> {
    const [next] = await this.connections.claim(NEXT_DUE);
    if (next) this.queue.wakeAt(next.nextDue);
  }
}

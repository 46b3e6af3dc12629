import { Injectable, Logger } from '@nestjs/common';
import { Clock, NIL_UUID } from '../../../common/index.js';
import { WebhooksConfig } from '../../../config/index.js';
import { CIRCUIT_OPENS_AFTER } from '../../subscriptions/index.js';
import { DeliveryConnections } from '../delivery-connections.js';
import { allowedOf } from '../scheduling/capacity.js';
import type { ClaimCapacity } from '../scheduling/capacity.js';
import type { Claim } from '../scheduling/fair-scheduler.js';
import { AggregateQueueScan } from './aggregate-queue-scan.js';
import { CLAIM_DUE } from './claim-due.sql.js';
import { PROMOTE_DUE, RELEASE } from './claim.sql.js';
import type { ClaimedDelivery } from './claimed-delivery.js';
import { DeliveryLoader } from './delivery-loader.js';
import type { PreparedDelivery } from './delivery-loader.js';
import { nextPermitAt } from './next-permit-at.js';

/**
 * Added to WEBHOOK_TIMEOUT: time to start what was claimed and to record the outcome. It bounds how
 * long after a pause a claimed delivery can still start, and after a crash other workers repeat the
 * deliveries within WEBHOOK_TIMEOUT + 15 s (`docs/deliveries.md`).
 */
const LEASE_MARGIN_MS = 10_000;

/** When a delivery that cannot be sent as it is becomes due again. */
const POSTPONED_MS = 60_000;

/** Sorts after every UUID, as text. */
const AFTER_ALL = 'g';

/** A claim whose deliveries are ready to be sent. */
export interface DeliveryClaim extends Claim<PreparedDelivery> {
  /** When the limits of a subscription permit the next delivery that they hold back; null: none. */
  readonly nextPermitAt: Date | null;
}

/** Claims due deliveries for this worker, and releases those that it does not send. */
@Injectable()
export class DeliveryClaims {
  private readonly logger = new Logger(DeliveryClaims.name);
  /** The subscription after which the next claim starts, so that each one is reached. */
  private after = NIL_UUID;
  private readonly scan = new AggregateQueueScan();

  constructor(
    private readonly sessions: DeliveryConnections,
    private readonly loader: DeliveryLoader,
    private readonly clock: Clock,
    private readonly config: WebhooksConfig,
  ) {}

  /**
   * Claims what is due, within `capacity`. Deliveries that cannot be sent because of a fault of
   * ours are postponed, and use up no attempt of their schedule.
   */
  async claim(capacity: ClaimCapacity): Promise<DeliveryClaim> {
    const { limit, perSubscription, bySubscription } = capacity;
    const { after } = this;
    const now = this.clock.now();
    const leaseUntilMs = now.getTime() + this.config.timeoutMs + LEASE_MARGIN_MS;
    const rows = await this.sessions.claim(CLAIM_DUE, [
      after,
      limit,
      perSubscription,
      [...bySubscription.keys()],
      [...bySubscription.values()],
      new Date(leaseUntilMs),
      now,
      CIRCUIT_OPENS_AFTER,
      [...this.scan.reached.keys()],
      [...this.scan.reached.values()],
    ]);
    const isFull = rows.length === limit;
    const hasWrapped = this.scan.advance(rows, (id) => allowedOf(capacity, id), isFull);
    this.after = isFull ? (rows.at(-1)?.subscriptionId ?? NIL_UUID) : NIL_UUID;
    const end = isFull ? this.after : AFTER_ALL;
    const claimed = rows.filter((row) => row.id !== null);
    const { prepared, unsendable } = await this.loader.load(claimed, leaseUntilMs);
    if (unsendable.length > 0) await this.postpone(unsendable);
    return {
      deliveries: prepared,
      capacity,
      hasMore: isFull || after !== NIL_UUID || hasWrapped,
      covers: (id) => !hasWrapped && id > after && id < end,
      nextPermitAt: nextPermitAt(rows, now),
    };
  }

  /** Makes deliveries claimable that have fallen due. Resolves to how many. */
  async promoteDue(): Promise<number> {
    return (await this.sessions.claim(PROMOTE_DUE, [this.clock.now()])).length;
  }

  /** Releases deliveries that were not sent: claimable at once or, if set, from `until` on. */
  async release(deliveries: readonly ClaimedDelivery[], until: Date | null = null): Promise<void> {
    if (deliveries.length === 0) return;
    const ids = deliveries.map(({ id }) => id);
    const claims = deliveries.map(({ claim }) => claim);
    await this.sessions.claim(RELEASE, [ids, claims, until]);
  }

  private async postpone(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    const deliveryIds = deliveries.map(({ id }) => id);
    this.logger.error({ msg: 'deliveries cannot be sent, postponed', deliveryIds });
    await this.release(deliveries, new Date(this.clock.now().getTime() + POSTPONED_MS));
  }
}
